import { z } from 'zod';
import type { AssessmentId, FindingId, InquiryId } from '../../../shared/domain/ids';
import type { FindingStatus, FindingText } from '../../../shared/domain/findings/finding';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

/** A finding as stored; standard, effect and qualifiers are worked out anew at each reading. */
export interface FindingRecord extends FindingText {
  readonly id: FindingId;
  readonly inquiryId: InquiryId;
  readonly assessmentId: AssessmentId;
  readonly standardId: string;
  readonly status: FindingStatus;
  readonly revision: number;
  readonly rejectionReason: string | null;
}

interface Row extends Omit<FindingRecord, 'facts'> {
  readonly facts: string;
}

const select = `SELECT id, inquiry_id AS inquiryId, assessment_id AS assessmentId,
    standard_id AS standardId, status, revision, facts, analysis, conclusion, recommendation,
    addressee, reply_deadline AS replyDeadline, rejection_reason AS rejectionReason
  FROM findings`;

const factList = z.array(z.string());

const recordOf = (row: Row): FindingRecord => ({
  ...row,
  facts: factList.parse(JSON.parse(row.facts)),
});

/** In the order of the assessments, then of the standards as they were proposed. */
export const findingsOf = (db: ReadableDb, inquiryId: InquiryId): FindingRecord[] =>
  db
    .prepare<[string], Row>(`${select} WHERE inquiry_id = ? ORDER BY created_at, rowid`)
    .all(inquiryId)
    .map(recordOf);

/** @throws AppError NOT_FOUND */
export function requireFinding(db: ReadableDb, id: FindingId): FindingRecord {
  const row = db.prepare<[string], Row>(`${select} WHERE id = ?`).get(id);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return recordOf(row);
}

export const proposedStandards = (db: ReadableDb, assessmentId: AssessmentId): Set<string> =>
  new Set(
    db
      .prepare<[string], { id: string }>(
        'SELECT standard_id AS id FROM findings WHERE assessment_id = ?',
      )
      .all(assessmentId)
      .map(({ id }) => id),
  );

export function insertFinding(
  context: Context,
  finding: Pick<FindingRecord, 'inquiryId' | 'assessmentId' | 'standardId'> & FindingText,
): void {
  const now = context.now();
  context.db
    .prepare(
      `INSERT INTO findings(id, inquiry_id, assessment_id, standard_id, status, facts, analysis,
         conclusion, recommendation, addressee, reply_deadline, created_at, updated_at)
       VALUES (@id, @inquiryId, @assessmentId, @standardId, 'proposed', @facts, @analysis,
         @conclusion, @recommendation, @addressee, @replyDeadline, @now, @now)`,
    )
    .run({ ...finding, id: context.newId(), facts: JSON.stringify(finding.facts), now });
}

/** @throws AppError CHANGED_MEANWHILE when the finding is no longer at `revision`. */
export function updateText(
  context: Context,
  id: FindingId,
  revision: number,
  text: FindingText,
): void {
  const { changes } = context.db
    .prepare(
      `UPDATE findings SET facts = @facts, analysis = @analysis, conclusion = @conclusion,
         recommendation = @recommendation, addressee = @addressee,
         reply_deadline = @replyDeadline, revision = revision + 1, updated_at = @now
       WHERE id = @id AND revision = @revision`,
    )
    .run({ ...text, id, revision, facts: JSON.stringify(text.facts), now: context.now() });
  if (changes !== 1) throw new AppError('CHANGED_MEANWHILE');
}

export function updateStatus(
  context: Context,
  id: FindingId,
  status: FindingStatus,
  rejectionReason: string | null,
): void {
  context.db
    .prepare(
      `UPDATE findings SET status = @status, rejection_reason = @rejectionReason,
         revision = revision + 1, updated_at = @now WHERE id = @id`,
    )
    .run({ id, status, rejectionReason, now: context.now() });
}
