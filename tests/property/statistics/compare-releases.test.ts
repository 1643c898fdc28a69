import { expect, it } from 'vitest';
import { tellsBetween } from '../../../shared/domain/statistics/compare-releases';
import { shownTables, type ShownTable } from '../../../shared/domain/statistics/shown-table';

const threshold = 5;

function published(cells: readonly (readonly number[])[]): readonly ShownTable[] {
  const table = {
    title: 'Held',
    unit: 'person',
    rowHeads: ['Sex'],
    columns: ['Yes', 'No', 'Insufficient information'],
    rows: [['Female'], ['Male']],
    cells,
    members: [],
    medians: [null, null],
    medianLabel: null,
    isMultiple: false,
  } as const;
  return shownTables([table], threshold).tables;
}

it('the same table a second time may leave unchanged, or with every change large enough', () => {
  const first = published([
    [20, 30, 40],
    [25, 35, 45],
  ]);
  const isTold = (...cells: number[][]) => tellsBetween(first, published(cells), threshold);
  expect(isTold([20, 30, 40], [25, 35, 45])).toBe(false);
  expect(isTold([26, 30, 40], [25, 35, 45])).toBe(false); // six more women
  expect(isTold([21, 30, 40], [25, 35, 45])).toBe(true); // one more woman, and which answer is hers
  expect(isTold([19, 31, 40], [25, 35, 45])).toBe(true); // one answer changed
  expect(isTold([26, 30, 40], [25, 36, 45])).toBe(true); // six may, but not the one beside them
  expect(isTold([20, 30, 40], [25, 35, 4])).toBe(true); // withheld now, told then
});

it('what withheld numbers come to is compared as well', () => {
  const first = published([
    [20, 3, 10],
    [25, 35, 45],
  ]);
  const later = published([
    [20, 4, 10],
    [25, 35, 45],
  ]);
  expect(first[0]?.rows[0]?.cells).toContain(null);
  expect(tellsBetween(first, first, threshold)).toBe(false);
  expect(tellsBetween(first, later, threshold)).toBe(true);
});
