import type { AnswerAct } from '../../../shared/domain/assessments/determination';
import type { AssessmentId, InquiryId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { ReadableDb } from '../store';
import { isSuperseded, lastGiven, takeBack, undoLast } from './answer-store';

interface Written {
  readonly sequence: number;
  readonly questionId: string;
  readonly assessmentId: AssessmentId;
}

const newest = (db: ReadableDb): number =>
  db.prepare<[], number>('SELECT coalesce(max(sequence), 0) FROM answers').pluck().get() ?? 0;

/**
 * Runs `write` and gives the versions that it appended: one act, to be named in the audit log, which is
 * where it is known from when it is taken back. @throws AppError ANSWER_ACT_EMPTY when none was written
 */
export function asOneAct({ db }: Context, write: () => void): AnswerAct {
  const before = newest(db);
  write();
  const act = { answersFrom: before + 1, answersTo: newest(db) };
  if (act.answersTo < act.answersFrom) throw new AppError('ANSWER_ACT_EMPTY');
  return act;
}

/** The act of this officer since unlocking that wrote these versions, by the audit log. */
function actOf(
  { db, vault }: Context,
  inquiryId: InquiryId,
  { answersFrom, answersTo }: AnswerAct,
): AnswerAct | undefined {
  return db
    .prepare<[Record<string, string | number>], AnswerAct>(
      `SELECT json_extract(details, '$.answersFrom') AS answersFrom,
         json_extract(details, '$.answersTo') AS answersTo FROM audit_log
       WHERE inquiry_id = @inquiryId AND officer_id = @officer
         AND operation IN ('determination.record', 'answer.takeOver')
         AND json_extract(details, '$.answersFrom') <= @answersFrom
         AND json_extract(details, '$.answersTo') >= @answersTo
         AND at >= (SELECT max(l.at) FROM audit_log l WHERE l.officer_id = @officer
           AND l.operation IN ('vault.create', 'vault.unlock', 'vault.recover'))`,
    )
    .get({ inquiryId, officer: vault.officer.id, answersFrom, answersTo });
}

const isTakenBack = (db: ReadableDb, { sequence }: Written): boolean =>
  db.prepare('SELECT 1 FROM answers WHERE undoes = ?').get(sequence) !== undefined;

/** @throws AppError ANSWER_NOTHING_TO_UNDO when it is nobody's act here, or answers were given since */
export function undoAct(context: Context, inquiryId: InquiryId, wanted: AnswerAct): void {
  const { db } = context;
  const act = actOf(context, inquiryId, wanted);
  if (act === undefined) throw new AppError('ANSWER_NOTHING_TO_UNDO');
  const versions = db
    .prepare<[number, number], Written>(
      `SELECT sequence, question_id AS questionId, assessment_id AS assessmentId FROM answers
       WHERE sequence BETWEEN ? AND ? ORDER BY sequence`,
    )
    .all(act.answersFrom, act.answersTo);
  if (versions.some((one) => isTakenBack(db, one) || isSuperseded(db, one)))
    throw new AppError('ANSWER_NOTHING_TO_UNDO');
  for (const one of versions) takeBack(context, { id: one.assessmentId, inquiryId }, one);
}

/**
 * Takes back the officer's last answer in this assessment, and with it all that was written in one act
 * with it. Gives the question's id. @throws AppError ANSWER_NOTHING_TO_UNDO
 */
export function undoLastAct(
  context: Context,
  assessment: { readonly id: AssessmentId; readonly inquiryId: InquiryId },
): string {
  const last = lastGiven(context.db, assessment.id, context.vault.officer.id);
  if (last === undefined) throw new AppError('ANSWER_NOTHING_TO_UNDO');
  const alone = { answersFrom: last.sequence, answersTo: last.sequence };
  if (actOf(context, assessment.inquiryId, alone) === undefined)
    return undoLast(context, assessment);
  undoAct(context, assessment.inquiryId, alone);
  return last.questionId;
}
