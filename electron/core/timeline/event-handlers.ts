import type { Parsed } from '../../../shared/api';
import type { AuthorityId, EventId, InquiryId, PersonId } from '../../../shared/domain/ids';
import { earliestDay, isPeriod } from '../../../shared/domain/partial-date';
import type { EventType, TimelineEvent } from '../../../shared/domain/timeline/event';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { requireInquiry } from '../inquiries/detail';
import { touchInquiry } from '../inquiries/search-index';
import { rethrowInUse, type ReadableDb, type WritableDb } from '../store';

interface EventRow {
  readonly id: EventId;
  readonly type: EventType;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly place: string;
  readonly description: string;
}

const columns = `id, type, title, starts_on AS startsOn, ends_on AS endsOn, place, description`;

function withLinks(db: ReadableDb, row: EventRow): TimelineEvent {
  const persons = db
    .prepare<[string], { id: PersonId }>(
      'SELECT person_id AS id FROM event_persons WHERE event_id = ? ORDER BY person_id',
    )
    .all(row.id);
  const authorities = db
    .prepare<[string], { id: AuthorityId }>(
      'SELECT authority_id AS id FROM event_authorities WHERE event_id = ? ORDER BY authority_id',
    )
    .all(row.id);
  return {
    ...row,
    personIds: persons.map((person) => person.id),
    authorityIds: authorities.map((authority) => authority.id),
  };
}

/** Events of an inquiry in the order of the first day each can mean. */
export const eventsOf = (db: ReadableDb, inquiryId: InquiryId): TimelineEvent[] =>
  db
    .prepare<[string], EventRow>(
      `SELECT ${columns} FROM events WHERE inquiry_id = ? ORDER BY earliest, title`,
    )
    .all(inquiryId)
    .map((row) => withLinks(db, row));

/** @throws AppError NOT_FOUND when the event isn't of this inquiry. */
export function requireEvent(db: ReadableDb, inquiryId: InquiryId, id: EventId): TimelineEvent {
  const row = db
    .prepare<[string, string], EventRow>(
      `SELECT ${columns} FROM events WHERE id = ? AND inquiry_id = ?`,
    )
    .get(id, inquiryId);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return withLinks(db, row);
}

type Links = Pick<Parsed<'event.add'>, 'inquiryId' | 'personIds' | 'authorityIds'>;

function replaceLinks(db: WritableDb, id: EventId, links: Links): void {
  const kinds = [
    ['event_persons', 'person_id', 'persons', links.personIds],
    ['event_authorities', 'authority_id', 'authorities', links.authorityIds],
  ] as const;
  for (const [table, column, target, ids] of kinds) {
    db.prepare(`DELETE FROM ${table} WHERE event_id = ?`).run(id);
    const add = db.prepare(
      `INSERT INTO ${table}(event_id, ${column}) SELECT ?, id FROM ${target}
       WHERE id = ? AND inquiry_id = ?`,
    );
    for (const linked of new Set<string>(ids))
      if (add.run(id, linked, links.inquiryId).changes !== 1) throw new AppError('NOT_FOUND');
  }
}

function checkDates({ startsOn, endsOn }: Pick<Parsed<'event.add'>, 'startsOn' | 'endsOn'>): void {
  if (endsOn !== null && !isPeriod(startsOn, endsOn)) throw new AppError('DATES_REVERSED');
}

function addEvent(context: Context, input: Parsed<'event.add'>): TimelineEvent {
  const { db } = context;
  requireInquiry(db, input.inquiryId);
  checkDates(input);
  const id = context.newId() as EventId; // a fresh UUID becomes an id here
  db.prepare(
    `INSERT INTO events(id, inquiry_id, type, title, starts_on, ends_on, earliest, place, description)
     VALUES (@id, @inquiryId, @type, @title, @startsOn, @endsOn, @earliest, @place, @description)`,
  ).run({ ...input, id, earliest: earliestDay(input.startsOn) });
  replaceLinks(db, id, input);
  touchInquiry(db, input.inquiryId, context.now());
  context.audit({ inquiryId: input.inquiryId, subject: id, details: { type: input.type } });
  return requireEvent(db, input.inquiryId, id);
}

function updateEvent(context: Context, input: Parsed<'event.update'>): TimelineEvent {
  const { db } = context;
  requireEvent(db, input.inquiryId, input.eventId);
  checkDates(input);
  db.prepare(
    `UPDATE events SET type = @type, title = @title, starts_on = @startsOn, ends_on = @endsOn,
       earliest = @earliest, place = @place, description = @description WHERE id = @eventId`,
  ).run({ ...input, earliest: earliestDay(input.startsOn) });
  replaceLinks(db, input.eventId, input);
  touchInquiry(db, input.inquiryId, context.now());
  context.audit({ inquiryId: input.inquiryId, subject: input.eventId });
  return requireEvent(db, input.inquiryId, input.eventId);
}

function removeEvent(context: Context, input: Parsed<'event.remove'>): null {
  const { db } = context;
  requireEvent(db, input.inquiryId, input.eventId);
  db.prepare('DELETE FROM event_persons WHERE event_id = ?').run(input.eventId);
  db.prepare('DELETE FROM event_authorities WHERE event_id = ?').run(input.eventId);
  rethrowInUse('EVENT_IN_USE', () =>
    db.prepare('DELETE FROM events WHERE id = ?').run(input.eventId),
  );
  touchInquiry(db, input.inquiryId, context.now());
  context.audit({ inquiryId: input.inquiryId, subject: input.eventId });
  return null;
}

export const eventHandlers = {
  'event.list': (context, input) => eventsOf(context.db, input.inquiryId),
  'event.add': addEvent,
  'event.update': updateEvent,
  'event.remove': removeEvent,
} satisfies Handlers<'event.list' | 'event.add' | 'event.update' | 'event.remove'>;
