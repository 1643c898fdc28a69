/**
 * Whom a table counts: by row and column the numbers of base units (a person with all that is known of
 * him or her, else a measure or a system), one entry for each time that the unit is counted there.
 */
export type Members = readonly (readonly (readonly number[])[])[];

/** A sum over base cells: how often a unit of each is counted. Cells that aren't named: never. */
export type Form = readonly (readonly [cell: number, times: number])[];

/** Units that stand at the same place in every table cannot be told apart, and are one base cell. */
export interface BaseCells {
  /** How many units there are in each; 0 of those that could be and are not. */
  readonly sizes: readonly number[];
  /** The numbers of each table, in the order of `partsOf`. */
  readonly forms: readonly (readonly Form[])[];
}

/**
 * The numbers of a table in one order: its cells row by row, the totals of rows, those of columns, the
 * grand total. Each as the cells that it adds up.
 */
export function partsOf(rows: number, columns: number): number[][] {
  const all = Array.from({ length: rows * columns }, (_, cell) => cell);
  return [
    ...all.map((cell) => [cell]),
    ...Array.from({ length: rows }, (_, r) =>
      all.filter((cell) => Math.floor(cell / columns) === r),
    ),
    ...Array.from({ length: columns }, (_, c) => all.filter((cell) => cell % columns === c)),
    all,
  ];
}

export const columnsOf = (table: Members): number => table[0]?.length ?? 0;

/** A unit's place in each table: the cells that count it, as one text; '' outside the table. */
type Places = readonly string[];

function placesOf(tables: readonly Members[]): Places[] {
  const units = new Map<number, string[]>();
  tables.forEach((table, at) => {
    table.flat().forEach((members, cell) => {
      for (const unit of members) {
        const own = units.get(unit) ?? tables.map(() => '');
        own[at] = `${own[at] ?? ''}${String(cell)} `;
        units.set(unit, own);
      }
    });
  });
  return [...units.values()];
}

const keyOf = (places: Places): string => places.join('|');

/** More make the search longer, not safer: where the others stay as they are, it finds true worlds too. */
export const mostCells = 1500;

/**
 * Combinations that differ from one that occurs in one table alone, and of which every two places occur
 * together: such a unit could be, for all that anybody knows who knows every two tables.
 */
function* possible(occurring: readonly Places[]): Generator<Places> {
  const pairs = new Set<string>();
  const ofTable = (occurring[0] ?? []).map(() => new Set<string>());
  const pairOf = (a: number, inA: string, b: number, inB: string) =>
    a < b ? `${String(a)}:${inA}|${String(b)}:${inB}` : `${String(b)}:${inB}|${String(a)}:${inA}`;
  for (const places of occurring)
    places.forEach((place, a) => {
      ofTable[a]?.add(place);
      for (let b = a + 1; b < places.length; b += 1)
        pairs.add(pairOf(a, place, b, places[b] ?? ''));
    });
  for (const places of occurring)
    for (const [at, others] of ofTable.entries())
      for (const other of others) {
        if (other === places[at]) continue;
        if (places.every((place, b) => b === at || pairs.has(pairOf(at, other, b, place))))
          yield places.with(at, other);
      }
}

interface BaseCell {
  readonly places: Places;
  size: number;
}

/** The cells of one table that counts everybody once are base cells themselves; null: it doesn't. */
function cellsOf(table: Members): BaseCell[] | null {
  const units = new Set<number>();
  for (const row of table)
    for (const members of row)
      for (const unit of members) {
        if (units.has(unit)) return null;
        units.add(unit);
      }
  return table
    .flat()
    .flatMap(({ length }, at) =>
      length === 0 ? [] : [{ places: [`${String(at)} `], size: length }],
    );
}

function cellsIn(tables: readonly Members[]): readonly BaseCell[] {
  const [only] = tables;
  const own = only !== undefined && tables.length === 1 ? cellsOf(only) : null;
  if (own !== null) return own;
  const cells = new Map<string, BaseCell>();
  for (const places of placesOf(tables)) {
    const cell = cells.get(keyOf(places));
    if (cell === undefined) cells.set(keyOf(places), { places, size: 1 });
    else cell.size += 1;
  }
  if (cells.size >= mostCells) return [...cells.values()];
  for (const places of possible([...cells.values()].map((cell) => cell.places))) {
    if (cells.size >= mostCells) break;
    const key = keyOf(places);
    if (!cells.has(key) && places.some((place) => place !== ''))
      cells.set(key, { places, size: 0 });
  }
  return [...cells.values()];
}

function sumOf(forms: readonly Form[]): Form {
  const [only] = forms;
  if (forms.length === 1 && only !== undefined) return only;
  const sum = new Map<number, number>();
  for (const form of forms)
    for (const [cell, times] of form) sum.set(cell, (sum.get(cell) ?? 0) + times);
  return [...sum].sort(([a], [b]) => a - b);
}

export function baseCellsOf(tables: readonly Members[]): BaseCells {
  const cells = cellsIn(tables);
  const forms = tables.map((rows, table) => {
    const own = rows.flat().map(() => new Map<number, number>());
    cells.forEach(({ places }, cell) => {
      for (const at of (places[table] ?? '').split(' ')) {
        const counted = at === '' ? undefined : own[Number(at)];
        counted?.set(cell, (counted.get(cell) ?? 0) + 1);
      }
    });
    return partsOf(rows.length, columnsOf(rows)).map((parts) =>
      sumOf(parts.map((cell) => [...(own[cell] ?? [])])),
    );
  });
  return { sizes: cells.map(({ size }) => size), forms };
}

/** What a form comes to where the base cells hold this many units each. */
export const valueIn = (form: Form, sizes: ArrayLike<number>): number =>
  form.reduce((sum, [cell, times]) => sum + times * (sizes[cell] ?? 0), 0);

/** `many` less `few`, where every base cell that `few` counts is counted by `many` as often; else null. */
export function restOf(many: Form, few: Form): Form | null {
  const rest = new Map(many);
  for (const [cell, times] of few) {
    const left = (rest.get(cell) ?? 0) - times;
    if (left < 0) return null;
    if (left === 0) rest.delete(cell);
    else rest.set(cell, left);
  }
  return [...rest];
}
