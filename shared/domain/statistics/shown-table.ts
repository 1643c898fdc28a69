import { suppress } from './suppress';

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
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
  readonly medianLabel: string | null;
  /** The totals count mentions, not units. */
  readonly isMultiple: boolean;
  /** How many of its numbers are withheld. */
  readonly withheld: number;
}

interface Counted {
  readonly title: string;
  readonly rowHeads: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly cells: readonly (readonly number[])[];
  readonly medians: readonly (number | null)[];
  readonly medianLabel: string | null;
  readonly isMultiple: boolean;
}

/**
 * Withholds what is too small, or would tell it. A median rests on the first column: it is withheld
 * with that number, and where it rests on less than `threshold` values.
 */
export function shownTable(counted: Counted, threshold: number): ShownTable {
  const { title, rowHeads, columns, medianLabel, isMultiple } = counted;
  const isEmpty = counted.rows.length === 0 || columns.length === 0;
  const safe = isEmpty
    ? { cells: [], rowTotals: [], columnTotals: columns.map(() => 0), total: 0 }
    : suppress(counted.cells, threshold);
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
  return {
    title,
    rowHeads,
    columns,
    rows,
    columnTotals: safe.columnTotals,
    total: safe.total,
    medianLabel,
    isMultiple,
    withheld: all.filter((value) => value === null).length,
  };
}
