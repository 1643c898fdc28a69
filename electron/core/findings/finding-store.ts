import { z } from 'zod';
import type { AssessmentId, FindingId, InquiryId } from '../../../shared/domain/ids';
import type { FindingStatus, FindingText } from '../../../shared/domain/findings/finding';
import { RemedyChoices } from '../../../shared/domain/remedies/remedy';
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
  /** The conclusion that it would have been drafted with when it was accepted; null: not known. */
  readonly acceptedDraft: string | null;
}

interface Row extends Omit<FindingRecord, 'facts' | 'remedies'> {
  readonly facts: string;
  readonly remedies: string;
}

const select = `SELECT id, inquiry_id AS inquiryId, assessment_id AS assessmentId,
    standard_id AS standardId, status, revision, facts, analysis, conclusion, recommendation,
    addressee, reply_deadline AS replyDeadline, rejection_reason AS rejectionReason,
    responsibility, satisfaction_agreed AS satisfactionAgreed, accepted_draft AS acceptedDraft,
    (SELECT json_group_array(json_object('form', r.form, 'value', r.value, 'standing', r.standing))
      FROM finding_remedies r WHERE r.finding_id = findings.id) AS remedies
  FROM findings`;

const factList = z.array(z.string());

const recordOf = (row: Row): FindingRecord => ({
  ...row,
  facts: factList.parse(JSON.parse(row.facts)),
  remedies: RemedyChoices.parse(JSON.parse(row.remedies)),
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
  const id = context.newId() as FindingId; // a fresh UUID becomes an id here
  const { remedies, ...columns } = finding;
  context.db
    .prepare(
      `INSERT INTO findings(id, inquiry_id, assessment_id, standard_id, status, facts, analysis,
         conclusion, recommendation, addressee, reply_deadline, responsibility,
         satisfaction_agreed, created_at, updated_at)
       VALUES (@id, @inquiryId, @assessmentId, @standardId, 'proposed', @facts, @analysis,
         @conclusion, @recommendation, @addressee, @replyDeadline, @responsibility,
         @satisfactionAgreed, @now, @now)`,
    )
    .run({ ...columns, id, facts: JSON.stringify(finding.facts), now });
  writeRemedies(context, id, remedies);
}

/** The choices of a finding, in place of those before. */
function writeRemedies(
  { db }: Context,
  findingId: FindingId,
  remedies: FindingText['remedies'],
): void {
  db.prepare('DELETE FROM finding_remedies WHERE finding_id = ?').run(findingId);
  const add = db.prepare(
    `INSERT INTO finding_remedies(finding_id, form, value, standing)
     VALUES (@findingId, @form, @value, @standing)`,
  );
  for (const choice of remedies) add.run({ ...choice, findingId });
}

/** @throws AppError CHANGED_MEANWHILE when the finding is no longer at `revision`. */
export function updateText(
  context: Context,
  id: FindingId,
  revision: number,
  text: FindingText,
): void {
  const { remedies, ...columns } = text;
  const { changes } = context.db
    .prepare(
      `UPDATE findings SET facts = @facts, analysis = @analysis, conclusion = @conclusion,
         recommendation = @recommendation, addressee = @addressee,
         reply_deadline = @replyDeadline, responsibility = @responsibility,
         satisfaction_agreed = @satisfactionAgreed, revision = revision + 1, updated_at = @now
       WHERE id = @id AND revision = @revision`,
    )
    .run({ ...columns, id, revision, facts: JSON.stringify(text.facts), now: context.now() });
  if (changes !== 1) throw new AppError('CHANGED_MEANWHILE');
  writeRemedies(context, id, remedies);
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
         accepted_draft = NULL,
         revision = revision + 1, updated_at = @now WHERE id = @id`,
    )
    .run({ id, status, rejectionReason, now: context.now() });
}

/** Beside the status `accepted`: the sentence that the results of that moment would be drafted with. */
export function noteAcceptedDraft({ db }: Context, id: FindingId, draft: string): void {
  db.prepare('UPDATE findings SET accepted_draft = ? WHERE id = ?').run(draft, id);
}
