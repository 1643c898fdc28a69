import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { ResultChange } from '../../../shared/domain/assessments/result-change';
import { evaluateAfter, resultChanges, withAnswer } from '../../../shared/law';
import type { Context } from '../context';
import type { Evaluation } from './evaluation';

/** An answer as it would be; null makes the question open. */
export interface AnswerChange {
  readonly questionId: string;
  readonly value: AnswerValue;
}

/**
 * The results that would differ if the answers were these, by question. Nothing is written.
 * @throws AppError ANSWERS_* as for an answer
 */
export function whatIf(
  { law }: Pick<Context, 'law'>,
  { file, legal, results }: Evaluation,
  changes: readonly AnswerChange[],
): ResultChange[] {
  const after = changes.reduce(
    (before, { questionId, value }) => {
      const changed = withAnswer(law, before.file, questionId, value);
      const change = { file: changed, questionId, context: legal };
      return { file: changed, results: evaluateAfter(law, before.results, change) };
    },
    { file, results },
  );
  return resultChanges({ law, results }, { law, results: after.results });
}
