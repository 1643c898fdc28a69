/**
 * A table of counts with its totals, as a network: each number is the flow of an edge, and what flows
 * into a node flows out of it. `T` feeds the rows by their totals, rows feed columns by the cells,
 * columns feed `S` by their totals, and the grand total leads back. What an attacker can work out of
 * a withheld number is then how far its flow can be moved while the published ones stay.
 */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** What withholding it costs a reader; the cheapest way is taken. */
  readonly cost: number;
}

export interface Network {
  readonly nodes: number;
  readonly edges: readonly Edge[];
  /** Of each node, the edges that begin or end there, as indexes into `edges`. */
  readonly at: readonly (readonly number[])[];
  /** Index into `edges`; row totals are missing where there is one column. */
  readonly cell: (row: number, column: number) => number;
  readonly rowTotal: (row: number) => number | null;
  readonly columnTotal: (column: number) => number;
  readonly total: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A cell costs its size; an empty one tells most readers something; totals are kept to the last. */
const cellCost = (value: number, all: number): number => (value === 0 ? all + 2 : value + 1);

/** `cells`: rows of equal length, at least one row and column, whole numbers from 0. */
export function networkOf(cells: readonly (readonly number[])[]): Network {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const all = sum(cells.flat());
  const [top, bottom] = [rows + columns, rows + columns + 1];
  const isList = columns === 1;
  const edges: Edge[] = cells.flatMap((row, r) =>
    row.map((value, c) => ({
      from: isList ? top : r,
      to: isList ? bottom : rows + c,
      value,
      cost: cellCost(value, all),
    })),
  );
  const totalCost = (all + 2) * (rows * columns + 1);
  if (!isList) {
    cells.forEach((row, r) => edges.push({ from: top, to: r, value: sum(row), cost: totalCost }));
    for (let c = 0; c < columns; c += 1) {
      const value = sum(cells.map((row) => row[c] ?? 0));
      edges.push({ from: rows + c, to: bottom, value, cost: totalCost });
    }
  }
  const grandCost = totalCost * (rows + columns + 1);
  edges.push({ from: bottom, to: top, value: all, cost: grandCost });
  const last = edges.length - 1;
  const nodes = rows + columns + 2;
  const at = Array.from({ length: nodes }, (): number[] => []);
  edges.forEach(({ from, to }, edge) => {
    at[from]?.push(edge);
    at[to]?.push(edge);
  });
  return {
    nodes,
    edges,
    at,
    cell: (row, column) => row * columns + column,
    rowTotal: (row) => (isList ? null : rows * columns + row),
    columnTotal: (column) => (isList ? last : rows * columns + rows + column),
    total: last,
  };
}
