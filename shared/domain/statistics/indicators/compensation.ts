import { amount, type StatisticsFile, type Truth } from '../file';
import { all, medianOf, mentions, share, type Test } from '../measure';
import { ofCases, type Indicator } from './indicator';
import { answered, is, some } from './pick';

/** An amount above nothing was recorded. */
const above =
  (id: string) =>
  (file: StatisticsFile): Truth => {
    const value = amount(file, id);
    return value === null ? 0 : value > 0 ? 1 : -1;
  };

const awarded: Test = all(answered('REM-Q09'), above('REM-Q09'));

const paidInFull = (file: StatisticsFile): Truth => {
  const [due, paid] = [amount(file, 'REM-Q09'), amount(file, 'REM-Q10')];
  return due === null || paid === null ? 0 : paid >= due ? 1 : -1;
};

/** One file records both amounts in one currency; so of two files their shares can be compared. */
const paidOfAwarded = (file: StatisticsFile): number | null => {
  const [due, paid] = [amount(file, 'REM-Q09'), amount(file, 'REM-Q10')];
  return due === null || paid === null || due <= 0 ? null : Math.round((100 * paid) / due);
};

export const compensation: Indicator = {
  id: 'IND-24',
  title: 'Compensation',
  words:
    'Persons in whose file the question was looked at: avenues open (REM-Q03), heads due (REM-Q07), an amount awarded (REM-Q09) and paid (REM-Q10), heads awarded and paid (REM-Q08), refusals tied to status or work (REM-Q23). The currency of an amount is not recorded, so no median amount is given; the median share of an award that was paid needs none. Whether compensation was claimed is not recorded in a question of its own.',
  kinds: ofCases,
  standards: [],
  measures: [
    mentions('Avenues open', 'person', 'REM-Q03', answered('REM-Q03'), some('REM-Q03')),
    mentions('Heads due', 'person', 'REM-Q07', answered('REM-Q07'), some('REM-Q07')),
    share('Awarded', 'person', answered('REM-Q09'), above('REM-Q09')),
    share('Paid, of those with an award', 'person', awarded, above('REM-Q10')),
    share('Paid in full, of those with an award', 'person', awarded, paidInFull),
    medianOf(
      'Paid of what was awarded',
      'person',
      { median: 'Median, of 100 awarded', known: 'Both amounts recorded' },
      awarded,
      paidOfAwarded,
    ),
    mentions('Heads awarded and paid', 'person', 'REM-Q08', answered('REM-Q08'), some('REM-Q08')),
    share('Refused for status or work', 'person', answered('REM-Q23'), is('REM-Q23')),
  ],
};
