import type { TakeOverTarget } from '../../../shared/domain/assessments/assessment';
import { commonFacts } from '../../../shared/law';
import type { Context } from '../context';
import { appendVersion, currentAnswers, type AnswerVersion } from './answer-store';
import { answerInWords } from './answer-words';
import { siblingsOf, type AssessmentRecord } from './assessment-store';
import type { Evaluation } from './evaluation';

const sharedWith = (a: AssessmentRecord, b: AssessmentRecord): readonly string[] =>
  commonFacts(a.subject.state === b.subject.state);

/** A copy points at its original, so that it is known as one. */
function copyTo(context: Context, assessment: AssessmentRecord, answer: AnswerVersion): void {
  appendVersion(context, assessment, {
    ...answer,
    isWithdrawn: false,
    undoes: null,
    copiedFrom: answer.sequence,
  });
}

/**
 * Copies the common facts (standards.md 0.5) given in other assessments of the same person and event
 * into a new one. What one authority knew (SUB-Q14 to Q16) is never carried over to another. Gives the
 * number of facts copied.
 */
export function copyCommonFacts(context: Context, assessment: AssessmentRecord): number {
  const copied = new Set<string>();
  for (const sibling of siblingsOf(context.db, assessment)) {
    const wanted = sharedWith(sibling, assessment);
    for (const [questionId, answer] of currentAnswers(context.db, sibling.id)) {
      if (!wanted.includes(questionId) || copied.has(questionId)) continue;
      copied.add(questionId);
      copyTo(context, assessment, answer);
    }
  }
  return copied.size;
}

const isSame = (a: AnswerVersion, b: AnswerVersion | undefined): boolean =>
  JSON.stringify(a.value) === JSON.stringify(b?.value ?? null);

/**
 * By common fact that is answered here: the other assessments of the same person and event in which it
 * is open, or answered otherwise.
 */
export function takeOverTargets(
  { db, law }: Context,
  { record, answers }: Pick<Evaluation, 'record' | 'answers'>,
): ReadonlyMap<string, readonly TakeOverTarget[]> {
  const targets = new Map<string, TakeOverTarget[]>();
  for (const sibling of siblingsOf(db, record)) {
    const theirs = currentAnswers(db, sibling.id);
    for (const questionId of sharedWith(sibling, record)) {
      const mine = answers.get(questionId);
      const other = theirs.get(questionId);
      const isOpen = mine === undefined || mine.value === null;
      if (isOpen || isSame(mine, other) || sibling.subject.kind !== 'case') continue;
      const value = other?.value ?? null;
      const now = value === null ? null : answerInWords(law.questions.get(questionId), value);
      const { authorityName } = sibling.subject;
      targets.set(questionId, [
        ...(targets.get(questionId) ?? []),
        { assessmentId: sibling.id, authorityName, now },
      ]);
    }
  }
  return targets;
}

/** Gives an answer to the assessments in which it is open or another. */
export function takeOver(context: Context, evaluation: Evaluation, questionId: string): void {
  const answer = evaluation.answers.get(questionId);
  const targets = takeOverTargets(context, evaluation).get(questionId) ?? [];
  if (answer === undefined) return;
  for (const sibling of siblingsOf(context.db, evaluation.record))
    if (targets.some(({ assessmentId }) => assessmentId === sibling.id))
      copyTo(context, sibling, answer);
}
