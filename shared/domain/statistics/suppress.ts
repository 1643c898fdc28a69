import { networkOf, type Network } from './network';
import { slackOf } from './slack';

/** A table as it may leave the institution; null: withheld. */
export interface SuppressedTable {
  readonly cells: readonly (readonly (number | null)[])[];
  /** Of a table with one column these are the cells themselves. */
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

/** One number of a table. */
export type Place =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'total' };

/**
 * EXP-16. Withholds every number from 1 to `threshold - 1`, totals too, and as many others as it takes
 * that no withheld number can be worked out from rows, columns and totals: the values that each could
 * have, without any published number changing, lie at least `threshold - 1` apart. Which numbers are withheld for being
 * small and which to protect them isn't told: that would tell the former. `threshold` of 1 or less
 * withholds nothing. `cells`: rows of equal length of whole numbers from 0. `more`: withheld as well,
 * because of another table.
 */
export function suppress(
  cells: readonly (readonly number[])[],
  threshold: number,
  more: readonly Place[] = [],
): SuppressedTable {
  const network = networkOf(cells);
  const wanted = [...ofRowTotals(cells, threshold), ...more].map((place) => edgeAt(network, place));
  const hidden = hiddenEdges(network, threshold, wanted);
  const shown = (edge: number): number | null =>
    hidden.has(edge) ? null : (network.edges[edge]?.value ?? null);
  return {
    cells: cells.map((row, r) => row.map((_, c) => shown(network.cell(r, c)))),
    rowTotals: cells.map((_, r) => shown(network.rowTotal(r) ?? network.cell(r, 0))),
    columnTotals: (cells[0] ?? []).map((_, c) => shown(network.columnTotal(c))),
    total: shown(network.total),
  };
}

function edgeAt(network: Network, place: Place): number {
  switch (place.kind) {
    case 'cell':
      return network.cell(place.row, place.column);
    case 'row':
      return network.rowTotal(place.row) ?? network.cell(place.row, 0);
    case 'column':
      return network.columnTotal(place.column);
    case 'total':
      return network.total;
  }
}

/**
 * Tables of the same persons in the same rows share their row totals. So which of these are withheld
 * is settled by the totals alone, the same in each such table; and a row whose total is withheld shows
 * no number that would keep the total from moving.
 */
function ofRowTotals(cells: readonly (readonly number[])[], threshold: number): Place[] {
  if (cells.length < 2 || (cells[0]?.length ?? 0) < 2) return [];
  const sums = cells.map((row) => [row.reduce((all, value) => all + value, 0)]);
  return suppress(sums, threshold).cells.flatMap(([total], row): Place[] => {
    if (total !== null) return [];
    const own = (cells[row] ?? []).flatMap((value, column): Place[] =>
      value === 0 ? [] : [{ kind: 'cell', row, column }],
    );
    return [{ kind: 'row', row }, ...own];
  });
}

function hiddenEdges(
  network: Network,
  threshold: number,
  wanted: readonly number[],
): ReadonlySet<number> {
  const hidden = new Set<number>(wanted);
  network.edges.forEach(({ value }, edge) => {
    if (value > 0 && value < threshold) hidden.add(edge);
  });
  // A set is walked with what is added to it on the way: what protects is protected as well.
  for (const edge of hidden) {
    if (slackOf(network, hidden, edge, threshold - 1) >= threshold - 1) continue;
    for (const other of cheapestDetour(network, hidden, edge, threshold - 1)) hidden.add(other);
  }
  return hidden;
}

interface Step {
  readonly edge: number;
  readonly node: number;
}

/**
 * The edges of the cheapest way from the end of an edge back to its start. Along it the edge's flow can
 * grow by `amount`: edges followed forwards grow too, those followed backwards shrink and so need as
 * much. Over the totals there always is one.
 */
function cheapestDetour(
  { nodes, edges, at: around }: Network,
  hidden: ReadonlySet<number>,
  edge: number,
  amount: number,
): number[] {
  const start = edges[edge]?.to ?? 0;
  const goal = edges[edge]?.from ?? 0;
  const cost = Array.from({ length: nodes }, () => Number.POSITIVE_INFINITY);
  const before: (Step | undefined)[] = [];
  const open = new Set([start]);
  cost[start] = 0;
  const reach = (from: number, to: number, step: number, price: number) => {
    const next = (cost[from] ?? 0) + price;
    if (next >= (cost[to] ?? 0)) return;
    cost[to] = next;
    before[to] = { edge: step, node: from };
    open.add(to);
  };
  while (open.size > 0) {
    const node = [...open].reduce((a, b) => ((cost[b] ?? 0) < (cost[a] ?? 0) ? b : a));
    open.delete(node);
    for (const at of around[node] ?? []) {
      const one = edges[at];
      if (one === undefined || at === edge) continue;
      const price = hidden.has(at) ? 0 : one.cost;
      if (one.from === node) reach(node, one.to, at, price);
      if (one.to === node && one.value >= amount) reach(node, one.from, at, price);
    }
  }
  const way: number[] = [];
  for (let step = before[goal]; step !== undefined && way.length < nodes;) {
    way.push(step.edge);
    step = step.node === start ? undefined : before[step.node];
  }
  return way;
}
