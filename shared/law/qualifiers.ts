import type { Law, Question, Run, Standard } from './law';
import { rawResult, type RawResult } from './outcome';

/** standards.md S7, and OBSERVATION of S5: printed with the result and in the finding. */
export type Qualifier =
  | 'PROVISIONAL'
  | 'PRESUMED CHILD'
  | 'PRESUMED VICTIM'
  | 'BY SILENCE'
  | 'PROSPECTIVE'
  | 'PARTIAL'
  | 'ARGUABLE'
  | 'BENCHMARK'
  | 'OBSERVATION';

/** The qualifiers of a result that rule L3 does not set aside. */
export function qualifiersOf(
  law: Law,
  standard: Standard,
  slots: Int32Array,
  raw: RawResult,
): Qualifier[] {
  if (raw.observation) return [...provenanceOf(law, standard, slots), 'OBSERVATION'];
  const found: Qualifier[] = [];
  if (isBySilence(law, standard, slots, raw)) found.push('BY SILENCE');
  switch (raw.outcome) {
    case 'NOT APPLICABLE':
    case 'INSUFFICIENT INFORMATION':
    case 'UNDETERMINED':
      return found;
    default:
      found.push(...provenanceOf(law, standard, slots));
  }
  if (standard.prospective?.(slots) === 1) found.push('PROSPECTIVE');
  if (raw.outcome === 'BREACH INDICATED' && standard.arguable) found.push('ARGUABLE');
  if (raw.outcome === 'COMPLIANT' && isPartial(standard, slots)) found.push('PARTIAL');
  return found;
}

/** C1-C3: on which ground the person counts as a child and as a victim. */
function provenanceOf(law: Law, standard: Standard, slots: Int32Array): Qualifier[] {
  const found: Qualifier[] = [];
  const readsChild = standard.facts.has('CHILD') || standard.facts.has('CHILD_PRESUMED');
  if (readsChild && factOf(law, 'CHILD_PRESUMED')(slots) === 1) found.push('PRESUMED CHILD');
  if (!standard.facts.has('VICTIM') || factOf(law, 'VICTIM')(slots) !== 1) return found;
  if (factOf(law, 'VICTIM_ESTABLISHED')(slots) === 1) return found;
  if (factOf(law, 'CHILD')(slots) === 1) found.push('PRESUMED VICTIM');
  else if (!standard.coversSuspected) found.push('PROVISIONAL');
  return found;
}

/** Instruments of an institution's own may leave a fact out; it is then never established. */
const never: Run = () => -1;
export const factOf = (law: Law, name: string): Run => law.facts.get(name)?.run ?? never;

/** S6: with the authority's silence left aside, the result would be another. */
function isBySilence(law: Law, standard: Standard, slots: Int32Array, raw: RawResult): boolean {
  const burden = law.burden?.slot ?? -1;
  const isSilent = ({ slot, silenceSlot }: Question): boolean =>
    slots[slot] === 0 && (slots[burden] === 1 || slots[silenceSlot] === 1);
  if (!standard.shown.some(isSilent)) return false;
  const without = Int32Array.from(slots);
  if (burden >= 0) without[burden] = 0;
  for (const { silenceSlot } of standard.shown) without[silenceSlot] = 0;
  return rawResult(standard, without).outcome !== raw.outcome;
}

/**
 * S7 PARTIAL: the standard addresses several bodies and SUB-Q16 shows that only some of them were
 * examined, so that the conduct of the others stays open. Set on COMPLIANT, where it limits the result.
 */
function isPartial({ bearerSlots }: Standard, slots: Int32Array): boolean {
  let isSomeExamined = false;
  let isSomeOpen = false;
  for (const own of bearerSlots) {
    if (own.some((slot) => slots[slot] === 1)) isSomeExamined = true;
    else isSomeOpen = true;
  }
  return isSomeExamined && isSomeOpen;
}
