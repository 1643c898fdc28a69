import { columnsOf, partsOf, type Members } from './disclosure/base-cells';
import { shownNumbers, type Told } from './disclosure/door';

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
export interface CountedTable {
  readonly title: string;
  readonly rowHeads: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly members: Members;
  readonly medians: readonly (number | null)[];
  readonly medianLabel: string | null;
  readonly isMultiple: boolean;
}

type Shown = number | null;

const withheldIn = (values: readonly Shown[]): number =>
  values.filter((value) => value === null).length;

/** A median rests on the first column: it goes with that number, and needs `threshold` values. */
function shownTable(
  counted: CountedTable,
  isShown: readonly boolean[],
  threshold: number,
): ShownTable {
  const { title, rowHeads, columns, members, medianLabel, isMultiple } = counted;
  const [height, width] = [members.length, columnsOf(members)];
  const sizes = members.flat().map(({ length }) => length);
  const numbers = partsOf(height, width).map((parts, at): Shown => {
    const value = parts.reduce((sum, cell) => sum + (sizes[cell] ?? 0), 0);
    return isShown[at] === true ? value : null;
  });
  const cells = height * width;
  const rows = counted.rows.map((labels, r) => {
    const own = numbers.slice(r * width, (r + 1) * width);
    const isEnough = (own[0] ?? 0) >= threshold;
    return {
      labels,
      cells: own,
      total: numbers[cells + r] ?? null,
      median: isEnough ? (counted.medians[r] ?? null) : null,
    };
  });
  const totals = {
    columns: width === 0 ? columns.map(() => 0) : numbers.slice(cells + height, -1),
    all: numbers.at(-1) ?? null,
  };
  const withheld = withheldIn(numbers);
  return { title, rowHeads, columns, rows, totals, medianLabel, isMultiple, withheld };
}

/**
 * Withholds what is too small, or would tell it, in tables that are published together, beside any of
 * the groups of tables that were `told` before. Gives also what these tell now, in the same order.
 */
export function shownTables(
  counted: readonly CountedTable[],
  threshold: number,
  told: readonly (readonly Told[])[] = [[]],
): { readonly tables: readonly ShownTable[]; readonly told: readonly Told[] } {
  const shown = shownNumbers(
    counted.map(({ members }) => members),
    threshold,
    told,
  );
  return {
    tables: counted.map((one, at) => shownTable(one, shown[at] ?? [], threshold)),
    told: counted.map(({ members }, at) => ({ members, isShown: shown[at] ?? [] })),
  };
}

/** Whether a table says anything but that there is nobody. */
export const saysSomething = ({ rows, totals }: ShownTable): boolean =>
  [...rows.flatMap(({ cells, total }) => [...cells, total]), totals?.all ?? null].some(
    (value) => value !== null && value > 0,
  );

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
