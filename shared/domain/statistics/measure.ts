import { anyOf, fact, resultIs, type StatisticsFile, type Truth } from './file';

/** What is counted once: a person, a person in one event, or one assessment. */
export type Unit = 'person' | 'episode' | 'file';

export interface Column {
  readonly code: string;
  readonly label: string;
}

/**
 * One table of an indicator. A unit adds one to each column that `columnsOf` gives for its files (the
 * latest first); none where the indicator isn't about it.
 */
export interface Measure {
  readonly title: string;
  readonly unit: Unit;
  /** The columns, or the question whose choices they are; what is not recorded has its own. */
  readonly columns: readonly Column[] | { readonly choicesOf: string };
  /** A unit can stand in several columns: totals count mentions. */
  readonly isMultiple: boolean;
  readonly columnsOf: (files: readonly StatisticsFile[]) => readonly string[];
  /** Of the units in the first column, a value of which the median is shown, and what it counts. */
  readonly median?: {
    readonly of: (files: readonly StatisticsFile[]) => number | null;
    readonly label: string;
  };
  /** Rows are questions, each with its own count: IND-30. */
  readonly perQuestion?: (file: StatisticsFile) => Readonly<Record<string, string>>;
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
  columnsOf: (files) => {
    const found = files.flatMap((file): Truth[] => {
      const inside = of(file);
      if (inside === -1) return [];
      const holds = that(file);
      return holds === null ? [] : [inside === 0 ? 0 : holds];
    });
    if (found.length === 0) return [];
    const answer = anyOf(found);
    return [answer === 1 ? 'yes' : answer === 0 ? 'insufficient' : 'no'];
  },
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

/** Units inside, over the choices of a question; `chosen` settles what several files say. */
const overChoices = (
  about: Omit<Measure, 'columnsOf'>,
  of: Test,
  chosen: (inside: readonly StatisticsFile[]) => readonly string[],
): Measure => ({
  ...about,
  columnsOf: (files) => {
    const inside = files.filter((file) => of(file) === 1);
    if (inside.length === 0) return [];
    const known = chosen(inside);
    return known.length === 0 ? ['not_recorded'] : [...known];
  },
});

/** How units spread over the choices of a question; each by the latest file that says something. */
export const spread = (
  title: string,
  unit: Unit,
  question: string,
  of: Test,
  pick: Picked,
): Measure =>
  overChoices({ title, unit, columns: { choicesOf: question }, isMultiple: false }, of, (inside) =>
    (inside.map(pick).find((values) => values !== null && values.length > 0) ?? []).slice(0, 1),
  );

/** As `spread`, where a unit can stand in several columns: all that any of its files says. */
export const mentions = (
  title: string,
  unit: Unit,
  question: string,
  of: Test,
  pick: Picked,
): Measure =>
  overChoices({ title, unit, columns: { choicesOf: question }, isMultiple: true }, of, (inside) => {
    const known = new Set(inside.flatMap((file) => pick(file) ?? []));
    if (known.size > 1) known.delete('none');
    return [...known];
  });

/** The median of a number over the units for which it is known. */
export const medianOf = (
  title: string,
  unit: Unit,
  label: string,
  of: Test,
  value: (file: StatisticsFile) => number | null,
): Measure => {
  const known = (files: readonly StatisticsFile[]): number | null =>
    files
      .filter((file) => of(file) === 1)
      .map(value)
      .find((one) => one !== null) ?? null;
  return {
    title,
    unit,
    columns: [
      { code: 'known', label: 'Known to the day' },
      { code: 'insufficient', label: 'Insufficient information' },
    ],
    isMultiple: false,
    columnsOf: (files) => {
      if (known(files) !== null) return ['known'];
      const about = files.some((file) => of(file) !== -1);
      return about ? ['insufficient'] : [];
    },
    median: { of: known, label },
  };
};
