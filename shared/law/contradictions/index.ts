import type { Contradiction } from '../../domain/assessments/contradiction';
import type { Law } from '../law';
import { ageRules } from './age-rules';
import type { AnsweredCase } from './answered-case';
import { dateRules } from './date-rules';
import { factRules } from './fact-rules';
import { betweenTwo } from './sibling-rules';

export type { AnsweredCase } from './answered-case';

const rank = ({ certainty }: Contradiction): number => (certainty === 'certain' ? 0 : 1);

/**
 * What contradicts itself in the assessments of one person: answers among themselves, with the dates of
 * the event, with requests to the authority, and between assessments. The certain ones first. It
 * depends on no order of the assessments; `today` (`YYYY-MM-DD`) bounds events that may go on.
 */
export function contradictionsIn(
  law: Law,
  cases: readonly AnsweredCase[],
  today: string,
): Contradiction[] {
  const rules = [...dateRules, ...ageRules(today), ...factRules];
  const files = cases.toSorted((a, b) => (a.assessmentId < b.assessmentId ? -1 : 1));
  const within = files.flatMap((file) => rules.flatMap((rule) => rule(file)));
  const between = files.flatMap((a, at) =>
    files.slice(at + 1).flatMap((b) => betweenTwo(law, a, b)),
  );
  return [...within, ...between].toSorted((a, b) => rank(a) - rank(b));
}
