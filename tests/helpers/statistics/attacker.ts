/**
 * What somebody can work out who has the published table alone: the smallest and the largest value of
 * every withheld number, by linear programming (two-phase simplex, Bland's rule) over the equations of
 * rows, columns and totals. It shares no code and no idea with what it attacks.
 */
import type { SuppressedTable } from '../../../shared/domain/statistics/suppress';

export interface Interval {
  readonly least: number;
  readonly most: number;
}

const tiny = 1e-9;

/** Minimises `objective` subject to rows·x = right, x ≥ 0. Gives -Infinity where nothing bounds it. */
function minimise(
  rows: readonly (readonly number[])[],
  right: readonly number[],
  objective: readonly number[],
): number {
  const variables = objective.length;
  const table = rows.map((row, at) => {
    const sign = (right[at] ?? 0) < 0 ? -1 : 1;
    const artificial = rows.map((_, other) => (other === at ? 1 : 0));
    return [...row.map((value) => value * sign), ...artificial, (right[at] ?? 0) * sign];
  });
  const basis = rows.map((_, at) => variables + at);
  const width = variables + rows.length;
  const pivot = (at: number, column: number) => {
    const own = table[at] ?? [];
    const by = own[column] ?? 1;
    for (let i = 0; i <= width; i += 1) own[i] = (own[i] ?? 0) / by;
    table.forEach((row, other) => {
      const factor = row[column] ?? 0;
      if (other === at || Math.abs(factor) < tiny) return;
      for (let i = 0; i <= width; i += 1) row[i] = (row[i] ?? 0) - factor * (own[i] ?? 0);
    });
    basis[at] = column;
  };
  const solve = (cost: readonly number[], usable: number): number => {
    for (;;) {
      const reduced = (column: number) =>
        (cost[column] ?? 0) -
        table.reduce((all, row, at) => all + (cost[basis[at] ?? 0] ?? 0) * (row[column] ?? 0), 0);
      let entering = -1;
      for (let column = 0; column < usable && entering < 0; column += 1)
        if (reduced(column) < -tiny) entering = column;
      if (entering < 0)
        return table.reduce(
          (all, row, at) => all + (cost[basis[at] ?? 0] ?? 0) * (row[width] ?? 0),
          0,
        );
      let leaving = -1;
      let best = Number.POSITIVE_INFINITY;
      table.forEach((row, at) => {
        const by = row[entering] ?? 0;
        if (by <= tiny) return;
        const ratio = (row[width] ?? 0) / by;
        const isBetter =
          ratio < best - tiny ||
          (ratio < best + tiny && (basis[at] ?? 0) < (basis[leaving] ?? Number.MAX_SAFE_INTEGER));
        if (isBetter) [leaving, best] = [at, ratio];
      });
      if (leaving < 0) return Number.NEGATIVE_INFINITY;
      pivot(leaving, entering);
    }
  };
  const phaseOne = [...objective.map(() => 0), ...rows.map(() => 1)];
  if (solve(phaseOne, width) > 1e-6) throw new Error('the published table contradicts itself');
  table.forEach((row, at) => {
    if ((basis[at] ?? 0) < variables) return;
    const column = row.findIndex((value, i) => i < variables && Math.abs(value) > tiny);
    if (column >= 0) pivot(at, column);
  });
  return solve([...objective, ...rows.map(() => 0)], variables);
}

/** One interval for each withheld number of the table. */
export function attack({ cells, rowTotals, columnTotals, total }: SuppressedTable): Interval[] {
  const columns = columnTotals.length;
  const unknown = new Map<string, number>();
  const rows: Map<string, number>[] = [];
  const right: number[] = [];
  /** Σ parts = whole, with what is published moved to the right. */
  const equation = (
    parts: readonly (readonly [string, number | null])[],
    whole: readonly [string, number | null],
  ) => {
    const row = new Map<string, number>();
    let known = 0;
    for (const [[name, value], sign] of [
      ...parts.map((p) => [p, 1] as const),
      [whole, -1] as const,
    ])
      if (value === null) {
        if (!unknown.has(name)) unknown.set(name, unknown.size);
        row.set(name, sign);
      } else known -= sign * value;
    rows.push(row);
    right.push(known);
  };
  const cell = (r: number, c: number) =>
    [`${String(r)},${String(c)}`, cells[r]?.[c] ?? null] as const;
  const rowTotal = (r: number) =>
    columns === 1 ? cell(r, 0) : ([`r${String(r)}`, rowTotals[r] ?? null] as const);
  const columnTotal = (c: number) =>
    columns === 1
      ? (['total', total] as const)
      : ([`c${String(c)}`, columnTotals[c] ?? null] as const);
  if (columns > 1) {
    cells.forEach((row, r) => {
      equation(
        row.map((_, c) => cell(r, c)),
        rowTotal(r),
      );
    });
    equation(
      columnTotals.map((_, c) => columnTotal(c)),
      ['total', total],
    );
  }
  columnTotals.forEach((_, c) => {
    equation(
      cells.map((_row, r) => cell(r, c)),
      columnTotal(c),
    );
  });
  if (columns > 1)
    equation(
      cells.map((_, r) => rowTotal(r)),
      ['total', total],
    );
  const names = [...unknown.keys()];
  const dense = rows.map((row) => names.map((name) => row.get(name) ?? 0));
  return names.map((name) => {
    const objective = names.map((other) => (other === name ? 1 : 0));
    return {
      least: minimise(dense, right, objective),
      most: -minimise(
        dense,
        right,
        objective.map((value) => -value),
      ),
    };
  });
}

/** A published number, as the parts of the whole that it counts. */
export interface Told {
  readonly atoms: readonly number[];
  readonly value: number;
}

/**
 * The same with several tables at once. `atoms`: how many kinds of unit there are, such as "woman, held
 * in a prison, charged"; each table counts whole kinds, and the attacker knows which.
 */
export function attackTogether(
  atoms: number,
  told: readonly Told[],
  withheld: readonly (readonly number[])[],
): Interval[] {
  const row = (parts: readonly number[]) =>
    Array.from({ length: atoms }, (_, at) => (parts.includes(at) ? 1 : 0));
  const rows = told.map((one) => row(one.atoms));
  const right = told.map(({ value }) => value);
  return withheld.map((parts) => ({
    least: minimise(rows, right, row(parts)),
    most: -minimise(
      rows,
      right,
      row(parts).map((value) => -value),
    ),
  }));
}
