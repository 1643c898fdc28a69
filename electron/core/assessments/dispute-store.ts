import type { DisputedOutcome, DisputeStep } from '../../../shared/domain/assessments/dispute';
import type { AssessmentId, InquiryId, OfficerId } from '../../../shared/domain/ids';
import type { StandardId } from '../../../shared/law';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

/** An officer's view in force, with the checklist's result and the answers it was held against. */
export interface DisputeRecord {
  readonly standardId: StandardId;
  readonly outcome: DisputedOutcome;
  readonly reason: string;
  readonly officerName: string;
  readonly at: string;
  readonly checklistOutcome: DisputedOutcome;
  /** Sequence of the last version of an answer in the assessment at that time; 0: none. */
  readonly answersUpTo: number;
}

/** The views in force of an assessment, by standard. */
export const currentDisputes = (
  db: ReadableDb,
  assessmentId: AssessmentId,
): ReadonlyMap<StandardId, DisputeRecord> =>
  new Map(
    db
      .prepare<[string], DisputeRecord>(
        `SELECT d.standard_id AS standardId, d.outcome AS outcome, d.reason AS reason,
           o.name AS officerName, d.at AS at, d.checklist_outcome AS checklistOutcome,
           d.answers_up_to AS answersUpTo
         FROM current_disputes d JOIN officers o ON o.id = d.officer_id
         WHERE d.assessment_id = ?`,
      )
      .all(assessmentId)
      .map((record) => [record.standardId, record]),
  );

/** Every view and withdrawal on one result, the latest first. */
export const disputeHistory = (
  db: ReadableDb,
  assessmentId: AssessmentId,
  standardId: StandardId,
): DisputeStep[] =>
  db
    .prepare<[string, string], DisputeStep>(
      `SELECT d.outcome AS outcome, d.reason AS reason, o.name AS officerName, d.at AS at,
         d.checklist_outcome AS checklistThen
       FROM disputes d JOIN officers o ON o.id = d.officer_id
       WHERE d.assessment_id = ? AND d.standard_id = ? ORDER BY d.sequence DESC`,
    )
    .all(assessmentId, standardId);

/** An answer that the standard reads was given, changed or taken back after this version. */
export const haveAnswersChanged = (
  db: ReadableDb,
  assessmentId: AssessmentId,
  questionIds: readonly string[],
  after: number,
): boolean =>
  db
    .prepare(
      `SELECT 1 FROM answers WHERE assessment_id = ? AND sequence > ?
         AND question_id IN (SELECT value FROM json_each(?)) LIMIT 1`,
    )
    .get(assessmentId, after, JSON.stringify(questionIds)) !== undefined;

/** The officers whose views a report of this inquiry prints: they wrote on it too. */
export const officersWithViews = (db: ReadableDb, inquiryId: InquiryId): OfficerId[] =>
  db
    .prepare<[string], { id: OfficerId }>(
      `SELECT DISTINCT d.officer_id AS id FROM current_disputes d
       JOIN assessments s ON s.id = d.assessment_id WHERE s.inquiry_id = ?`,
    )
    .all(inquiryId)
    .map(({ id }) => id);

interface NewStep {
  readonly assessmentId: AssessmentId;
  readonly standardId: StandardId;
  /** Null withdraws the view. */
  readonly outcome: DisputedOutcome | null;
  readonly reason: string;
  readonly checklistOutcome: DisputedOutcome;
  readonly checklistEffect: string;
}

export function appendDispute({ db, vault, now }: Context, step: NewStep): void {
  db.prepare(
    `INSERT INTO disputes(assessment_id, standard_id, outcome, reason, checklist_outcome,
       checklist_effect, answers_up_to, at, officer_id)
     SELECT @assessmentId, @standardId, @outcome, @reason, @checklistOutcome, @checklistEffect,
       coalesce(max(sequence), 0), @at, @officer
     FROM answers WHERE assessment_id = @assessmentId`,
  ).run({ ...step, at: now(), officer: vault.officer.id });
}
