import type { AnswerFile } from './answers';
import type { StandardResult } from './evaluate';
import type { Law, QuestionId, StandardId } from './law';
import { presumptionsOf } from './presumptions';

const accuracy = 'IDN-Q06';
const consequence = 'IDN-04';

interface Answered {
  readonly file: AnswerFile;
  readonly results: ReadonlyMap<StandardId, StandardResult>;
}

/**
 * Part C: once a person counts as a victim (identified, determined or presumed; not where an adult is
 * only suspected), IDN-Q06 and IDN-04 must be answered. Gives their questions that nobody has looked
 * at, in the order of reading; of IDN-04 none once it is decided.
 */
export function owedQuestions(
  law: Law,
  { file, results }: Answered,
  isAnswered: (id: QuestionId) => boolean,
): QuestionId[] {
  const { victim } = presumptionsOf(law, file);
  if (victim !== 'established' && victim !== 'presumed') return [];
  const isOpen = results.get(consequence)?.outcome === 'INSUFFICIENT INFORMATION';
  const reads = isOpen ? (law.standards.get(consequence)?.reads ?? []) : [];
  const own = reads.filter(({ checklist }) => checklist === 'IDN').map(({ id }) => id);
  return [...law.questions.values()]
    .filter(({ id }) => id === accuracy || own.includes(id))
    .map(({ id }) => id)
    .filter((id) => !isAnswered(id));
}
