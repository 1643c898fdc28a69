import { AppError } from '../../../shared/errors';
import { checkAnswers, type AnswerFile, type Law } from '../../../shared/law';
import type { AnswerVersion } from './answer-store';

/** The answers of an assessment as the law in force asks for them. */
export interface FittingAnswers {
  readonly answers: ReadonlyMap<string, AnswerVersion>;
  /** Kept as they were given, to questions or with choices that another version of the law had. */
  readonly noLongerAsked: readonly AnswerVersion[];
  readonly file: AnswerFile;
}

const valuesOf = (answers: ReadonlyMap<string, AnswerVersion>) =>
  Object.fromEntries([...answers].map(([id, { value }]) => [id, value]));

/** The file of these answers; null where the law in force cannot hold one of them. */
function fileOf(law: Law, answers: ReadonlyMap<string, AnswerVersion>): AnswerFile | null {
  try {
    return checkAnswers(law, valuesOf(answers));
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('ANSWERS_')) return null;
    throw error;
  }
}

/** Parts those that the law in force asks for from those that it no longer does. */
export function fitAnswers(law: Law, given: ReadonlyMap<string, AnswerVersion>): FittingAnswers {
  const file = fileOf(law, given);
  if (file !== null) return { answers: given, noLongerAsked: [], file };
  const fits = ([id, version]: [string, AnswerVersion]): boolean =>
    fileOf(law, new Map([[id, version]])) !== null;
  const answers = new Map([...given].filter(fits));
  const noLongerAsked = [...given].filter((entry) => !fits(entry)).map(([, version]) => version);
  return { answers, noLongerAsked, file: checkAnswers(law, valuesOf(answers)) };
}
