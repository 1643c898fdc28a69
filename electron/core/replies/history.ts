import type { ReplyRoundId } from '../../../shared/domain/ids';
import { partialDateInWords } from '../../../shared/domain/partial-date';
import {
  checkChange,
  deadlineOf,
  DeadlineChange,
  type Deadline,
} from '../../../shared/domain/replies/deadline';
import type { RoundEvent } from '../../../shared/domain/replies/round';
import type { Context } from '../context';
import type { ReadableDb } from '../store';
import { setDue } from './round-store';

const deadlineKinds: readonly string[] = DeadlineChange.options.map(
  (option) => option.shape.kind.value,
);

/** What made the deadline what it is, in the order in which it was recorded. */
export const deadlineChanges = (db: ReadableDb, roundId: ReplyRoundId): DeadlineChange[] =>
  db
    .prepare<[string], { kind: string; details: string }>(
      'SELECT kind, details FROM reply_history WHERE round_id = ? ORDER BY row',
    )
    .all(roundId)
    .filter(({ kind }) => deadlineKinds.includes(kind))
    .map(({ details }) => DeadlineChange.parse(JSON.parse(details)));

export const deadlineIn = (db: ReadableDb, roundId: ReplyRoundId): Deadline =>
  deadlineOf(deadlineChanges(db, roundId));

/** Everything that happened to the round, the oldest first. */
export const historyOf = (db: ReadableDb, roundId: ReplyRoundId): RoundEvent[] =>
  db
    .prepare<[string], RoundEvent>(
      `SELECT h.kind AS kind, h.what AS what, h.reason AS reason, h.at AS at, o.name AS officerName
       FROM reply_history h JOIN officers o ON o.id = h.officer_id
       WHERE h.round_id = ? ORDER BY h.row`,
    )
    .all(roundId);

type NewEvent = Pick<RoundEvent, 'kind' | 'what' | 'reason'>;

export function addEvent(
  { db, vault, now }: Context,
  roundId: ReplyRoundId,
  { kind, what, reason }: NewEvent,
  details: unknown = {},
): void {
  db.prepare(
    `INSERT INTO reply_history(round_id, kind, details, what, reason, at, officer_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(roundId, kind, JSON.stringify(details), what, reason, now(), vault.officer.id);
}

const daysInWords = (days: number): string => (days === 1 ? 'by 1 day' : `by ${String(days)} days`);

function inWords(change: DeadlineChange, { dueOn }: Deadline): string {
  const due = dueOn === null ? '' : `; due ${partialDateInWords(dueOn)}`;
  switch (change.kind) {
    case 'received':
      return `on ${partialDateInWords(change.on)}${due}`;
    case 'extended':
      return `${daysInWords(change.days)}${due}`;
    case 'paused':
      return `from ${partialDateInWords(change.on)}`;
    case 'resumed':
      return `from ${partialDateInWords(change.on)}${due}`;
    case 'recounted':
      return dueOn === null ? '' : `due ${partialDateInWords(dueOn)}`;
  }
}

/**
 * Records a change of the deadline and what follows from it.
 * @throws AppError REPLY_DEADLINE_STEP, REPLY_DEADLINE_DAY
 */
export function changeDeadline(
  context: Context,
  roundId: ReplyRoundId,
  change: DeadlineChange,
  reason: string,
): Deadline {
  const before = deadlineChanges(context.db, roundId);
  checkChange(before, change, context.now().slice(0, 10));
  const deadline = deadlineOf([...before, change]);
  const { kind } = change;
  addEvent(context, roundId, { kind, what: inWords(change, deadline), reason }, change);
  setDue(context.db, roundId, deadline.dueOn);
  return deadline;
}
