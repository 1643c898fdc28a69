import { z } from 'zod';
import type { Parsed } from '../../../shared/api';
import type { InquiryId, JudgmentRecordId } from '../../../shared/domain/ids';
import type { JudgmentFields } from '../../../shared/domain/profiles/judgment-change';
import type { JudgmentRecord } from '../../../shared/domain/profiles/views';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

interface Row extends Omit<JudgmentRecord, 'standards' | 'withdrawn'> {
  readonly standards: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly reason: string | null;
}

const standardList = z.array(z.string());

function recordOf({ withdrawnAt, withdrawnBy, reason, ...row }: Row): JudgmentRecord {
  return {
    ...row,
    standards: standardList.parse(JSON.parse(row.standards)),
    withdrawn:
      withdrawnAt === null || reason === null
        ? null
        : { at: withdrawnAt, officerName: withdrawnBy ?? '', reason },
  };
}

/** Every record there was: those that count first. */
export const judgmentsOf = (db: ReadableDb, inquiryId: InquiryId): JudgmentRecord[] =>
  db
    .prepare<[string], Row>(
      `SELECT j.id AS id, j.state AS state, j.instrument AS instrument, j.event_id AS eventId,
         j.standards AS standards, j.outcome AS outcome, j.withdrawn_at AS withdrawnAt,
         o.name AS withdrawnBy, j.withdrawal_reason AS reason
       FROM judgment_records j LEFT JOIN officers o ON o.id = j.withdrawn_by
       WHERE j.inquiry_id = ?
       ORDER BY j.withdrawn_at IS NOT NULL, j.state, j.instrument, j.id`,
    )
    .all(inquiryId)
    .map(recordOf);

/** A record of this inquiry that still counts. @throws AppError NOT_FOUND, JUDGMENT_WITHDRAWN */
export function requireJudgment(
  db: ReadableDb,
  inquiryId: InquiryId,
  id: JudgmentRecordId,
): JudgmentRecord {
  const record = judgmentsOf(db, inquiryId).find((one) => one.id === id);
  if (record === undefined) throw new AppError('NOT_FOUND');
  if (record.withdrawn !== null) throw new AppError('JUDGMENT_WITHDRAWN');
  return record;
}

/** Writes a new record, or the one there is; which of both was checked before. */
export function putJudgment(
  context: Context,
  inquiryId: InquiryId,
  fields: JudgmentFields,
): JudgmentRecordId {
  const id = fields.judgmentId ?? (context.newId() as JudgmentRecordId); // a fresh UUID becomes an id
  context.db
    .prepare(
      `INSERT INTO judgment_records(id, inquiry_id, state, instrument, event_id, standards, outcome,
         updated_at, officer_id)
       VALUES (@id, @inquiryId, @state, @instrument, @eventId, @standards, @outcome, @at, @officer)
       ON CONFLICT(id) DO UPDATE SET state = excluded.state, instrument = excluded.instrument,
         event_id = excluded.event_id, standards = excluded.standards, outcome = excluded.outcome,
         updated_at = excluded.updated_at, officer_id = excluded.officer_id`,
    )
    .run({
      id,
      inquiryId,
      state: fields.state,
      instrument: fields.instrument,
      eventId: fields.eventId,
      standards: JSON.stringify(fields.standards),
      outcome: fields.outcome,
      at: context.now(),
      officer: context.vault.officer.id,
    });
  return id;
}

export function markWithdrawn(
  { db, vault, now }: Context,
  { judgmentId, reason }: Pick<Parsed<'judgment.withdraw'>, 'judgmentId' | 'reason'>,
): void {
  db.prepare(
    `UPDATE judgment_records SET withdrawn_at = @at, withdrawn_by = @officer,
       withdrawal_reason = @reason WHERE id = @judgmentId`,
  ).run({ judgmentId, reason, at: now(), officer: vault.officer.id });
}
