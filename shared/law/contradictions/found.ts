import type { Contradiction, ContradictionCode } from '../../domain/assessments/contradiction';
import type { QuestionId } from '../law';
import type { AnsweredCase } from './answered-case';

/** Finds what contradicts itself within one assessment and its event. */
export type CaseRule = (file: AnsweredCase) => readonly Contradiction[];

/** Stands for the event's dates among the questions of a contradiction. */
export const eventDates = null;

interface Said {
  readonly code: ContradictionCode;
  readonly questions: readonly (QuestionId | typeof eventDates)[];
  /** A statement of what contradicts, without capital and full stop. */
  readonly that: string;
}

export const placesIn = (
  { assessmentId }: AnsweredCase,
  questions: Said['questions'],
): Contradiction['places'] => questions.map((questionId) => ({ assessmentId, questionId }));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Cannot be right, whatever is still unknown. */
export const certain = (file: AnsweredCase, { code, questions, that }: Said): Contradiction => ({
  code,
  certainty: 'certain',
  sentence: `${capital(that)}.`,
  places: placesIn(file, questions),
});

/** Some readings of inexact dates are wrong. */
export const inexact = (file: AnsweredCase, { code, questions, that }: Said): Contradiction => ({
  code,
  certainty: 'possible',
  sentence: `It may be that ${that}: the dates are not exact enough to say.`,
  places: placesIn(file, questions),
});

/** Rarely right; `unless` names how it can be. */
export const unusual = (
  file: AnsweredCase,
  { code, questions, that }: Said,
  unless: string,
): Contradiction => ({
  code,
  certainty: 'possible',
  sentence: `${capital(that)}. Both can be right ${unless}.`,
  places: placesIn(file, questions),
});

/** By how the dates are related: none, certain, or not exact enough. */
export function byDates(
  file: AnsweredCase,
  how: 'certain' | 'possible' | null,
  said: Said,
): Contradiction[] {
  if (how === null) return [];
  return [how === 'certain' ? certain(file, said) : inexact(file, said)];
}
