import { marksOf, placeKey, type CountedUnit } from './counted-file';
import { notRecorded } from './dimensions';
import type { Members } from './disclosure/base-cells';
import type { Measure } from './measure';

/** Counts before anything is withheld. `rows`: one code per dimension. */
export interface Tabulated {
  readonly rows: readonly (readonly string[])[];
  /** By row; null where the measure has none or no value is known. */
  readonly medians: readonly (number | null)[];
  /** By row and column the base units counted there, once for each time. */
  readonly members: Members;
}

const inOrder = (codes: ReadonlySet<string>): string[] =>
  [...codes].sort((a, b) => {
    if ((a === notRecorded) !== (b === notRecorded)) return a === notRecorded ? 1 : -1;
    return a < b ? -1 : 1;
  });

/** Every combination: a row that is missing would say that nobody is in it. */
const combinations = (axes: readonly (readonly string[])[]): string[][] =>
  axes.reduce<string[][]>(
    (rows, axis) => rows.flatMap((row) => axis.map((code) => [...row, code])),
    [[]],
  );

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The rows of a table: every combination of the codes that occur in each of the dimensions. */
export function rowsOf(places: Iterable<readonly string[]>, width: number): string[][] {
  const axes = Array.from({ length: width }, () => new Set<string>());
  for (const codes of places) codes.forEach((code, axis) => axes[axis]?.add(code));
  return combinations(axes.map(inOrder));
}

interface Said {
  readonly columns: readonly string[];
  readonly value: number | null;
}

/** What a unit counts as. Of one file it depends on its line alone, and few lines differ. */
function sayingOf(measure: Measure, at: number): (unit: CountedUnit) => Said | null {
  const known = new Map<string, Said | null>();
  const read = (unit: CountedUnit): Said | null => {
    const marks = marksOf(unit, at);
    const columns = marks.length === 0 ? [] : measure.columnsOf(marks);
    return columns.length === 0 ? null : { columns, value: measure.median?.of(marks) ?? null };
  };
  return (unit) => {
    const line = unit.files.length === 1 ? unit.files[0]?.marks[at] : undefined;
    if (line === undefined) return read(unit);
    if (line === '') return null;
    const before = known.get(line);
    if (before !== undefined) return before;
    const said = read(unit);
    known.set(line, said);
    return said;
  };
}

interface Row {
  readonly codes: readonly string[];
  readonly members: readonly number[][];
  readonly values: number[];
}

/**
 * Counts the units of a measure. `at`: its place among all measures; `width`: the number of
 * dimensions; `columns`: the codes that the table shows.
 */
export function tabulate(
  measure: Measure,
  at: number,
  units: readonly CountedUnit[],
  width: number,
  columns: readonly string[],
): Tabulated {
  const column = new Map(columns.map((code, place) => [code, place]));
  const sayingOfUnit = sayingOf(measure, at);
  const found = new Map<string, Row>();
  const emptyRow = (codes: readonly string[]): Row => ({
    codes,
    members: columns.map(() => []),
    values: [],
  });
  for (const unit of units) {
    const said = sayingOfUnit(unit);
    if (said === null) continue;
    let row = found.get(unit.place);
    if (row === undefined) {
      row = emptyRow(unit.codes);
      found.set(unit.place, row);
    }
    if (said.value !== null) row.values.push(said.value);
    for (const code of said.columns) row.members[column.get(code) ?? -1]?.push(unit.number);
  }
  const places = [...found.values()].map(({ codes }) => codes);
  const rows = rowsOf(places, width).map((codes) => found.get(placeKey(codes)) ?? emptyRow(codes));
  return {
    rows: rows.map(({ codes }) => codes),
    medians: rows.map(({ values }) => medianOf(values)),
    members: rows.map(({ members }) => members),
  };
}
