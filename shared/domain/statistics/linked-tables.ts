import type { Unit } from './measure';
import { suppress, type Place, type SuppressedTable } from './suppress';

/** A table before anything is withheld, with the units that each of its numbers counts. */
export interface LinkedTable {
  readonly unit: Unit;
  readonly cells: readonly (readonly number[])[];
  /** By row and column: numbers of units, the same number for the same unit in every table. */
  readonly members: readonly (readonly (readonly number[])[])[];
  /** A unit can stand in several columns: the totals count no units. */
  readonly isMultiple: boolean;
}

/** Something that can be read off a published table: a number shown, or the sum of withheld ones. */
export interface Reading {
  readonly unit: Unit;
  readonly size: number;
  /** Whom it counts, ascending; worked out when it is asked for, since few are. */
  readonly members: () => readonly number[];
  /** What to withhold so that it can no longer be read. */
  readonly place: Place;
}

type Members = readonly number[];

const reading = (unit: Unit, place: Place, size: number, parts: readonly Members[]): Reading => {
  let known: Members | undefined;
  return {
    unit,
    size,
    place,
    members: () => (known ??= parts.flat().sort((a, b) => a - b)),
  };
};

interface Line {
  readonly total: number | null;
  readonly place: Place;
  readonly parts: readonly {
    readonly value: number | null;
    readonly members: readonly Members[];
  }[];
}

/** The total of a line, and what its withheld parts come to. */
function readLine(unit: Unit, { total, place, parts }: Line): Reading[] {
  if (total === null) return [];
  const hidden = parts.filter(({ value }) => value === null);
  const rest = parts.reduce((left, { value }) => left - (value ?? 0), total);
  const of = (some: Line['parts']) => some.flatMap(({ members }) => members);
  const whole = reading(unit, place, total, of(parts));
  return hidden.length === 0 || hidden.length === parts.length
    ? [whole]
    : [whole, reading(unit, place, rest, of(hidden))];
}

/** Everything that can be read off a published table by subtraction along its lines. */
export function readingsOf(table: LinkedTable, shown: SuppressedTable): Reading[] {
  const { unit, members, isMultiple } = table;
  const ownCells = shown.cells.flatMap((row, r) =>
    row.flatMap((value, c): Reading[] => {
      if (value === null) return [];
      const place = { kind: 'cell', row: r, column: c } as const;
      return [reading(unit, place, value, [members[r]?.[c] ?? []])];
    }),
  );
  if (isMultiple) return ownCells;
  const rows = shown.cells.map((row, r): Line => ({
    total: shown.rowTotals[r] ?? null,
    place: { kind: 'row', row: r },
    parts: row.map((value, c) => ({ value, members: [members[r]?.[c] ?? []] })),
  }));
  const columns = shown.columnTotals.map((total, c): Line => ({
    total,
    place: { kind: 'column', column: c },
    parts: shown.cells.map((row, r) => ({
      value: row[c] ?? null,
      members: [members[r]?.[c] ?? []],
    })),
  }));
  const whole: Line = {
    total: shown.total,
    place: { kind: 'total' },
    parts: shown.rowTotals.map((value, r) => ({ value, members: members[r] ?? [] })),
  };
  return [...ownCells, ...[...rows, ...columns, whole].flatMap((line) => readLine(unit, line))];
}

function isWithin(few: Members, many: Members): boolean {
  let at = 0;
  for (const one of few) {
    while ((many[at] ?? Number.POSITIVE_INFINITY) < one) at += 1;
    if (many[at] !== one) return false;
  }
  return true;
}

/** One of two numbers counts all that the other counts and a few more: so their difference tells those. */
function tellsFew(a: Reading, b: Reading, threshold: number): boolean {
  const difference = Math.abs(a.size - b.size);
  if (a.unit !== b.unit || difference === 0 || difference >= threshold) return false;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return few.size > 0 && isWithin(few.members(), many.members());
}

const keyOf = (place: Place): string => JSON.stringify(place);

const everyPlace = ({ cells }: LinkedTable): Place[] => [
  { kind: 'total' },
  ...cells.flatMap((line, row): Place[] => [
    { kind: 'row', row },
    ...line.map((_, column): Place => ({ kind: 'cell', row, column })),
  ]),
  ...(cells[0] ?? []).map((_, column): Place => ({ kind: 'column', column })),
];

/**
 * Withholds small numbers in a table that is published beside others. What can be read off it is
 * compared with what can be read off those (`before`): where one number counts the units of another
 * and up to `threshold - 1` more, it is withheld too. Gives the table, and all that can be read now.
 */
export function suppressBeside(
  table: LinkedTable,
  threshold: number,
  before: readonly Reading[],
): { readonly shown: SuppressedTable; readonly readings: readonly Reading[] } {
  const more = new Map<string, Place>();
  for (;;) {
    const shown = suppress(table.cells, threshold, [...more.values()]);
    const readings = readingsOf(table, shown);
    const telling = readings.filter((one) =>
      before.some((other) => tellsFew(one, other, threshold)),
    );
    if (telling.length === 0) return { shown, readings };
    const known = more.size;
    for (const { place } of telling) more.set(keyOf(place), place);
    // What is withheld already and still tells leaves nothing but to withhold the whole table.
    if (more.size === known) for (const place of everyPlace(table)) more.set(keyOf(place), place);
    if (more.size === known) return { shown, readings: [] };
  }
}
