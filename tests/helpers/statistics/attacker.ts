/**
 * What somebody can work out who has published tables alone: the smallest and the largest value of
 * every withheld number, by linear programming (two-phase simplex, Bland's rule) over every equation at
 * once. It shares no code with what it attacks, and is slow and plain.
 */
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

/** A published number: how often it counts a unit of each kind. */
export interface Told {
  readonly times: readonly number[];
  readonly value: number;
}

/**
 * The smallest and largest value of each of the `withheld` sums over kinds of unit, such as "woman,
 * held in a prison, charged". The attacker knows what each published number counts, and nothing of how
 * many there are of a kind.
 */
export function attack(
  told: readonly Told[],
  withheld: readonly (readonly number[])[],
): Interval[] {
  const rows = told.map(({ times }) => times);
  const right = told.map(({ value }) => value);
  return withheld.map((times) => ({
    least: minimise(rows, right, times),
    most: -minimise(
      rows,
      right,
      times.map((value) => -value),
    ),
  }));
}
