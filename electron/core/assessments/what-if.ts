import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { ResultChange } from '../../../shared/domain/assessments/result-change';
import { evaluate, resultChanges, withAnswer, type StandardResult } from '../../../shared/law';
import type { Context } from '../context';
import type { Evaluation } from './evaluation';

/** An answer as it would be; null makes the question open. */
export interface AnswerChange {
  readonly questionId: string;
  readonly value: AnswerValue;
}

/**
 * The results that would differ if the answers were these, by question. Nothing is written.
 * Only standards that the assessment has are compared. @throws AppError ANSWERS_* as for an answer
 */
export function whatIf(
  { law }: Pick<Context, 'law'>,
  { file, legal, results }: Evaluation,
  changes: readonly AnswerChange[],
): ResultChange[] {
  const changed = changes.reduce(
    (soFar, { questionId, value }) => withAnswer(law, soFar, questionId, value),
    file,
  );
  const all = evaluate(law, changed, legal);
  const after = new Map<string, StandardResult>();
  for (const id of results.keys()) {
    const result = all.get(id);
    if (result !== undefined) after.set(id, result);
  }
  return resultChanges({ law, results }, { law, results: after });
}
