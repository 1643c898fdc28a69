import { z } from 'zod';
import type { Parsed } from '../../../shared/api';
import {
  AnswerValue,
  type Answer,
  type AnswerInput,
  type Provenance,
  type UnknownReason,
} from '../../../shared/domain/assessments/answer';
import type { AssessmentId, EvidenceId, InquiryId, OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

/** One version of an answer. `isWithdrawn`: from here on the question was open again. */
export interface AnswerVersion extends Answer {
  readonly sequence: number;
  readonly isWithdrawn: boolean;
}

interface Row {
  readonly sequence: number;
  readonly questionId: string;
  readonly isWithdrawn: number;
  readonly value: string;
  readonly unknownReason: UnknownReason | null;
  readonly reason: string;
  readonly provenance: Provenance | null;
  readonly sourceDate: string | null;
  readonly at: string;
  readonly officerName: string;
  readonly evidence: string;
}

const columns = `a.sequence AS sequence, a.question_id AS questionId,
  a.is_withdrawn AS isWithdrawn, a.value AS value, a.unknown_reason AS unknownReason,
  a.reason AS reason, a.provenance AS provenance, a.source_date AS sourceDate, a.at AS at, o.name AS officerName,
  (SELECT json_group_array(e.evidence_id) FROM answer_evidence e
    WHERE e.answer_sequence = a.sequence) AS evidence`;

const evidenceList = z.array(z.string());

const versionOf = (row: Row): AnswerVersion => ({
  sequence: row.sequence,
  questionId: row.questionId,
  isWithdrawn: row.isWithdrawn === 1,
  value: AnswerValue.parse(JSON.parse(row.value)),
  unknownReason: row.unknownReason,
  reason: row.reason,
  provenance: row.provenance,
  sourceDate: row.sourceDate,
  at: row.at,
  officerName: row.officerName,
  evidenceIds: evidenceList.parse(JSON.parse(row.evidence)) as EvidenceId[], // our own column of ids
});

/** The current answers of an assessment by question, in the order in which they were given. */
export const currentAnswers = (
  db: ReadableDb,
  assessmentId: AssessmentId,
): Map<string, AnswerVersion> =>
  new Map(
    db
      .prepare<[string], Row>(
        `SELECT ${columns} FROM current_answers a JOIN officers o ON o.id = a.officer_id
         WHERE a.assessment_id = ? ORDER BY a.sequence`,
      )
      .all(assessmentId)
      .map((row) => [row.questionId, versionOf(row)]),
  );

interface NewVersion extends AnswerInput {
  readonly questionId: string;
  readonly isWithdrawn: boolean;
  readonly undoes: number | null;
  readonly copiedFrom: number | null;
}

/** Appends a version. @throws AppError NOT_FOUND when linked evidence is not of the inquiry. */
export function appendVersion(
  context: Context,
  assessment: { readonly id: AssessmentId; readonly inquiryId: InquiryId },
  version: NewVersion,
): void {
  const { db } = context;
  const { evidenceIds, value, isWithdrawn, ...rest } = version;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO answers(assessment_id, question_id, is_withdrawn, value, unknown_reason, reason,
         provenance, source_date, undoes, copied_from, at, officer_id)
       VALUES (@assessmentId, @questionId, @withdrawn, @json, @unknownReason, @reason, @provenance,
         @sourceDate, @undoes, @copiedFrom, @at, @officer)`,
    )
    .run({
      ...rest,
      assessmentId: assessment.id,
      withdrawn: isWithdrawn ? 1 : 0,
      json: JSON.stringify(value),
      at: context.now(),
      officer: context.vault.officer.id,
    });
  const link = db.prepare(
    `INSERT INTO answer_evidence(answer_sequence, evidence_id)
     SELECT ?, id FROM evidence WHERE id = ? AND inquiry_id = ?`,
  );
  for (const evidence of new Set(evidenceIds))
    if (link.run(lastInsertRowid, evidence, assessment.inquiryId).changes !== 1)
      throw new AppError('NOT_FOUND');
}

const beforeIt = (db: ReadableDb, sequence: number): AnswerVersion | undefined => {
  const row = db
    .prepare<[number], Row>(
      `SELECT ${columns} FROM answers undone
       JOIN answers a ON a.assessment_id = undone.assessment_id
         AND a.question_id = undone.question_id AND a.sequence < undone.sequence
       JOIN officers o ON o.id = a.officer_id
       WHERE undone.sequence = ? ORDER BY a.sequence DESC LIMIT 1`,
    )
    .get(sequence);
  return row === undefined ? undefined : versionOf(row);
};

export interface Undoable {
  readonly sequence: number;
  readonly questionId: string;
}

/** Answers that may be taken back: given by the officer since unlocking, not yet taken back. */
export const lastGiven = (
  db: ReadableDb,
  assessmentId: AssessmentId,
  officerId: OfficerId,
): Undoable | undefined =>
  db
    .prepare<[{ assessmentId: string; officerId: string }], Undoable>(
      `SELECT a.sequence AS sequence, a.question_id AS questionId FROM answers a
       WHERE a.assessment_id = @assessmentId AND a.officer_id = @officerId
         AND a.undoes IS NULL AND a.copied_from IS NULL
         AND NOT EXISTS (SELECT 1 FROM answers u WHERE u.undoes = a.sequence)
         AND a.at >= (SELECT max(l.at) FROM audit_log l WHERE l.officer_id = @officerId
           AND l.operation IN ('vault.create', 'vault.unlock', 'vault.recover'))
       ORDER BY a.sequence DESC LIMIT 1`,
    )
    .get({ assessmentId, officerId });

/** A colleague has answered the same question since: theirs stands. */
export const isSuperseded = (db: ReadableDb, { sequence }: Undoable): boolean =>
  db
    .prepare(
      `SELECT 1 FROM answers mine JOIN answers later ON later.assessment_id = mine.assessment_id
         AND later.question_id = mine.question_id AND later.sequence > mine.sequence
       WHERE mine.sequence = ? AND later.undoes IS NULL
         AND NOT EXISTS (SELECT 1 FROM answers u WHERE u.undoes = later.sequence)`,
    )
    .get(sequence) !== undefined;

const openAgain: AnswerInput = {
  value: null,
  unknownReason: null,
  reason: '',
  provenance: null,
  sourceDate: null,
  evidenceIds: [],
};

/**
 * Takes back the officer's last answer by appending what stood before it.
 * Gives the question's id. @throws AppError ANSWER_NOTHING_TO_UNDO
 */
export function undoLast(
  context: Context,
  assessment: { readonly id: AssessmentId; readonly inquiryId: InquiryId },
): string {
  const last = lastGiven(context.db, assessment.id, context.vault.officer.id);
  if (last === undefined || isSuperseded(context.db, last))
    throw new AppError('ANSWER_NOTHING_TO_UNDO');
  takeBack(context, assessment, last);
  return last.questionId;
}

/** Appends what stood before a version. */
export function takeBack(
  context: Context,
  assessment: { readonly id: AssessmentId; readonly inquiryId: InquiryId },
  last: Undoable,
): void {
  const before = beforeIt(context.db, last.sequence);
  const { value, unknownReason, reason, provenance, sourceDate, evidenceIds } = before ?? openAgain;
  appendVersion(context, assessment, {
    questionId: last.questionId,
    isWithdrawn: before?.isWithdrawn ?? true,
    value,
    unknownReason,
    reason,
    provenance,
    sourceDate,
    evidenceIds,
    undoes: last.sequence,
    copiedFrom: null,
  });
}

/** An answer as its first version, entered by an officer. */
export const givenVersion = ({
  questionId,
  answer,
}: Pick<Parsed<'answer.set'>, 'questionId' | 'answer'>): NewVersion => ({
  ...answer,
  questionId,
  isWithdrawn: false,
  undoes: null,
  copiedFrom: null,
});
