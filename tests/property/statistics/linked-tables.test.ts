import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressBeside, type Reading } from '../../../shared/domain/statistics/linked-tables';
import { barsOf, shownTables } from '../../../shared/domain/statistics/shown-table';
import type { SuppressedTable } from '../../../shared/domain/statistics/suppress';
import { attackTogether, type Told } from '../../helpers/statistics/attacker';

/** A unit by row, first attribute and second attribute; an atom is one such combination. */
type Atom = readonly [row: number, first: number, second: number];
const [rows, firsts, seconds] = [2, 2, 3];
const atomOf = ([row, first, second]: Atom) => (row * firsts + first) * seconds + second;
const everyAtom = Array.from({ length: rows * firsts * seconds }, (_, at): Atom => [
  Math.floor(at / (firsts * seconds)),
  Math.floor(at / seconds) % firsts,
  at % seconds,
]);

const countsOf = (size: fc.Arbitrary<number>) =>
  fc.array(size, {
    minLength: everyAtom.length,
    maxLength: everyAtom.length,
  });

interface Layout {
  readonly rows: number;
  readonly columns: number;
  /** Null: the table isn't about it. */
  readonly place: (atom: Atom) => readonly [number, number] | null;
}

/** Tables of one indicator: two of everybody, and one of those with the first attribute alone. */
const layouts: readonly Layout[] = [
  { rows, columns: firsts, place: ([row, first]) => [row, first] },
  { rows, columns: seconds, place: ([row, , second]) => [row, second] },
  { rows: 1, columns: seconds, place: ([, first, second]) => (first === 0 ? [0, second] : null) },
];

function membersOf(units: readonly Atom[], { rows: height, columns, place }: Layout): number[][][] {
  const members = Array.from({ length: height }, () =>
    Array.from({ length: columns }, (): number[] => []),
  );
  units.forEach((atom, unit) => {
    const at = place(atom);
    if (at !== null) members[at[0]]?.[at[1]]?.push(unit);
  });
  return members;
}

/** Every number of a table with the atoms that it counts. */
function numbersOf(layout: Layout, shown: SuppressedTable) {
  const of = (isIn: (row: number, column: number) => boolean) =>
    everyAtom.flatMap((atom) => {
      const at = layout.place(atom);
      return at !== null && isIn(at[0], at[1]) ? [atomOf(atom)] : [];
    });
  return [
    ...shown.cells.flatMap((line, r) =>
      line.map((value, c) => ({ value, atoms: of((row, column) => row === r && column === c) })),
    ),
    ...shown.rowTotals.map((value, r) => ({ value, atoms: of((row) => row === r) })),
    ...shown.columnTotals.map((value, c) => ({ value, atoms: of((_, column) => column === c) })),
    { value: shown.total, atoms: of(() => true) },
  ];
}

function publish(given: readonly number[], threshold: number) {
  const units = everyAtom.flatMap((atom, at) =>
    Array.from({ length: given[at] ?? 0 }, (): Atom => atom),
  );
  const before: Reading[] = [];
  return layouts.map((layout) => {
    const members = membersOf(units, layout);
    const cells = members.map((line) => line.map(({ length }) => length));
    const table = { unit: 'person', cells, members, isMultiple: false } as const;
    const { shown, readings } = suppressBeside(table, threshold, before);
    before.push(...readings);
    return numbersOf(layout, shown);
  });
}

const sizeOf = (atoms: readonly number[], given: readonly number[]): number =>
  atoms.reduce((all, atom) => all + (given[atom] ?? 0), 0);

const tiny = countsOf(fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 25 }), fc.constant(0)));
const usual = countsOf(
  fc.oneof(
    { weight: 1, arbitrary: fc.nat({ max: 4 }) },
    { weight: 3, arbitrary: fc.integer({ min: 5, max: 60 }) },
  ),
);

/** What a number leaves of another that counts everybody it counts; null where it doesn't. */
function leftOf(many: Told, few: Told, given: readonly number[]): number | null {
  const isWithin = few.atoms.every((atom) => many.atoms.includes(atom) || (given[atom] ?? 0) === 0);
  return isWithin ? many.value - few.value : null;
}

describe('tables that leave together', () => {
  it('tell no small number to somebody who subtracts any number of one from any of another', () => {
    fc.assert(
      fc.property(tiny, fc.integer({ min: 2, max: 6 }), (given, threshold) => {
        const told = publish(given, threshold).map((numbers) =>
          numbers.flatMap(({ value, atoms }) => (value === null ? [] : [{ value, atoms }])),
        );
        told.flat().forEach(({ value, atoms }) => {
          expect(value).toBe(sizeOf(atoms, given));
          expect(value === 0 || value >= threshold).toBe(true);
        });
        for (const one of told)
          for (const other of told)
            for (const many of one === other ? [] : one)
              for (const few of other.filter(({ value }) => value > 0)) {
                const left = leftOf(many, few, given) ?? 0;
                expect(left === 0 || left >= threshold).toBe(true);
              }
      }),
      { numRuns: 300 },
    );
  });

  /**
   * Pairs are what is kept apart, so this holds for tables of usual size and is no proof for every
   * table: where nearly every cell is empty, three numbers of three tables can still tell one.
   */
  it('tell none to somebody who solves all their equations at once, in tables of usual size', () => {
    fc.assert(
      fc.property(usual, (given) => {
        const numbers = publish(given, 5).flat();
        const told = numbers.flatMap(({ value, atoms }): Told[] =>
          value === null ? [] : [{ value, atoms }],
        );
        const small = numbers.filter(({ value, atoms }) => {
          const size = sizeOf(atoms, given);
          return value === null && size > 0 && size < 5;
        });
        const found = attackTogether(
          everyAtom.length,
          told,
          small.map(({ atoms }) => atoms),
        );
        for (const { least, most } of found) expect(most - least).toBeGreaterThan(1e-6);
      }),
      { numRuns: 600, seed: 16 },
    );
  });

  it('withhold the total that would tell a number withheld beside it', () => {
    const units = (from: number, size: number) =>
      Array.from({ length: size }, (_, at) => from + at);
    const [yes, no, unknown] = [units(0, 20), units(20, 3), units(23, 10)];
    const table = (title: string, members: number[][]) => ({
      title,
      unit: 'person' as const,
      rowHeads: [],
      columns: members.map((_, at) => `Column ${String(at)}`),
      rows: [[]],
      cells: [members.map(({ length }) => length)],
      members: [members],
      medians: [null],
      medianLabel: null,
      isMultiple: false,
    });
    const known = [...yes, ...unknown];
    const { tables } = shownTables(
      [table('Held', [yes, no, unknown]), table('Days', [known.slice(0, 15), known.slice(15)])],
      5,
    );
    expect(tables[0]?.rows[0]?.cells).toEqual([20, null, null]);
    expect(tables[0]?.totals?.all).toBe(33);
    expect(tables[1]?.totals?.all).toBeNull(); // 30 would say that three of 33 are left
    // The chart's texts are numbers of the table, and none that it withholds.
    const bars = tables.flatMap(barsOf);
    expect(bars[0]).toEqual({ label: 'Column 0', value: 20 });
    const shown = tables.flatMap(({ rows: lines }) => lines.flatMap(({ cells }) => cells));
    for (const { value } of bars) expect(shown).toContain(value);
  });
});
