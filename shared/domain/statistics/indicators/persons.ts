import { daysBetween, listed, single, yes } from '../file';
import {
  all,
  always,
  isFact,
  medianOf,
  mentions,
  resultShare,
  share,
  spread,
  type Measure,
} from '../measure';
import { breach, isBreach, one, some } from './pick';
import { ofCases, type Indicator } from './indicator';
import { presumedChildren } from './presumed-children';

const representedChild = all(isFact('CHILD'), (file) => yes(file, 'CHI-Q17'));

/** SUB-Q12: trafficked inside one State, or over a border in any of the person's files. */
const route: Measure = {
  title: 'Internal or cross-border',
  unit: 'person',
  columns: [
    { code: 'internal', label: 'Internal' },
    { code: 'cross_border', label: 'Cross-border' },
    { code: 'not_recorded', label: 'Not recorded' },
  ],
  isMultiple: false,
  mark: (file) => listed(file, 'SUB-Q12') ?? [],
  columnsOf: (marks) => {
    const roles = marks.flat();
    if (roles.some((role) => role !== 'internal')) return ['cross_border'];
    return [roles.length > 0 ? 'internal' : 'not_recorded'];
  },
};

/** Persons: who they are, how they were identified, what they were refused. */
export const personIndicators: readonly Indicator[] = [
  {
    id: 'IND-01',
    title: 'Persons by victim status',
    words: 'Each person once, by the status on file (SUB-Q04) in the latest event examined.',
    kinds: ofCases,
    standards: [],
    measures: [spread('Persons', 'person', 'SUB-Q04', always, one('SUB-Q04'))],
  },
  presumedChildren,
  {
    id: 'IND-03',
    title: 'Forms of exploitation; internal or cross-border',
    words:
      'Persons by purpose (DTM-Q04), by form in finer detail (DTM-Q05), and by route (SUB-Q12).',
    kinds: ofCases,
    standards: [],
    measures: [
      mentions('Purpose', 'person', 'DTM-Q04', always, some('DTM-Q04')),
      mentions('Form in finer detail', 'person', 'DTM-Q05', always, some('DTM-Q05')),
      route,
    ],
  },
  {
    id: 'IND-04',
    title: 'Refusals of status on an irrelevant ground',
    words: 'Assessments with a breach of DTM-10 indicated, by the ground of the refusal (DTM-Q13).',
    kinds: ofCases,
    standards: ['DTM-10'],
    measures: [mentions('Refusals', 'file', 'DTM-Q13', isBreach('DTM-10'), some('DTM-Q13'))],
  },
  {
    id: 'IND-05',
    title: 'Time from first contact to identification',
    words:
      'Days from first contact (IDN-Q03) to the decision (IDN-Q04), where both are known to the day.',
    kinds: ofCases,
    standards: [],
    measures: [
      medianOf(
        'Persons',
        'person',
        { median: 'Median, in days', known: 'Known to the day' },
        (file) => (single(file, 'IDN-Q03') === null && single(file, 'IDN-Q04') === null ? -1 : 1),
        (file) => daysBetween(single(file, 'IDN-Q03'), single(file, 'IDN-Q04')),
      ),
    ],
  },
  {
    id: 'IND-06',
    title: 'Misidentification',
    words:
      'Assessments with a breach of IDN-04 indicated, by what the person was classified as (IDN-Q07) and the rights lost (IDN-Q13).',
    kinds: ofCases,
    standards: ['IDN-04'],
    measures: [
      spread('Classified as', 'file', 'IDN-Q07', isBreach('IDN-04'), one('IDN-Q07')),
      mentions('Rights lost', 'file', 'IDN-Q13', isBreach('IDN-04'), some('IDN-Q13')),
    ],
  },
  {
    id: 'IND-21',
    title: 'Care that depends on cooperation',
    words: 'Assessments to which PRO-05 applies: in how many a breach is indicated.',
    kinds: ofCases,
    standards: ['PRO-05'],
    measures: [resultShare('Care depends on cooperation', 'file', always, breach('PRO-05'))],
  },
  {
    id: 'IND-23',
    title: 'Guardians of children',
    words:
      'Children, established or presumed: representative appointed (CHI-Q17), days from first contact (IDN-Q03) to appointment (CHI-Q18), functions performed (CHI-Q19).',
    kinds: ofCases,
    standards: [],
    measures: [
      share('Representative appointed', 'person', isFact('CHILD'), (file) => yes(file, 'CHI-Q17')),
      medianOf(
        'Delay of the appointment',
        'person',
        { median: 'Median, in days', known: 'Known to the day' },
        representedChild,
        (file) => daysBetween(single(file, 'IDN-Q03'), single(file, 'CHI-Q18')),
      ),
      mentions('Functions performed', 'person', 'CHI-Q19', representedChild, some('CHI-Q19')),
    ],
  },
  {
    id: 'IND-29',
    title: 'Privacy breaches by public bodies',
    words: 'Assessments to which PRV-01 (adults) or PRV-02 (children) applies: breach indicated.',
    kinds: ofCases,
    standards: ['PRV-01', 'PRV-02'],
    measures: [
      resultShare('Identity disclosed (PRV-01)', 'file', always, breach('PRV-01')),
      resultShare('Identity of a child disclosed (PRV-02)', 'file', always, breach('PRV-02')),
    ],
  },
];
