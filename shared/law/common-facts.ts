import type { QuestionId } from './law';

const named = (numbers: readonly number[]): readonly QuestionId[] =>
  numbers.map((number) => `SUB-Q${String(number).padStart(2, '0')}`);

/** Facts about the person and the event itself: true whoever is examined. */
const ofThePerson = named([1, 2, 3, 4, 5, 8, 9, 11, 13, 17, 18]);
/** Facts about the relation to the State examined. */
const ofTheState = named([6, 7, 10, 12]);

/**
 * The common facts (standards.md 0.5) that two assessments of one person and event share. What one
 * authority knew, and which bodies are examined (SUB-Q14 to Q16), is each assessment's own.
 */
export const commonFacts = (isSameState: boolean): readonly QuestionId[] =>
  isSameState ? [...ofThePerson, ...ofTheState] : ofThePerson;
