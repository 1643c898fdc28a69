import type { Outcome, ResultView } from '../../../shared/domain/assessments/assessment';

export interface OutcomeLook {
  /** Which tone of the design tokens marks it; the sign and the word beside it say it too. */
  readonly tone: 'breach' | 'open' | 'compliant' | 'quiet';
  readonly sign: string;
}

/** Tests are neither breach nor compliance, so none of them has the tone of a breach. */
export const outcomeLook: Readonly<Record<Outcome, OutcomeLook>> = {
  'BREACH INDICATED': { tone: 'breach', sign: '●' },
  'INSUFFICIENT INFORMATION': { tone: 'open', sign: '◐' },
  COMPLIANT: { tone: 'compliant', sign: '○' },
  'NOT APPLICABLE': { tone: 'quiet', sign: '–' },
  MET: { tone: 'open', sign: '■' },
  'NOT MET': { tone: 'quiet', sign: '□' },
  UNDETERMINED: { tone: 'open', sign: '◧' },
};

/** S11: the worst first; tests after the standards. */
export const outcomeOrder: readonly Outcome[] = [
  'BREACH INDICATED',
  'INSUFFICIENT INFORMATION',
  'COMPLIANT',
  'NOT APPLICABLE',
  'MET',
  'NOT MET',
  'UNDETERMINED',
];

export interface ResultGroup {
  readonly outcome: Outcome;
  readonly results: readonly ResultView[];
}

/** Results by outcome, each group in the order of the checklist so that nothing jumps about. */
export function groupResults(
  results: readonly ResultView[],
  showSystemLevel: boolean,
): ResultGroup[] {
  const shown = results.filter(({ level }) => showSystemLevel || level !== 'system');
  return outcomeOrder
    .map((outcome) => ({
      outcome,
      results: shown.filter((result) => result.outcome === outcome),
    }))
    .filter((group) => group.results.length > 0);
}

/** S8: standards on law and policy are answered once per State, so they wait until asked for. */
export const countSystemLevel = (results: readonly ResultView[]): number =>
  results.filter(({ level }) => level === 'system').length;

const qualifierWords: Readonly<Record<string, string>> = {
  PROVISIONAL: 'provisional: the person is so far only presumed or suspected to be a victim',
  'PRESUMED CHILD': 'the person is presumed to be a child',
  'PRESUMED VICTIM': 'the child is presumed to be a victim',
  'BY SILENCE': 'the authority has not shown otherwise: it let the period for its reply expire',
  PROSPECTIVE: 'the measure is ordered and not yet carried out',
  PARTIAL: 'only some of the bodies concerned were examined',
  ARGUABLE: 'arguable: the law is not settled',
  BENCHMARK: 'used as a yardstick: the State was not bound by the instrument',
  OBSERVATION: 'an observation on policy, not a finding of breach',
};

/** A qualifier of rule S7 in words; one that is new to us is shown as it stands. */
export const qualifierInWords = (qualifier: string): string =>
  qualifierWords[qualifier] ?? qualifier.toLowerCase();

/** Outcomes as last seen by the officer, and those that changed since. */
export interface SeenOutcomes {
  readonly seen: ReadonlyMap<string, Outcome>;
  readonly changed: ReadonlySet<string>;
}

export const seenFirst = (results: readonly ResultView[]): SeenOutcomes => ({
  seen: new Map(results.map(({ standardId, outcome }) => [standardId, outcome])),
  changed: new Set(),
});

/** Marks what differs from what was last seen; a result that is back where it was loses its mark. */
export function markChanged({ seen }: SeenOutcomes, results: readonly ResultView[]): SeenOutcomes {
  const known = new Map(seen);
  const changed = new Set<string>();
  for (const { standardId, outcome } of results) {
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
  for (const { standardId, outcome } of results)
    if (ids.has(standardId)) seen.set(standardId, outcome);
  return { seen, changed: new Set([...state.changed].filter((id) => !ids.has(id))) };
}
