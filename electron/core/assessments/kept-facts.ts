import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { Truth } from '../../../shared/law/law';
import type { Context } from '../context';
import type { Evaluation } from './evaluation';

/** What statistics read of one assessment. Free text is never among it. */
export interface KeptFacts {
  /** Current answers in the notation of the published cases, by question. */
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** Derived facts (CHILD, DETAINED …): 1 yes, 0 unknown, -1 no. */
  readonly facts: Readonly<Record<string, Truth>>;
}

export function keptFacts({ law }: Context, { answers, file }: Evaluation): KeptFacts {
  const plain = [...answers.values()]
    .filter(({ questionId }) => law.questions.get(questionId)?.type !== 'text')
    .map(({ questionId, value }): [string, AnswerValue] => [questionId, value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const facts = [...law.facts].map(([name, { run }]): [string, Truth] => [name, run(file.slots)]);
  return { answers: Object.fromEntries(plain), facts: Object.fromEntries(facts) };
}
