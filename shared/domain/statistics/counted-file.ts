import { notRecorded } from './dimensions';
import { markOf } from './marks';
import type { Unit } from './measure';

/** One assessment as tables are made of it: what was kept, and what it is counted by. */
export interface CountedFile {
  readonly assessmentId: string;
  /** Null for a measure and a system. */
  readonly personId: string | null;
  readonly eventId: string | null;
  /** First day that the event, or the period examined, can mean; orders the files of one person. */
  readonly from: string;
  /** Its one place in each of the dimensions asked for, in their order. */
  readonly codes: readonly string[];
  readonly marks: readonly string[];
  readonly questions: string;
}

/** The files of one unit, the latest first, and the unit's one place in the dimensions. */
export interface CountedUnit {
  /** Of its person, else of itself; the same wherever `numbers` is shared. */
  readonly number: number;
  readonly files: readonly CountedFile[];
  readonly codes: readonly string[];
  /** `codes` as one text. */
  readonly place: string;
}

export const placeKey = (codes: readonly string[]): string => codes.join('\n');

const keyOf = (unit: Unit, { assessmentId, personId, eventId }: CountedFile): string => {
  if (unit === 'file' || personId === null) return assessmentId;
  return unit === 'person' ? personId : `${personId} ${eventId ?? ''}`;
};

/** Whom a table tells something about: a person, whatever it counts; else the measure or system. */
export const baseKey = (file: Pick<CountedFile, 'assessmentId' | 'personId'>): string =>
  file.personId ?? file.assessmentId;

/** Numbers of base units by their keys; more are given as they come. */
export type Numbers = Map<string, number>;

export function numberOf(numbers: Numbers, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

/** What the latest file says of the unit comes before what older ones say. */
function placeOf(files: readonly CountedFile[]): readonly string[] {
  const [latest, ...older] = files;
  if (latest === undefined || older.length === 0) return latest?.codes ?? [];
  return latest.codes.map(
    (_, at) =>
      files.map(({ codes }) => codes[at]).find((code) => code !== notRecorded) ?? notRecorded,
  );
}

/** Puts the files of each unit together. */
export function unitsOf(
  unit: Unit,
  files: readonly CountedFile[],
  numbers: Numbers,
): CountedUnit[] {
  const units = new Map<string, CountedFile[]>();
  for (const file of files) {
    const key = keyOf(unit, file);
    const own = units.get(key);
    if (own === undefined) units.set(key, [file]);
    else own.push(file);
  }
  return [...units.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    if (own.length > 1) own.sort((a, b) => (a.from < b.from ? 1 : -1));
    const codes = placeOf(own);
    const number = numberOf(numbers, baseKey(first));
    return [{ number, files: own, codes, place: placeKey(codes) }];
  });
}

/** What the files of a unit say to the measure with this place among all measures. */
export function marksOf({ files }: CountedUnit, measure: number): (readonly string[])[] {
  return files.flatMap(({ marks }) => {
    const mark = markOf(marks[measure]);
    return mark === null ? [] : [mark];
  });
}
