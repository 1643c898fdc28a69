import {
  columnsOf,
  partsOf,
  type Members,
} from '../../../shared/domain/statistics/disclosure/base-cells';
import { shownNumbers, type Told } from '../../../shared/domain/statistics/disclosure/door';
import type { Told as Published } from './attacker';

/** A table over kinds of unit: the cells in which a unit of the kind stands; none: it isn't in it. */
export interface Layout {
  readonly rows: number;
  readonly columns: number;
  readonly cells: (kind: number) => readonly number[];
}

/** How many units there are of each kind; units of one kind are numbered one after the other. */
export type Sizes = readonly number[];

const unitsOf = (sizes: Sizes): number[] =>
  sizes.flatMap((size, kind) => Array.from({ length: size }, () => kind));

export function membersOf({ rows, columns, cells }: Layout, sizes: Sizes): Members {
  const members = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): number[] => []),
  );
  unitsOf(sizes).forEach((kind, unit) => {
    for (const cell of cells(kind))
      members[Math.floor(cell / columns)]?.[cell % columns]?.push(unit);
  });
  return members;
}

/** Every number of a table with what it counts. */
export interface Number extends Published {
  readonly isShown: boolean;
  /** When its table left. */
  readonly turn: number;
}

function numbersOf(layout: Layout, sizes: Sizes, isShown: readonly boolean[], turn = 0): Number[] {
  return partsOf(layout.rows, layout.columns).map((parts, at) => {
    const times = sizes.map(
      (_, kind) => layout.cells(kind).filter((c) => parts.includes(c)).length,
    );
    const value = times.reduce((sum, one, kind) => sum + one * (sizes[kind] ?? 0), 0);
    return { times, value, isShown: isShown[at] === true, turn };
  });
}

/** Publishes tables in turns, each beside those of earlier turns: every number of all of them. */
export function publish(
  turns: readonly (readonly Layout[])[],
  sizes: Sizes,
  threshold: number,
): Number[] {
  const told: Told[] = [];
  return turns.flatMap((layouts, turn) => {
    const tables = layouts.map((layout) => membersOf(layout, sizes));
    const shown = shownNumbers(tables, threshold, [told]);
    const numbers = layouts.flatMap((layout, at) =>
      numbersOf(layout, sizes, shown[at] ?? [], turn),
    );
    // With nothing left to show, tables don't leave.
    if (!numbers.some(({ isShown, value }) => isShown && value > 0))
      return numbers.map((one) => ({ ...one, isShown: false }));
    tables.forEach((members, at) => told.push({ members, isShown: shown[at] ?? [] }));
    return numbers;
  });
}

/** One table alone, with null for what is withheld. */
export function shownCells(cells: readonly (readonly number[])[], threshold: number) {
  const columns = cells[0]?.length ?? 0;
  const sizes = cells.flat();
  const layout = { rows: cells.length, columns, cells: (kind: number) => [kind] };
  const members = membersOf(layout, sizes);
  const [isShown = []] = shownNumbers([members], threshold);
  const numbers = numbersOf({ ...layout, columns: columnsOf(members) }, sizes, isShown);
  return numbers.map((one) => (one.isShown ? one.value : null));
}
