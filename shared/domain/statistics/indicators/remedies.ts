import { yes, type StatisticsFile } from '../file';
import { all, always, mentions, share, type Test } from '../measure';
import type { SubjectKind } from '../../assessments/subject';
import { ofCases, type Indicator } from './indicator';
import { anything, some } from './pick';

const everySubject: readonly SubjectKind[] = ['case', 'measure', 'system'];
const answered =
  (id: string): Test =>
  (file) =>
    file.answers[id] === undefined ? -1 : 1;
const is =
  (id: string) =>
  (file: StatisticsFile): 1 | 0 | -1 =>
    yes(file, id);

/** Residence, compensation, investigation, officials, measures, silence. */
export const remedyIndicators: readonly Indicator[] = [
  {
    id: 'IND-22',
    title: 'Reflection periods and permits',
    words:
      'Assessments in which the question was looked at: reflection period granted (RES-Q02), permit considered (RES-Q06) and granted (RES-Q08), considerations examined (RES-Q07).',
    kinds: ofCases,
    standards: [],
    measures: [
      share('Reflection period granted', 'file', answered('RES-Q02'), is('RES-Q02')),
      share('Permit considered', 'file', answered('RES-Q06'), is('RES-Q06')),
      share('Permit granted', 'file', answered('RES-Q08'), is('RES-Q08')),
      mentions('Considerations examined', 'file', 'RES-Q07', answered('RES-Q07'), some('RES-Q07')),
    ],
  },
  {
    id: 'IND-24',
    title: 'Compensation',
    words:
      'Persons in whose file the question was looked at: avenues open (REM-Q03), heads due (REM-Q07), awarded and paid (REM-Q08), refusals tied to status or work (REM-Q23).',
    kinds: ofCases,
    standards: [],
    measures: [
      mentions('Avenues open', 'person', 'REM-Q03', answered('REM-Q03'), some('REM-Q03')),
      mentions('Heads due', 'person', 'REM-Q07', answered('REM-Q07'), some('REM-Q07')),
      mentions('Awarded and paid', 'person', 'REM-Q08', answered('REM-Q08'), some('REM-Q08')),
      share('Refused for status or work', 'person', answered('REM-Q23'), is('REM-Q23')),
    ],
  },
  {
    id: 'IND-25',
    title: 'Investigations',
    words:
      'Assessments in which the question was looked at: opened promptly (CJR-Q10), all aspects (CJR-Q11), lines followed (CJR-Q12), cooperation of the other State where evidence lies abroad (CJR-Q13, CJR-Q14), full and effective (CJR-Q15).',
    kinds: everySubject,
    standards: [],
    measures: [
      share('Opened promptly', 'file', answered('CJR-Q10'), is('CJR-Q10')),
      share('All aspects covered', 'file', answered('CJR-Q11'), is('CJR-Q11')),
      share('Lines of inquiry followed', 'file', answered('CJR-Q12'), is('CJR-Q12')),
      share(
        'Cooperation across the border',
        'file',
        all(answered('CJR-Q13'), is('CJR-Q13')),
        is('CJR-Q14'),
      ),
      share('Full and effective', 'file', answered('CJR-Q15'), is('CJR-Q15')),
    ],
  },
  {
    id: 'IND-26',
    title: 'Allegations against officials',
    words:
      'Assessments with an allegation (PRE-Q19): what is alleged, whether it was investigated (PRE-Q20), whether the accused were suspended or removed (PRE-Q21).',
    kinds: everySubject,
    standards: [],
    measures: [
      mentions('Alleged', 'file', 'PRE-Q19', anything('PRE-Q19'), some('PRE-Q19')),
      share('Investigated', 'file', alleged(), is('PRE-Q20')),
      share('Suspended or removed', 'file', alleged(), is('PRE-Q21')),
    ],
  },
  {
    id: 'IND-27',
    title: 'Breaches indicated by silence',
    words:
      'Assessments with a breach indicated: in how many one rests on the silence of the authority (rule S6).',
    kinds: everySubject,
    standards: [],
    measures: [
      share(
        'By silence',
        'file',
        ({ breaches }) => (breaches > 0 ? 1 : -1),
        ({ breachesBySilence }) => (breachesBySilence > 0 ? 1 : -1),
      ),
    ],
  },
  {
    id: 'IND-28',
    title: 'Adverse effects of measures against trafficking',
    words: 'Measures screened: the effects found (EST-Q01).',
    kinds: ['measure'],
    standards: [],
    measures: [mentions('Effects', 'file', 'EST-Q01', always, some('EST-Q01'))],
  },
];

function alleged(): Test {
  return (file) => (file.answers['PRE-Q19'] === undefined ? -1 : anything('PRE-Q19')(file));
}
