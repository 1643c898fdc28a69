import type { Outcome } from '../domain/assessments/assessment';
import type { Effect } from './document';
import type { StandardResult } from './evaluate';

const worstFirst: readonly Outcome[] = [
  'BREACH INDICATED',
  'INSUFFICIENT INFORMATION',
  'COMPLIANT',
  'NOT APPLICABLE',
];

/**
 * S11: the outcome of a checklist, separately for each legal effect, so that a departure from soft
 * law never raises the outcome of what binds. Tests have no place in it. No points, no percentages.
 */
export function checklistOutcome(results: Iterable<StandardResult>): ReadonlyMap<Effect, Outcome> {
  const worst = new Map<Effect, Outcome>();
  for (const { effect, outcome } of results) {
    const rank = worstFirst.indexOf(outcome);
    if (rank < 0) continue;
    const present = worst.get(effect);
    if (present === undefined || rank < worstFirst.indexOf(present)) worst.set(effect, outcome);
  }
  return worst;
}
