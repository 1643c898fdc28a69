/**
 * EXP-16, the one door through which tables leave. Base cells are the units that all tables count in
 * the same way; every published number is an equation over them. Numbers from 1 to `threshold - 1` are
 * withheld. Tables leave only when two worlds are known that agree with everything published, now and
 * before, for each of these:
 * - a withheld number that small, and what so few one number counts more than another that it contains:
 *   the worlds differ in it by at least `threshold`;
 * - a base cell with so few units: they differ in it by one, so that it isn't determined.
 * Until then the smallest number that holds one of them is withheld as well, totals last.
 *
 * The reader is taken to be a strong one, who knows of every two places in two tables whether anybody
 * stands in both, and that numbers which are 0 are. Worlds may hold parts of units: somebody who counts
 * in whole ones alone can at times exclude a few.
 */
import { baseCellsOf, columnsOf, mostCells, partsOf, restOf, valueIn } from './base-cells';
import type { Form, Members } from './base-cells';
import { rangesOf, widen, type Range, type Weak } from './ranges';

/** A table that left: whom it counted then, and which of its numbers it showed (`partsOf`). */
export interface Told {
  readonly members: Members;
  readonly isShown: readonly boolean[];
}

/** A number, wherever it stands. */
interface Figure {
  form: Form;
  value: number;
  /** 0 a cell, 1 the total of a line, 2 of all: totals are withheld last. */
  rank: number;
  /** It left before: nothing is told by showing it again. */
  isKnown: boolean;
  isShown: boolean;
}

const keyOf = (form: Form): string => form.map((part) => part.join('x')).join(' ');

/** Those before that count somebody counted now, or somebody counted beside such a one. */
function toldOfSame(tables: readonly Members[], told: readonly Told[]): Told[] {
  if (told.length === 0) return [];
  const active = new Set(tables.flat(3));
  const found: Told[] = [];
  for (let rest = [...told]; ;) {
    const near = rest.filter(({ members }) => members.flat(2).some((unit) => active.has(unit)));
    if (near.length === 0) return found;
    found.push(...near);
    for (const { members } of near) for (const unit of members.flat(2)) active.add(unit);
    rest = rest.filter((one) => !near.includes(one));
  }
}

/** Every number that isn't 0 once, none of them shown yet. */
function figuresOf(
  tables: readonly Members[],
  forms: readonly (readonly Form[])[],
  sizes: readonly number[],
): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  tables.forEach((members, table) => {
    const parts = partsOf(members.length, columnsOf(members));
    forms[table]?.forEach((form, at) => {
      const value = valueIn(form, sizes);
      if (value === 0) return;
      const summed = parts[at]?.length ?? 1;
      const rank = summed === 1 ? 0 : summed < (parts.at(-1)?.length ?? 1) ? 1 : 2;
      const key = keyOf(form);
      const one = figures.get(key);
      if (one === undefined)
        figures.set(key, { form, value, rank, isKnown: false, isShown: false });
      else one.rank = Math.max(one.rank, rank);
    });
  });
  return figures;
}

/** Numbers of few, and what few one number counts more than another: but for what was told before. */
function sensitive(figures: readonly Figure[], threshold: number): Form[] {
  const inOrder = [...figures].sort((a, b) => a.value - b.value);
  const found = inOrder
    .filter(({ value, isKnown }) => value < threshold && !isKnown)
    .map(({ form }) => form);
  inOrder.forEach((few, at) => {
    for (let next = at + 1; few.value >= threshold; next += 1) {
      const many = inOrder[next];
      if (many === undefined || many.value - few.value >= threshold) break;
      if (many.value === few.value || (few.isKnown && many.isKnown)) continue;
      const rest = restOf(many.form, few.form);
      if (rest !== null) found.push(rest);
    }
  });
  return [...new Map(found.map((form) => [keyOf(form), form])).values()];
}

/** All base cells of sensitive numbers, then the largest: the others are left as they are. */
function cellsToMove(
  forms: readonly Form[],
  sizes: readonly number[],
): ReadonlyMap<number, number> {
  const kept = new Set(forms.flatMap((form) => form.map(([cell]) => cell)));
  const bySize = sizes.map((_, cell) => cell).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  for (const cell of bySize) if (kept.size < mostCells) kept.add(cell);
  return new Map([...kept].map((cell, at) => [cell, at]));
}

const isBefore = (a: Figure, b: Figure): boolean =>
  a.rank === b.rank ? a.value < b.value : a.rank < b.rank;

/** The smallest of the numbers that hold a weak one; else of those beside it; else of all. */
function nextToWithhold(open: readonly Figure[], { range, held }: Weak): Figure | undefined {
  const cells = new Set(range.form.map(([cell]) => cell));
  const groups = [
    open.filter((one) => held.includes(one)),
    open.filter(({ form }) => form.some(([cell]) => cells.has(cell))),
    open,
  ];
  const group = groups.find(({ length }) => length > 0) ?? [];
  return group.reduce<Figure | undefined>(
    (least, one) => (least === undefined || isBefore(one, least) ? one : least),
    undefined,
  );
}

/** Withholds until nothing sensitive is told; false: nothing more can be withheld. */
function withhold(figures: readonly Figure[], ranges: readonly Range[], cells: number): boolean {
  for (;;) {
    const shown = figures.filter(({ isShown }) => isShown);
    const found = widen(ranges, shown, cells);
    if (found.length === 0) return true;
    let isChanged = false;
    for (const weak of found) {
      // What was withheld in this round may be enough for it: the next one will tell.
      if (isChanged && weak.held.some((one) => shown.some((own) => own === one && !own.isShown)))
        continue;
      const open = shown.filter(({ isShown, isKnown }) => isShown && !isKnown);
      const next = nextToWithhold(open, weak);
      if (next === undefined) continue;
      next.isShown = false;
      isChanged = true;
    }
    if (!isChanged) return false;
  }
}

/**
 * Which numbers of tables that leave together may be shown, by table in the order of `partsOf`, beside
 * all that was told before. Numbers that are 0 are shown, too. Where what left before says too much of
 * somebody counted now, nothing is shown. `threshold` of 1 or less withholds nothing. `told`: tables that left, in groups;
 * what leaves tells nothing beside any one of the groups.
 */
export function shownNumbers(
  tables: readonly Members[],
  threshold: number,
  told: readonly (readonly Told[])[] = [[]],
): boolean[][] {
  let shown = tables.map((members) => partsOf(members.length, columnsOf(members)).map(() => true));
  for (const group of told) shown = shownBeside(tables, shown, threshold, group);
  return shown;
}

function shownBeside(
  tables: readonly Members[],
  mayBeShown: readonly (readonly boolean[])[],
  threshold: number,
  told: readonly Told[],
): boolean[][] {
  const before = toldOfSame(tables, told);
  const all = [...before.map((one) => one.members), ...tables];
  const { sizes, forms } = baseCellsOf(all);
  const figures = figuresOf(all, forms, sizes);
  before.forEach(({ isShown }, table) => {
    forms[table]?.forEach((form, at) => {
      const figure = figures.get(keyOf(form));
      if (figure !== undefined && isShown[at] === true) figure.isKnown = true;
    });
  });
  const own = forms.slice(before.length);
  const isSmall = ({ value }: Figure): boolean => value < threshold;
  for (const figure of figures.values()) figure.isShown = figure.isKnown;
  own.forEach((numbers, table) => {
    numbers.forEach((form, at) => {
      const figure = figures.get(keyOf(form));
      if (figure !== undefined && !isSmall(figure) && mayBeShown[table]?.[at] === true)
        figure.isShown = true;
    });
  });
  const small = new Set([...figures.values()].filter(isSmall));
  const few = sensitive([...figures.values()], threshold);
  if (!protect(figures, few, sizes, threshold))
    return own.map((numbers) => numbers.map(() => false));
  return own.map((numbers, table) =>
    numbers.map((form, at) => {
      const figure = figures.get(keyOf(form));
      const isFree = figure === undefined || (figure.isShown && !small.has(figure));
      return isFree && mayBeShown[table]?.[at] === true;
    }),
  );
}

/** Withholds in place until nothing of `few` is told; false: it is told whatever is withheld. */
function protect(
  figures: ReadonlyMap<string, Figure>,
  few: readonly Form[],
  sizes: readonly number[],
  threshold: number,
): boolean {
  if (few.length === 0) return true;
  const moved = cellsToMove(few, sizes);
  const own = [...moved.keys()].map((cell) => sizes[cell] ?? 0);
  const of = (form: Form): Form =>
    form.flatMap(([cell, times]): Form => {
      const at = moved.get(cell);
      return at === undefined ? [] : [[at, times]];
    });
  const all = [...figures.values()];
  for (const figure of all) {
    figure.form = of(figure.form);
    figure.value = valueIn(figure.form, own);
  }
  const cells = own.flatMap((size, cell): Form[] =>
    size > 0 && size < threshold ? [[[cell, 1]]] : [],
  );
  const ranges = [...rangesOf(few.map(of), own, threshold), ...rangesOf(cells, own, 1)];
  return withhold(all, ranges, own.length);
}
