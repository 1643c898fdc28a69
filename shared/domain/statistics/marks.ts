import { codeOf, type AnswerDimension } from './dimensions';
import type { StatisticsFile } from './file';
import { indicators } from './indicators';
import type { Mark } from './measure';

/**
 * What is kept of one assessment for statistics: its place in each dimension, what it says to each
 * measure, and which questions were answered. Codes alone: no text, no name.
 */
export interface KeptMarks extends Readonly<Record<AnswerDimension, string>> {
  /** One line per measure of all indicators, in their order; see `markOf`. */
  readonly marks: string;
  /** One character per question of the law, in its order: `k` known, `u` unknown, `.` not looked at. */
  readonly questions: string;
}

/** Raise it when a measure, or how marks are written, changes: what is kept is then made anew. */
export const marksVersion = 1;

/** All measures of all indicators, in one order: a measure's place here is its line in `marks`. */
export const measures = indicators.flatMap((indicator) =>
  indicator.measures.map((measure) => ({ indicator, measure })),
);

const nothingKnown = '?';
const written = (mark: Mark): string =>
  mark === null ? '' : mark.length === 0 ? nothingKnown : mark.join(' ');
/** A line of `marks`, read. */
export const markOf = (line: string | undefined): Mark =>
  line === undefined || line === '' ? null : line === nothingKnown ? [] : line.split(' ');

/** `questionIds`: those of the law, in its order; text questions are never among the answers. */
export function keptMarks(file: StatisticsFile, questionIds: Iterable<string>): KeptMarks {
  const marks = measures.map(({ indicator, measure }) =>
    indicator.kinds.includes(file.kind) ? written(measure.mark(file)) : '',
  );
  const questions = [...questionIds].map((id) => {
    const value = file.answers[id];
    return value === undefined ? '.' : value === null ? 'u' : 'k';
  });
  return {
    sex: codeOf('sex', file),
    age: codeOf('age', file),
    nationality: codeOf('nationality', file),
    exploitation: codeOf('exploitation', file),
    marks: marks.join('\n'),
    questions: questions.join(''),
  };
}
