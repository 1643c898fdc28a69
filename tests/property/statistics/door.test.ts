import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, shownTables } from '../../../shared/domain/statistics/shown-table';
import { attack } from '../../helpers/statistics/attacker';
import { publish, shownCells, type Layout, type Number } from '../../helpers/statistics/world';

/** A few dozen by default; `DISCLOSURE_TRIALS=2000` for a long run. */
const numRuns = Number.parseInt(process.env['DISCLOSURE_TRIALS'] ?? '40', 10);

const nearlyEmpty = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 30 }) },
);
const small = fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 25 }), fc.constant(0));
const usual = fc.oneof(
  { weight: 1, arbitrary: fc.nat({ max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 60 }) },
);
const sparse = fc.oneof(
  { weight: 9, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat({ max: 9 }) },
);
const regimes = { nearlyEmpty, small, usual, sparse };

/** Kinds of unit: two rows, a first attribute of two values, a second of three. */
const [rows, firsts, seconds] = [2, 2, 3];
const kinds = rows * firsts * seconds;
const row = (kind: number) => Math.floor(kind / (firsts * seconds));
const first = (kind: number) => Math.floor(kind / seconds) % firsts;
const second = (kind: number) => kind % seconds;

const byFirst: Layout = {
  rows,
  columns: firsts,
  cells: (kind) => [row(kind) * firsts + first(kind)],
};
const bySecond: Layout = {
  rows,
  columns: seconds,
  cells: (kind) => [row(kind) * seconds + second(kind)],
};
const ofFirst: Layout = {
  rows: 1,
  columns: seconds,
  cells: (kind) => (first(kind) === 0 ? [second(kind)] : []),
};
/** A unit stands in several columns, or twice in one. */
const mentions: Layout = {
  rows,
  columns: 3,
  cells: (kind) => {
    const from = row(kind) * 3;
    if (second(kind) === 0) return [from, from + 1];
    return first(kind) === 0 ? [from + 2, from + 2] : [from + second(kind)];
  },
};
/** The same tables a while later: kinds of the last second attribute have come in since. */
const earlier = (layout: Layout): Layout => ({
  ...layout,
  cells: (kind) => (second(kind) === 2 ? [] : layout.cells(kind)),
});

const publications: Readonly<Record<string, readonly (readonly Layout[])[]>> = {
  'tables that leave together': [[byFirst, bySecond, ofFirst]],
  'tables that leave one after the other': [[ofFirst], [byFirst], [bySecond]],
  'mentions beside counts': [[mentions, byFirst], [bySecond]],
  'a table that leaves again when more is known': [[earlier(byFirst)], [byFirst], [bySecond]],
};

const isSmall = (value: number, threshold: number) => value > 0 && value < threshold;

/** How much one number counts more than another that it contains. */
function differences(numbers: readonly Number[], threshold: number): number[][] {
  return numbers.flatMap((few) =>
    numbers.flatMap((many) => {
      const rest = many.times.map((times, kind) => times - (few.times[kind] ?? 0));
      const isTold = many.isShown && few.isShown && few.value > 0;
      return isTold && isSmall(many.value - few.value, threshold) && rest.every((one) => one >= 0)
        ? [rest]
        : [];
    }),
  );
}

describe.each(Object.entries(publications))('%s', (_, turns) => {
  it.each(Object.entries(regimes))(
    'tell no number of few to somebody who solves all equations: %s',
    (_name, size) => {
      fc.assert(
        fc.property(
          fc.array(size, { minLength: kinds, maxLength: kinds }),
          fc.integer({ min: 2, max: 7 }),
          (sizes, threshold) => {
            const numbers = publish(turns, sizes, threshold);
            for (const { value, isShown } of numbers)
              expect(isShown && isSmall(value, threshold)).toBe(false);
            expect(differences(numbers, threshold)).toEqual([]);
            const few = numbers.filter(({ value }) => isSmall(value, threshold));
            const widths = (until: number, of: readonly Number[]) =>
              attack(
                numbers.filter(({ isShown, turn }) => isShown && turn < until),
                of.map(({ times }) => times),
              ).map(({ least, most }) => most - least);
            const last = turns.length;
            turns.forEach((__, turn) => {
              const own = few.filter((one) => one.turn === turn);
              // Earlier tables can have told a number of which nobody had made a table then.
              const before = turn === 0 ? [] : widths(turn, own);
              widths(last, own).forEach((width, at) => {
                const wanted = Math.min(threshold, before[at] ?? threshold);
                expect(width).toBeGreaterThan(wanted - 1e-3);
              });
            });
          },
        ),
        { numRuns },
      );
    },
    600_000,
  );
});

describe('a table alone', () => {
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
    .chain(([height, width]) =>
      fc.array(fc.array(small, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  const thresholds = fc.integer({ min: 2, max: 10 });

  it('without small numbers stays as it is', () => {
    fc.assert(
      fc.property(tables, thresholds, (cells, threshold) => {
        const large = cells.map((line) =>
          line.map((value) => (value === 0 ? 0 : value + threshold)),
        );
        expect(shownCells(large, threshold)).not.toContain(null);
      }),
      { numRuns },
    );
  });

  it('keeps small numbers by the smallest that can, before any total', () => {
    expect(shownCells([[2], [9], [30], [8]], 5)).toEqual([
      ...[null, 9, 30, null],
      ...[null, 9, 30, null],
      ...[49, 49],
    ]);
    const square = [
      [2, 10, 20],
      [30, 11, 40],
      [50, 60, 70],
    ];
    expect(shownCells(square, 5)).toEqual([
      ...[null, null, 20, null, null, 40, 50, 60, 70],
      ...[32, 81, 180],
      ...[82, 81, 130, 293],
    ]);
  });

  it('withholds the total where nothing else is there to keep a small number', () => {
    expect(shownCells([[3]], 5)).toEqual([null, null, null, null]);
    expect(shownCells([[3], [0]], 5).at(-1)).toBeNull();
    expect(shownCells([[3], [20]], 5).at(-1)).toBe(23);
  });
});

describe('the attacker', () => {
  it('finds what is withheld where only the small numbers are', () => {
    const times = (...of: number[]) => [0, 1, 2, 3].map((kind) => (of.includes(kind) ? 1 : 0));
    const told = [
      { times: times(1), value: 10 },
      { times: times(0, 1), value: 12 },
    ];
    expect(attack(told, [times(0)])).toEqual([{ least: 2, most: 2 }]);
    const ring = [
      { times: times(0, 1), value: 1 },
      { times: times(2, 3), value: 30 },
      { times: times(0, 2), value: 1 },
    ];
    expect(attack(ring, [times(0)])).toEqual([{ least: 0, most: 1 }]);
  });
});

it('the total is withheld that would tell a number withheld beside it, in charts, too', () => {
  const units = (from: number, size: number) => Array.from({ length: size }, (_, at) => from + at);
  const [yes, no, unknown] = [units(0, 20), units(20, 3), units(23, 10)];
  const table = (title: string, members: number[][]) => ({
    title,
    rowHeads: [],
    columns: members.map((_, at) => `Column ${String(at)}`),
    rows: [[]],
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
  const [held, days] = tables;
  const isTold = held?.totals?.all === 33 && days?.totals?.all === 30;
  expect(isTold).toBe(false); // three of 33 are left
  const shown = tables.flatMap(({ rows: lines }) => lines.flatMap(({ cells }) => cells));
  for (const { value } of tables.flatMap(barsOf)) expect(shown).toContain(value);
});
