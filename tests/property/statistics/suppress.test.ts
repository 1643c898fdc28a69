import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppress } from '../../../shared/domain/statistics/suppress';
import { attack } from '../../helpers/statistics/attacker';

const count = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 6 }) },
  { weight: 2, arbitrary: fc.nat({ max: 40 }) },
  { weight: 2, arbitrary: fc.constant(0) },
);
const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const thresholds = fc.integer({ min: 2, max: 10 });
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

const numbersOf = (table: ReturnType<typeof suppress>) => [
  ...table.cells.flat(),
  ...table.rowTotals,
  ...table.columnTotals,
  table.total,
];

describe('small numbers', () => {
  it('cannot be worked out from rows, columns and totals, nor within the threshold', () => {
    fc.assert(
      fc.property(tables, thresholds, (cells, threshold) => {
        for (const { least, most } of attack(suppress(cells, threshold)))
          expect(most - least).toBeGreaterThan(threshold - 1 - 1e-6);
      }),
      { numRuns: 1500 },
    );
  });

  it('are never shown, and what is shown is true', () => {
    fc.assert(
      fc.property(tables, thresholds, (cells, threshold) => {
        const shown = suppress(cells, threshold);
        const truth = suppress(cells, 1);
        expect(numbersOf(truth)).not.toContain(null);
        expect(truth.rowTotals).toEqual(cells.map(sum));
        expect(truth.total).toBe(sum(cells.flat()));
        numbersOf(shown).forEach((value, at) => {
          if (value === null) return;
          expect(value).toBe(numbersOf(truth)[at]);
          expect(value === 0 || value >= threshold).toBe(true);
        });
      }),
    );
  });

  it('leave a table without any as it is', () => {
    fc.assert(
      fc.property(tables, thresholds, (cells, threshold) => {
        const large = cells.map((row) => row.map((value) => (value === 0 ? 0 : value + threshold)));
        expect(suppress(large, threshold)).toEqual(suppress(large, 1));
      }),
    );
  });

  it('are protected by the smallest number that can, before any total', () => {
    expect(suppress([[2], [9], [30], [8]], 5)).toMatchObject({
      cells: [[null], [9], [30], [null]],
      total: 49,
    });
    // Two withheld numbers that share row and column need a rectangle, not a pair.
    const square = suppress(
      [
        [2, 10, 20],
        [30, 11, 40],
        [50, 60, 70],
      ],
      5,
    );
    expect(square.cells).toEqual([
      [null, null, 20],
      [null, null, 40],
      [50, 60, 70],
    ]);
    expect(square.rowTotals).toEqual([32, 81, 180]);
  });

  it('take the total with them where nothing else is there to protect them', () => {
    expect(suppress([[3]], 5)).toEqual({
      cells: [[null]],
      rowTotals: [null],
      columnTotals: [null],
      total: null,
    });
    expect(suppress([[3], [20]], 5).total).not.toBeNull();
    expect(suppress([[3], [0]], 5).total).toBeNull();
  });

  it('are found by the attacker where only the small numbers are withheld', () => {
    const naive = {
      cells: [
        [null, 10],
        [7, 8],
      ],
      rowTotals: [12, 15],
      columnTotals: [9, 18],
      total: 27,
    };
    expect(attack(naive)).toEqual([{ least: 2, most: 2 }]);
    // A ring of withheld numbers whose sizes leave no room.
    const narrow = {
      cells: [
        [null, null],
        [null, null],
      ],
      rowTotals: [1, 30],
      columnTotals: [1, 30],
      total: 31,
    };
    expect(attack(narrow).map(({ least, most }) => most - least)).toEqual([1, 1, 1, 1]);
  });
});
