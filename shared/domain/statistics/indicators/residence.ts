import { anyOf, yes, type StatisticsFile } from '../file';
import { mentions, share, spreadOver } from '../measure';
import { ofCases, type Indicator } from './indicator';
import { answered, is, some } from './pick';

/** Refused after it was considered is another thing than never considered. */
function permit(file: StatisticsFile): readonly string[] | null {
  const [considered, granted] = [yes(file, 'RES-Q06'), yes(file, 'RES-Q08')];
  if (granted === 1) return ['granted'];
  if (granted === 0) return null;
  if (considered === 0) return ['not_granted'];
  return [considered === 1 ? 'refused' : 'not_considered'];
}

const lookedAt = (file: StatisticsFile) =>
  anyOf([answered('RES-Q06')(file), answered('RES-Q08')(file)]);

export const residence: Indicator = {
  id: 'IND-22',
  title: 'Reflection periods and permits',
  words:
    'Assessments in which the question was looked at: reflection period granted (RES-Q02), what became of a temporary residence permit (RES-Q06, RES-Q08), which of the governing considerations were examined (RES-Q07). Whether somebody asked for a period or a permit is not recorded in these files, so no number is given for it; and a reflection period that was not granted may have been refused or never thought of.',
  kinds: ofCases,
  standards: [],
  measures: [
    share('Reflection period granted', 'file', answered('RES-Q02'), is('RES-Q02')),
    spreadOver(
      'Temporary residence permit',
      'file',
      [
        { code: 'granted', label: 'Granted' },
        { code: 'refused', label: 'Considered, not granted' },
        { code: 'not_considered', label: 'Neither considered nor granted' },
        { code: 'not_granted', label: 'Not granted; unknown whether considered' },
        { code: 'not_recorded', label: 'Insufficient information' },
      ],
      lookedAt,
      permit,
    ),
    mentions('Considerations examined', 'file', 'RES-Q07', answered('RES-Q07'), some('RES-Q07')),
  ],
};
