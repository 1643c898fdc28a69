import { z } from 'zod';
import { fact, listed, single, type StatisticsFile } from './file';

/** By what the indicators are broken down (standards.md F.1). Region is the State: a place is free text. */
export const Dimension = z.enum([
  'sex',
  'age',
  'nationality',
  'exploitation',
  'authority',
  'state',
  'year',
]);
export type Dimension = z.infer<typeof Dimension>;

export const dimensionWords: Readonly<Record<Dimension, string>> = {
  sex: 'Sex or gender as stated',
  age: 'Age band',
  nationality: 'Nationality group',
  exploitation: 'Form of exploitation',
  authority: 'Kind of authority',
  state: 'State',
  year: 'Year',
};

/** Stands where nothing is recorded. */
export const notRecorded = 'not_recorded';

/** Codes beside the choices of a question. */
export const ownWords: Readonly<Record<string, string>> = {
  not_recorded: 'Not recorded',
  several: 'Several forms',
  child: 'Child',
  presumed_child: 'Presumed child',
  adult: 'Adult',
  whole_state: 'The State as a whole',
};

/** Where the words of a dimension's codes are found; null: own words, or the code itself. */
export const dimensionQuestion: Readonly<Record<Dimension, string | null>> = {
  sex: 'SUB-Q09',
  age: null,
  nationality: 'SUB-Q06',
  exploitation: 'DTM-Q04',
  authority: null,
  state: null,
  year: null,
};

function ageBand(file: StatisticsFile): string {
  const child = fact(file, 'CHILD');
  if (child === 0) return notRecorded;
  if (child === -1) return 'adult';
  return fact(file, 'CHILD_PRESUMED') === 1 ? 'presumed_child' : 'child';
}

function exploitation(file: StatisticsFile): string {
  const [first, ...more] = listed(file, 'DTM-Q04') ?? [];
  if (first === undefined) return notRecorded;
  return more.length > 0 ? 'several' : first;
}

/** The dimensions that are read out of the answers; the others are known of every assessment. */
export type AnswerDimension = 'sex' | 'age' | 'nationality' | 'exploitation';

/** The one place of a file in a dimension: so every file is counted once in every table. */
export function codeOf(dimension: AnswerDimension, file: StatisticsFile): string {
  switch (dimension) {
    case 'sex':
      return single(file, 'SUB-Q09') ?? notRecorded;
    case 'age':
      return ageBand(file);
    case 'nationality':
      return single(file, 'SUB-Q06') ?? notRecorded;
    case 'exploitation':
      return exploitation(file);
  }
}
