import { fact, single, type StatisticsFile } from '../file';
import type { Mark, Marks, Measure } from '../measure';
import { ofCases, type Indicator } from './indicator';

const wasPresumed = (file: StatisticsFile): boolean =>
  fact(file, 'CHILD_PRESUMED') === 1 || file.wasPresumedChild;

/** Whether this file presumes, or once presumed, a child; and what age status it has now. */
function mark(file: StatisticsFile): Mark {
  const status = single(file, 'SUB-Q02');
  const age = status === 'child' || status === 'adult' ? [status] : [];
  return wasPresumed(file) ? ['presumed', ...age] : age;
}

/** A person is among them with one such file; the latest file that gives an age says what came of it. */
function columnsOf(marks: Marks): readonly string[] {
  if (!marks.some((codes) => codes.includes('presumed'))) return [];
  const age = marks.flat().find((code) => code !== 'presumed');
  return [age ?? 'still_presumed'];
}

const persons: Measure = {
  title: 'Persons presumed to be children',
  unit: 'person',
  columns: [
    { code: 'still_presumed', label: 'Still presumed' },
    { code: 'child', label: 'Determined to be a child' },
    { code: 'adult', label: 'Determined to be an adult' },
  ],
  isMultiple: false,
  mark,
  columnsOf,
};

export const presumedChildren: Indicator = {
  id: 'IND-02',
  title: 'Presumed children and what was determined',
  words:
    'Persons whose age is, or was at some time, recorded as uncertain or unknown (SUB-Q02) while there were reasons to believe that they are under 18 (SUB-Q03), by their age status now. Somebody whose age was recorded as known from the beginning was never presumed, and is not counted.',
  kinds: ofCases,
  standards: [],
  measures: [persons],
};
