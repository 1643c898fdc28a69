import { valueIn, type Form } from './base-cells';
import { Simplex, type Equation } from './simplex';

/**
 * What somebody who solves all published equations can at least not tell: for each sensitive number the
 * smallest and largest value that it has in a world, which is a number of units for each base cell, of
 * which every published equation is true.
 */
export interface Range {
  readonly form: Form;
  /** How far apart the two must be. */
  readonly wanted: number;
  least: number;
  most: number;
}

/** In the true world every number has one value. */
export function rangesOf(
  forms: readonly Form[],
  sizes: ArrayLike<number>,
  wanted: number,
): Range[] {
  return forms.map((form) => {
    const value = valueIn(form, sizes);
    return { form, wanted, least: value, most: value };
  });
}

const tiny = 1e-5;

const isOpen = ({ least, most, wanted }: Range): boolean => most - least < wanted - tiny;

/** Checked anew against every equation: the search only proposes. */
function isWorld(sizes: Float64Array, equations: readonly Equation[]): boolean {
  return (
    sizes.every((size) => size > -tiny) &&
    equations.every(({ form, value }) => Math.abs(valueIn(form, sizes) - value) < tiny)
  );
}

/** A sensitive number that isn't uncertain enough, and the equations that hold it. */
export interface Weak {
  readonly range: Range;
  readonly held: readonly Equation[];
}

/**
 * Looks for worlds in which each sensitive number takes values as far apart as they must be, and widens
 * the ranges in place: what is found stays true when an equation is withheld. Gives those for which
 * there are no such worlds. `cells`: how many base cells there are.
 */
export function widen(
  ranges: readonly Range[],
  equations: readonly Equation[],
  cells: number,
): Weak[] {
  let open = ranges.filter(isOpen);
  if (open.length === 0) return [];
  const simplex = new Simplex(cells, equations);
  const see = (wanted: Range) => (sizes: Float64Array) => {
    if (!isWorld(sizes, equations)) return false;
    for (const range of open) {
      const value = valueIn(range.form, sizes);
      range.least = Math.min(range.least, value);
      range.most = Math.max(range.most, value);
    }
    return !isOpen(wanted);
  };
  const weak: Weak[] = [];
  for (const range of open) {
    const held = new Set<Equation>();
    for (const sign of [1, -1] as const) {
      if (!isOpen(range)) break;
      for (const at of simplex.search(range.form, sign, range.wanted, see(range))) {
        const equation = equations[at];
        if (equation !== undefined) held.add(equation);
      }
    }
    if (isOpen(range)) weak.push({ range, held: [...held] });
    open = open.filter(isOpen);
  }
  return weak;
}
