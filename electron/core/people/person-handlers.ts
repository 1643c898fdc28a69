import type { Parsed } from '../../../shared/api';
import type { InquiryId, PersonId } from '../../../shared/domain/ids';
import type { Person, PersonRole } from '../../../shared/domain/people/person';
import { pseudonymOf } from '../../../shared/domain/people/pseudonym';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { requireInquiry } from '../inquiries/detail';
import { touchInquiry } from '../inquiries/search-index';
import { rethrowInUse, type ReadableDb } from '../store';

interface PersonRow {
  readonly id: PersonId;
  readonly number: number;
  readonly role: PersonRole;
  readonly note: string;
  readonly sealed: number;
  readonly objects: number;
}

const columns = `p.id AS id, p.number AS number, p.role AS role, p.note AS note,
  EXISTS (SELECT 1 FROM identities i WHERE i.person_id = p.id) AS sealed,
  p.statistics_objection AS objects`;

const personOf = ({ id, number, role, note, sealed, objects }: PersonRow): Person => ({
  id,
  pseudonym: pseudonymOf(number),
  role,
  note,
  hasIdentity: sealed === 1,
  objectsToStatistics: objects === 1,
});

export const personsOf = (db: ReadableDb, inquiryId: InquiryId): Person[] =>
  db
    .prepare<[string], PersonRow>(
      `SELECT ${columns} FROM persons p WHERE p.inquiry_id = ? ORDER BY p.number`,
    )
    .all(inquiryId)
    .map(personOf);

/** @throws AppError NOT_FOUND when the person isn't of this inquiry. */
export function requirePerson(db: ReadableDb, inquiryId: InquiryId, id: PersonId): Person {
  const row = db
    .prepare<[string, string], PersonRow>(
      `SELECT ${columns} FROM persons p WHERE p.id = ? AND p.inquiry_id = ?`,
    )
    .get(id, inquiryId);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return personOf(row);
}

function addPerson(context: Context, input: Parsed<'person.add'>): Person {
  const { db } = context;
  requireInquiry(db, input.inquiryId);
  const id = context.newId() as PersonId; // a fresh UUID becomes an id here
  const counted = db
    .prepare<[string], { last: number }>(
      `INSERT INTO person_counters(inquiry_id, last) VALUES (?, 1)
       ON CONFLICT(inquiry_id) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .get(input.inquiryId);
  if (counted === undefined) throw new AppError('INTERNAL', { where: 'person counter' });
  db.prepare(
    `INSERT INTO persons(id, inquiry_id, number, role, note, statistics_objection)
     VALUES (@id, @inquiryId, @number, @role, @note, @objects)`,
  ).run({ ...input, id, number: counted.last, objects: input.objectsToStatistics ? 1 : 0 });
  touchInquiry(db, input.inquiryId, context.now());
  context.audit({ inquiryId: input.inquiryId, subject: id });
  return requirePerson(db, input.inquiryId, id);
}

function updatePerson(context: Context, input: Parsed<'person.update'>): Person {
  requirePerson(context.db, input.inquiryId, input.personId);
  context.db
    .prepare(
      `UPDATE persons SET role = @role, note = @note, statistics_objection = @objects
       WHERE id = @personId`,
    )
    .run({ ...input, objects: input.objectsToStatistics ? 1 : 0 });
  touchInquiry(context.db, input.inquiryId, context.now());
  context.audit({ inquiryId: input.inquiryId, subject: input.personId });
  return requirePerson(context.db, input.inquiryId, input.personId);
}

function removePerson(context: Context, input: Parsed<'person.remove'>): null {
  requirePerson(context.db, input.inquiryId, input.personId);
  rethrowInUse('PERSON_IN_USE', () =>
    context.db.prepare('DELETE FROM persons WHERE id = ?').run(input.personId),
  );
  touchInquiry(context.db, input.inquiryId, context.now());
  context.audit({ inquiryId: input.inquiryId, subject: input.personId });
  return null;
}

export const personHandlers = {
  'person.list': (context, input) => personsOf(context.db, input.inquiryId),
  'person.add': addPerson,
  'person.update': updatePerson,
  'person.remove': removePerson,
} satisfies Handlers<'person.list' | 'person.add' | 'person.update' | 'person.remove'>;
