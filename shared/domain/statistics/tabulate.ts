import { codeOf, notRecorded, type Dimension } from './dimensions';
import type { StatisticsFile } from './file';
import type { Measure } from './measure';

/** Counts before anything is withheld. `rows`: one code per dimension (and first the question, IND-30). */
export interface Tabulated {
  readonly rows: readonly (readonly string[])[];
  /** By row and column. */
  readonly cells: readonly (readonly number[])[];
  /** By row; null where the measure has none or no value is known. */
  readonly medians: readonly (number | null)[];
}

const unitOf = (measure: Measure, { assessmentId, personId, eventId }: StatisticsFile): string => {
  if (measure.unit === 'file' || personId === null) return assessmentId;
  return measure.unit === 'person' ? personId : `${personId} ${eventId ?? ''}`;
};

/** The files of each unit, the latest first: what it says of the unit comes before older files. */
function unitsOf(measure: Measure, files: readonly StatisticsFile[]): StatisticsFile[][] {
  const units = new Map<string, StatisticsFile[]>();
  for (const file of files) {
    const key = unitOf(measure, file);
    const unit = units.get(key);
    if (unit === undefined) units.set(key, [file]);
    else unit.push(file);
  }
  for (const unit of units.values()) unit.sort((a, b) => (a.from < b.from ? 1 : -1));
  return [...units.values()];
}

const codesOf = (dimensions: readonly Dimension[], unit: readonly StatisticsFile[]): string[] =>
  dimensions.map((dimension) => {
    const codes = unit.map((file) => codeOf(dimension, file));
    return codes.find((code) => code !== notRecorded) ?? notRecorded;
  });

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

interface Mark {
  readonly row: readonly string[];
  readonly columns: readonly string[];
  readonly value: number | null;
}

function marksOf(
  measure: Measure,
  files: readonly StatisticsFile[],
  dimensions: readonly Dimension[],
) {
  return unitsOf(measure, files).flatMap((unit): Mark[] => {
    const codes = codesOf(dimensions, unit);
    const { perQuestion, median } = measure;
    if (perQuestion !== undefined)
      return unit.flatMap((file) =>
        Object.entries(perQuestion(file)).map(([question, column]) => ({
          row: [question, ...codes],
          columns: [column],
          value: null,
        })),
      );
    const columns = measure.columnsOf(unit);
    return columns.length === 0 ? [] : [{ row: codes, columns, value: median?.of(unit) ?? null }];
  });
}

/** Counts the units of a measure by the dimensions. `columns`: the codes that the table shows. */
export function tabulate(
  measure: Measure,
  files: readonly StatisticsFile[],
  dimensions: readonly Dimension[],
  columns: readonly string[],
): Tabulated {
  const marks = marksOf(measure, files, dimensions);
  const width = dimensions.length + (measure.perQuestion === undefined ? 0 : 1);
  const axes = Array.from({ length: width }, (_, axis) =>
    inOrder(new Set(marks.flatMap(({ row }) => row[axis] ?? []))),
  );
  const rows = combinations(axes);
  const keyOf = (row: readonly string[]): string => JSON.stringify(row);
  const place = new Map(rows.map((row, at) => [keyOf(row), at]));
  const cells = rows.map(() => columns.map(() => 0));
  const values: number[][] = rows.map(() => []);
  for (const { row, columns: codes, value } of marks) {
    const at = place.get(keyOf(row)) ?? 0;
    if (value !== null) values[at]?.push(value);
    const counts = cells[at] ?? [];
    for (const code of codes) {
      const column = columns.indexOf(code);
      if (column >= 0) counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  return { rows, cells, medians: values.map(medianOf) };
}
