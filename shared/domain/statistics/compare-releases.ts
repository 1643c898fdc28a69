import type { ShownTable } from './shown-table';

type Shown = number | null;

/** A line of numbers that add up, with their total, by name. */
type Line = ReadonlyMap<string, Shown>;

const total = 'total';

const lineOf = (names: readonly string[], values: readonly Shown[], sum: Shown): Line =>
  new Map([...names.map((name, at): [string, Shown] => [name, values[at] ?? null]), [total, sum]]);

/** Every line along which a reader can subtract. */
function linesOf(table: ShownTable): Map<string, Line> {
  const { columns, rows, totals, title } = table;
  const names = rows.map(({ labels }) => `row ${labels.join('\n')}`);
  const columnNames = columns.map((column) => `column ${column}`);
  const lines = new Map<string, Line>();
  rows.forEach(({ cells, total: sum }, at) => {
    const own = columns.length === 1 ? (cells[0] ?? null) : sum;
    lines.set(`${title}\n${names[at] ?? ''}`, lineOf(columnNames, cells, own));
  });
  if (totals === null) return lines;
  columnNames.forEach((column, at) => {
    const cells = rows.map((row) => row.cells[at] ?? null);
    lines.set(`${title}\n${column}`, lineOf(names, cells, totals.columns[at] ?? null));
  });
  lines.set(
    `${title}\nall`,
    lineOf(
      names,
      rows.map((row) => row.total),
      totals.all,
    ),
  );
  return lines;
}

/** The total less what is shown: what the withheld numbers come to. Null: the total is withheld. */
function withheldSum(line: Line): Shown {
  const sum = line.get(total) ?? null;
  if (sum === null) return null;
  return [...line].reduce(
    (left, [name, value]) => (name === total ? left : left - (value ?? 0)),
    sum,
  );
}

function lineTells(earlier: Line, later: Line, threshold: number): boolean {
  const isSmall = (before: Shown, now: Shown) => {
    if (before === null || now === null) return before !== now;
    const difference = Math.abs(now - before);
    return difference > 0 && difference < threshold;
  };
  const names = new Set([...earlier.keys(), ...later.keys()]);
  // A number that an earlier table lacks was nothing then: nobody was there to be counted.
  const at = (line: Line, name: string): Shown => (line.has(name) ? (line.get(name) ?? null) : 0);
  return (
    [...names].some((name) => isSmall(at(earlier, name), at(later, name))) ||
    isSmall(withheldSum(earlier), withheldSum(later))
  );
}

/**
 * Whether somebody who has both publications of the same tables can tell a few persons who were added
 * or changed in between: a number, or the sum of withheld ones, differs by less than `threshold`; or
 * one is withheld in one of them alone, so that the other tells how it can have been.
 */
export function tellsBetween(
  earlier: readonly ShownTable[],
  later: readonly ShownTable[],
  threshold: number,
): boolean {
  const before = new Map(earlier.flatMap((table) => [...linesOf(table)]));
  const now = new Map(later.flatMap((table) => [...linesOf(table)]));
  const nothing: Line = new Map();
  return [...new Set([...before.keys(), ...now.keys()])].some((name) =>
    lineTells(before.get(name) ?? nothing, now.get(name) ?? nothing, threshold),
  );
}
