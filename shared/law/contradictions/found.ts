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
  /** See `Contradiction`. */
  readonly beside?: readonly string[];
}

const standing = ({ assessmentId }: AnsweredCase, { code, questions, beside = [] }: Said) => ({
  code,
  places: questions.map((questionId) => ({ assessmentId, questionId })),
  ...(beside.length === 0 ? {} : { beside }),
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Cannot be right, whatever is still unknown. */
export const certain = (file: AnsweredCase, said: Said): Contradiction => ({
  ...standing(file, said),
  certainty: 'certain',
  sentence: `${capital(said.that)}.`,
});

/** Some readings of inexact dates are wrong. */
export const inexact = (file: AnsweredCase, said: Said): Contradiction => ({
  ...standing(file, said),
  certainty: 'possible',
  sentence: `It may be that ${said.that}: the dates are not exact enough to say.`,
});

/** Rarely right; `unless` names how it can be. */
export const unusual = (file: AnsweredCase, said: Said, unless: string): Contradiction => ({
  ...standing(file, said),
  certainty: 'possible',
  sentence: `${capital(said.that)}. Both can be right ${unless}.`,
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
