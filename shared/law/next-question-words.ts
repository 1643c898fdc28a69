import type { Effect } from './document';
import type { Standard } from './law';

const binding: readonly Effect[] = ['RES JUDICATA', 'BINDING', 'BINDING-QUALIFIED'];

/**
 * "4 standards, 2 of them binding, and 1 test of the definition". Binding: by treaty, custom, general
 * principle or a judgment against this State, be the duty plain or qualified (L2).
 */
export function standardsInWords(
  standards: readonly Standard[],
  effectOf: (standard: Standard) => Effect,
): string {
  const measured = standards.filter(({ kind }) => kind !== 'test');
  const tests = standards.length - measured.length;
  const bound = measured.filter((one) => binding.includes(effectOf(one))).length;
  const parts = [
    ...(measured.length === 0
      ? []
      : [`${counted(measured.length, 'standard')}${of(measured.length, bound)}`]),
    ...(tests === 0 ? [] : [counted(tests, 'test of a definition', 'tests of definitions')]),
  ];
  return parts.join(', and ');
}

function of(all: number, bound: number): string {
  if (bound === 0) return all === 1 ? ', not binding' : ', none of them binding';
  if (all === bound) return all === 1 ? ', binding' : ', all of them binding';
  return `, ${String(bound)} of them binding`;
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

interface Ranked {
  readonly decides: readonly Standard[];
  readonly concerns: () => readonly Standard[];
}

/** Why to ask it, in a sentence. What it says of one answer is true of some answer, not of each. */
export const whyAsk = (
  { decides, concerns }: Ranked,
  effectOf: (standard: Standard) => Effect,
): string =>
  decides.length > 0
    ? `One answer would decide ${standardsInWords(decides, effectOf)}.`
    : `Together with other answers it bears on ${standardsInWords(concerns(), effectOf)}.`;
