import { suppressBeside, type LinkedTable, type Reading } from './linked-tables';

/** A table as it is shown and exported. Numbers that are null are withheld (EXP-16). */
export interface ShownTable {
  readonly title: string;
  readonly rowHeads: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly labels: readonly string[];
    readonly cells: readonly (number | null)[];
    readonly total: number | null;
    /** Null: no value known, or withheld with the number of units it rests on. */
    readonly median: number | null;
  }[];
  /** Null: its rows are questions, over which nothing is added up. */
  readonly totals: {
    readonly columns: readonly (number | null)[];
    readonly all: number | null;
  } | null;
  readonly medianLabel: string | null;
  /** The totals count mentions, not units. */
  readonly isMultiple: boolean;
  /** How many of its numbers are withheld. */
  readonly withheld: number;
}

/** A table before anything is withheld. */
export interface CountedTable extends LinkedTable {
  readonly title: string;
  readonly rowHeads: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly medians: readonly (number | null)[];
  readonly medianLabel: string | null;
}

const withheldIn = (values: readonly (number | null)[]): number =>
  values.filter((value) => value === null).length;

const emptyTable = ({ columns }: CountedTable) => ({
  shown: { cells: [], rowTotals: [], columnTotals: columns.map(() => 0), total: 0 },
  readings: [],
});

/**
 * Withholds what is too small, or would tell it, also beside the tables that `before` was read off. A
 * median rests on the first column: it is withheld with that number, and where it rests on less than
 * `threshold` values.
 */
export function shownBeside(
  counted: CountedTable,
  threshold: number,
  before: readonly Reading[],
): { readonly table: ShownTable; readonly readings: readonly Reading[] } {
  const { title, rowHeads, columns, medianLabel, isMultiple } = counted;
  const isEmpty = counted.rows.length === 0 || columns.length === 0;
  const { shown: safe, readings } = isEmpty
    ? emptyTable(counted)
    : suppressBeside(counted, threshold, before);
  const rows = counted.rows.map((labels, at) => {
    const cells = safe.cells[at] ?? [];
    const basis = cells[0] ?? null;
    const isEnough = basis !== null && basis >= threshold;
    return {
      labels,
      cells,
      total: safe.rowTotals[at] ?? null,
      median: isEnough ? (counted.medians[at] ?? null) : null,
    };
  });
  const all = [...safe.cells.flat(), ...safe.rowTotals, ...safe.columnTotals, safe.total];
  const table: ShownTable = {
    title,
    rowHeads,
    columns,
    rows,
    totals: { columns: safe.columnTotals, all: safe.total },
    medianLabel,
    isMultiple,
    withheld: withheldIn(all),
  };
  return { table, readings };
}

/** Tables that are published together, each beside those before it and what was `read` earlier. */
export function shownTables(
  counted: readonly CountedTable[],
  threshold: number,
  read: readonly Reading[] = [],
): { readonly tables: readonly ShownTable[]; readonly readings: readonly Reading[] } {
  const tables: ShownTable[] = [];
  const all = [...read]; // what is read off one table counts for the next
  for (const one of counted) {
    const { table, readings } = shownBeside(one, threshold, all);
    tables.push(table);
    all.push(...readings);
  }
  return { tables, readings: all.slice(read.length) };
}

/** One table of several whose rows lie under each other, without anything added up over them. */
export function stacked(title: string, tables: readonly ShownTable[]): ShownTable[] {
  const [first] = tables;
  if (first === undefined) return [];
  const rows = tables.flatMap((table) => table.rows);
  return [
    {
      ...first,
      title,
      rows,
      totals: null,
      withheld: withheldIn(rows.flatMap(({ cells, total }) => [...cells, total])),
    },
  ];
}

/** The bars of a table's chart: numbers that the table shows, and nothing of those it withholds. */
export function barsOf(
  table: ShownTable,
): readonly { readonly label: string; readonly value: number }[] {
  const [only] = table.rows;
  if (only === undefined || table.rows.length !== 1) return [];
  return table.columns.flatMap((label, at) => {
    const value = only.cells[at] ?? null;
    return value === null ? [] : [{ label, value }];
  });
}
