import type { Context } from '../context';
import { appendVersion, currentAnswers } from './answer-store';
import { siblingsOf, type AssessmentRecord } from './assessment-store';

/** Facts about the person and the event itself: true whoever is examined. */
const ofThePerson = [1, 2, 3, 4, 5, 8, 9, 11, 13, 17, 18];
/** Facts about the relation to the State examined. */
const ofTheState = [6, 7, 10, 12];

const named = (numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `SUB-Q${String(number).padStart(2, '0')}`);

/**
 * Copies the common facts (standards.md 0.5) given in other assessments of the same person and event
 * into a new one; each copy points at its original. What one authority knew (SUB-Q14 to Q16) is never
 * carried over to another. Gives the number of facts copied.
 */
export function copyCommonFacts(context: Context, assessment: AssessmentRecord): number {
  const wanted = new Set(named([...ofThePerson, ...ofTheState]));
  let copied = 0;
  for (const sibling of siblingsOf(context.db, assessment)) {
    const stateFacts = sibling.subject.state === assessment.subject.state ? [] : named(ofTheState);
    for (const [questionId, answer] of currentAnswers(context.db, sibling.id)) {
      if (!wanted.has(questionId) || stateFacts.includes(questionId)) continue;
      wanted.delete(questionId);
      appendVersion(context, assessment, {
        ...answer,
        isWithdrawn: false,
        undoes: null,
        copiedFrom: answer.sequence,
      });
      copied++;
    }
  }
  return copied;
}
