import type { OwedQuestion } from '../../../shared/domain/assessments/assessment';
import { owedQuestions, type AnswerFile, type StandardResult } from '../../../shared/law';
import type { Context } from '../context';
import type { Evaluation } from './evaluation';

/** Answers and results, as they stand or as they would be. */
interface Answered {
  readonly file: AnswerFile;
  readonly results: ReadonlyMap<string, StandardResult>;
}

/** Part C in one case: what must be answered, after answers to `chosen` too. Nothing elsewhere. */
export function owedIn(
  { law }: Pick<Context, 'law'>,
  { record, answers }: Pick<Evaluation, 'record' | 'answers'>,
  answered: Answered,
  chosen: readonly string[] = [],
): OwedQuestion[] {
  if (record.subject.kind !== 'case') return [];
  const isAnswered = (id: string): boolean => answers.has(id) || chosen.includes(id);
  return owedQuestions(law, answered, isAnswered).flatMap((id) => {
    const question = law.questions.get(id);
    return question === undefined
      ? []
      : [{ questionId: id, checklist: question.checklist, text: question.text }];
  });
}
