import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import { evaluateAfter, withAnswer } from '../../../shared/law';
import type { Context } from '../context';
import type { Evaluation } from './evaluation';

/** An answer as it would be; null makes the question open. */
export interface AnswerChange {
  readonly questionId: string;
  readonly value: AnswerValue;
}

type Answered = Pick<Evaluation, 'file' | 'results'>;

/** The answers and results after these answers; nothing is written. @throws AppError ANSWERS_* as for an answer */
export function afterAnswers(
  { law }: Pick<Context, 'law'>,
  { file, legal, results }: Evaluation,
  changes: readonly AnswerChange[],
): Answered {
  return changes.reduce<Answered>(
    (before, { questionId, value }) => {
      const changed = withAnswer(law, before.file, questionId, value);
      const change = { file: changed, questionId, context: legal };
      return { file: changed, results: evaluateAfter(law, before.results, change) };
    },
    { file, results },
  );
}
