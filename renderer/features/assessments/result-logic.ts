import type { Outcome, ResultView } from '../../../shared/domain/assessments/assessment';
import { DisputedOutcome, shownOutcome } from '../../../shared/domain/assessments/dispute';
import { outcomeWords } from '../../lib/words';

export interface OutcomeLook {
  /** Which tone of the design tokens marks it; the sign and the word beside it say it too. */
  readonly tone: 'breach' | 'open' | 'compliant' | 'quiet';
  readonly sign: string;
}

/** Tests are neither breach nor compliance, so none of them has the tone of a breach. */
export const outcomeLook: Readonly<Record<DisputedOutcome, OutcomeLook>> = {
  'BREACH INDICATED': { tone: 'breach', sign: '●' },
  'INSUFFICIENT INFORMATION': { tone: 'open', sign: '◐' },
  COMPLIANT: { tone: 'compliant', sign: '○' },
  'NOT APPLICABLE': { tone: 'quiet', sign: '–' },
  MET: { tone: 'open', sign: '■' },
  'NOT MET': { tone: 'quiet', sign: '□' },
  UNDETERMINED: { tone: 'open', sign: '◧' },
  OBSERVATION: { tone: 'open', sign: '◇' },
};

/** Outcomes, and the observation that unsettled law allows (S5), in the words of the screen. */
export const resultWords: Readonly<Record<DisputedOutcome, string>> = {
  ...outcomeWords,
  OBSERVATION: 'Observation, no finding of breach',
};

/** S11: the worst first; tests after the standards. */
export const outcomeOrder: readonly Outcome[] = DisputedOutcome.exclude(['OBSERVATION']).options;

/** An observation is worth reading, so it stands before what is not applicable. */
const groupOrder: readonly DisputedOutcome[] = outcomeOrder.flatMap((outcome) =>
  outcome === 'NOT APPLICABLE' ? ['OBSERVATION', outcome] : [outcome],
);

export interface ResultGroup {
  readonly outcome: DisputedOutcome;
  readonly results: readonly ResultView[];
}

/** Results by outcome, each group in the order of the checklist so that nothing jumps about. */
export function groupResults(results: readonly ResultView[]): ResultGroup[] {
  return groupOrder
    .map((outcome) => ({
      outcome,
      results: results.filter((result) => shownOutcome(result) === outcome),
    }))
    .filter((group) => group.results.length > 0);
}

/** Outcomes as last seen by the officer, and those that changed since. */
export interface SeenOutcomes {
  readonly seen: ReadonlyMap<string, DisputedOutcome>;
  readonly changed: ReadonlySet<string>;
}

export const seenFirst = (results: readonly ResultView[]): SeenOutcomes => ({
  seen: new Map(results.map((result) => [result.standardId, shownOutcome(result)])),
  changed: new Set(),
});

/** Marks what differs from what was last seen; a result that is back where it was loses its mark. */
export function markChanged({ seen }: SeenOutcomes, results: readonly ResultView[]): SeenOutcomes {
  const known = new Map(seen);
  const changed = new Set<string>();
  for (const result of results) {
    const { standardId } = result;
    const outcome = shownOutcome(result);
    const before = known.get(standardId);
    if (before === undefined) known.set(standardId, outcome);
    else if (before !== outcome) changed.add(standardId);
  }
  return { seen: known, changed };
}

/** The officer has looked at these results as they now stand. */
export function markSeen(
  state: SeenOutcomes,
  results: readonly ResultView[],
  ids: ReadonlySet<string>,
): SeenOutcomes {
  const seen = new Map(state.seen);
  for (const result of results)
    if (ids.has(result.standardId)) seen.set(result.standardId, shownOutcome(result));
  return { seen, changed: new Set([...state.changed].filter((id) => !ids.has(id))) };
}
