import type { ResultChange, ResultState } from '../domain/assessments/result-change';
import type { StandardResult } from './evaluate';
import type { Law, Standard, StandardId } from './law';
import { displayLabel, effectInWords } from './wording';

/** Results with the law that gave them. */
export interface LawResults {
  readonly law: Law;
  readonly results: ReadonlyMap<StandardId, StandardResult>;
}

interface Side {
  readonly standard: Standard;
  readonly state: ResultState;
}

function sideOf({ law, results }: LawResults, id: StandardId): Side | null {
  const standard = law.standards.get(id);
  const result = results.get(id);
  if (standard === undefined || result === undefined) return null;
  return {
    standard,
    state: {
      outcome: result.outcome,
      label: displayLabel(law, result),
      effect: standard.kind === 'test' ? '-' : result.effect,
      effectInWords: effectInWords(law, standard, result),
      qualifiers: result.qualifiers,
    },
  };
}

const isSame = (a: ResultState, b: ResultState): boolean =>
  a.outcome === b.outcome &&
  a.label === b.label &&
  a.effect === b.effect &&
  a.effectInWords === b.effectInWords &&
  a.qualifiers.length === b.qualifiers.length &&
  a.qualifiers.every((one) => b.qualifiers.includes(one));

/**
 * The results that read differently on the two sides, in the order of `after`, then those that `after`
 * no longer has. A qualifier that comes or goes is a difference: it is printed with the finding (S7).
 */
export function resultChanges(before: LawResults, after: LawResults): ResultChange[] {
  const ids = new Set([...after.results.keys(), ...before.results.keys()]);
  return [...ids].flatMap((standardId) => {
    const [was, is] = [sideOf(before, standardId), sideOf(after, standardId)];
    const { standard } = is ?? was ?? {};
    if (standard === undefined || (was && is && isSame(was.state, is.state))) return [];
    const { title, checklist } = standard;
    return [{ standardId, title, checklist, before: was?.state ?? null, after: is?.state ?? null }];
  });
}
