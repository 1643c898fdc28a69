import { anyOf, fact, resultIs, type StatisticsFile, type Truth } from './file';

/** What is counted once: a person, a person in one event, or one assessment. */
export type Unit = 'person' | 'episode' | 'file';

export interface Column {
  readonly code: string;
  readonly label: string;
}

/** What one file says to a measure, as codes; null: the measure isn't about it; []: nothing is known. */
export type Mark = readonly string[] | null;
/** Of the files of one unit that the measure is about, the latest first. */
export type Marks = readonly (readonly string[])[];

/**
 * One table of an indicator. The mark of each file is worked out once, when its answers change, and
 * kept; `columnsOf` puts the marks of a unit's files together when tables are made.
 */
export interface Measure {
  readonly title: string;
  readonly unit: Unit;
  /** The columns, or the question whose choices they are; what is not recorded has its own. */
  readonly columns: readonly Column[] | { readonly choicesOf: string };
  /** A unit can stand in several columns: totals count mentions. */
  readonly isMultiple: boolean;
  readonly mark: (file: StatisticsFile) => Mark;
  readonly columnsOf: (marks: Marks) => readonly string[];
  /** Of the units in the first column, a value of which the median is shown, and what it counts. */
  readonly median?: {
    readonly of: (marks: Marks) => number | null;
    readonly label: string;
  };
}

export type Test = (file: StatisticsFile) => Truth;

export const isFact =
  (name: string): Test =>
  (file) =>
    fact(file, name);
export const all =
  (...tests: readonly Test[]): Test =>
  (file) =>
    Math.min(...tests.map((test) => test(file))) as Truth; // of three-valued numbers, one of them
export const always: Test = () => 1;

export const shareColumns: readonly Column[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
  { code: 'insufficient', label: 'Insufficient information' },
];

const inWords = (truth: Truth): string =>
  truth === 1 ? 'yes' : truth === 0 ? 'insufficient' : 'no';
const truthIn = (words: string | undefined): Truth =>
  words === 'yes' ? 1 : words === 'no' ? -1 : 0;

/**
 * The share of units in `of` for which `that` holds: numerator "yes", denominator "yes" and "no", and
 * beside them those on which there is insufficient information. `that` null: it doesn't apply.
 */
export const share = (
  title: string,
  unit: Unit,
  of: Test,
  that: (file: StatisticsFile) => Truth | null,
): Measure => ({
  title,
  unit,
  columns: shareColumns,
  isMultiple: false,
  mark: (file) => {
    const inside = of(file);
    if (inside === -1) return null;
    const holds = that(file);
    return holds === null ? null : [inWords(inside === 0 ? 0 : holds)];
  },
  columnsOf: (marks) => [inWords(anyOf(marks.map(([words]) => truthIn(words))))],
});

/** The share of results of a standard that are a breach indicated, or compliant. */
export const resultShare = (
  title: string,
  unit: Unit,
  of: Test,
  [standardId, outcome]: readonly [string, 'BREACH INDICATED' | 'COMPLIANT'],
): Measure => share(title, unit, of, (file) => resultIs(file, standardId, outcome));

/** What a unit is counted by: the values that a file gives, null where it says nothing. */
type Picked = (file: StatisticsFile) => readonly string[] | null;

const inside =
  (of: Test, pick: Picked) =>
  (file: StatisticsFile): Mark =>
    of(file) === 1 ? (pick(file) ?? []) : null;

const orNotRecorded = (known: readonly string[]): readonly string[] =>
  known.length === 0 ? ['not_recorded'] : known;

/** How units spread over columns; each by the latest file that says something. */
export const spreadOver = (
  title: string,
  unit: Unit,
  columns: Measure['columns'],
  of: Test,
  pick: Picked,
): Measure => ({
  title,
  unit,
  columns,
  isMultiple: false,
  mark: inside(of, pick),
  columnsOf: (marks) =>
    orNotRecorded((marks.find((values) => values.length > 0) ?? []).slice(0, 1)),
});

/** As `spreadOver`, over the choices of a question. */
export const spread = (
  title: string,
  unit: Unit,
  question: string,
  of: Test,
  pick: Picked,
): Measure => spreadOver(title, unit, { choicesOf: question }, of, pick);

/** As `spread`, where a unit can stand in several columns: all that any of its files says. */
export const mentions = (
  title: string,
  unit: Unit,
  question: string,
  of: Test,
  pick: Picked,
): Measure => ({
  title,
  unit,
  columns: { choicesOf: question },
  isMultiple: true,
  mark: inside(of, pick),
  columnsOf: (marks) => {
    const known = new Set(marks.flat());
    if (known.size > 1) known.delete('none');
    return orNotRecorded([...known]);
  },
});

/** Each of the things that a file has several of, counted one by one. */
export const each = (
  title: string,
  columns: readonly Column[],
  pick: (file: StatisticsFile) => readonly string[],
): Measure => ({
  title,
  unit: 'file',
  columns,
  isMultiple: true,
  mark: (file) => {
    const things = pick(file);
    return things.length === 0 ? null : things;
  },
  columnsOf: (marks) => marks.flat(),
});

const numberIn = (marks: Marks): number | null => {
  const known = marks.find((values) => values.length > 0)?.[0];
  return known === undefined ? null : Number(known);
};

/** The median of a number over the units for which it is known. */
export const medianOf = (
  title: string,
  unit: Unit,
  { median, known }: { readonly median: string; readonly known: string },
  of: Test,
  value: (file: StatisticsFile) => number | null,
): Measure => ({
  title,
  unit,
  columns: [
    { code: 'known', label: known },
    { code: 'insufficient', label: 'Insufficient information' },
  ],
  isMultiple: false,
  mark: (file) => {
    const about = of(file);
    if (about === -1) return null;
    const known = about === 1 ? value(file) : null;
    return known === null ? [] : [String(known)];
  },
  columnsOf: (marks) => [numberIn(marks) === null ? 'insufficient' : 'known'],
  median: { of: numberIn, label: median },
});
