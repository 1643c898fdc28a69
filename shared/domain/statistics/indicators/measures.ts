import { amount, anyOf, has, type StatisticsFile, type Truth } from '../file';
import {
  all,
  always,
  isFact,
  medianOf,
  mentions,
  resultShare,
  share,
  type Measure,
} from '../measure';
import { ofCases, type Indicator } from './indicator';
import { anything, breach, compliant, some } from './pick';
import { sexInClosedFacilities } from './closed-facilities';

const victimHeld = all(isFact('VICTIM'), isFact('DETAINED'));
const childHeld = all(isFact('CHILD'), isFact('DETAINED'));

const ofHeldChildren: readonly (readonly [string, string])[] = [
  ['DET-22', 'Best interests not shown'],
  ['DET-23', 'No alternative examined in each case'],
  ['DET-24', 'Not the shortest possible time'],
  ['DET-25', 'No independent oversight and review'],
  ['DET-26', 'No right of challenge'],
  ['DET-27', 'Not decided case by case'],
];

const days = (file: StatisticsFile): number | null => amount(file, 'DET-Q06');

/** The first five acts of NCR-Q02 follow from status. */
const statusRelated = [
  'illegal_entry',
  'illegal_stay',
  'illegal_work',
  'false_or_missing_documents',
  'unauthorised_departure',
];

const isStatusRelated = (file: StatisticsFile): Truth =>
  anyOf(statusRelated.map((act) => has(file, 'NCR-Q02', act)));

const penal = all(isFact('VICTIM'), anything('NCR-Q01'));

const heldPersons: readonly Measure[] = [
  share('Persons held', 'person', isFact('VICTIM'), isFact('DETAINED')),
  share('Episodes of detention', 'episode', isFact('VICTIM'), isFact('DETAINED')),
  medianOf(
    'Days held',
    'episode',
    { median: 'Median, in days', known: 'Days recorded' },
    victimHeld,
    days,
  ),
  mentions('Places', 'episode', 'DET-Q01', victimHeld, some('DET-Q01')),
];

/** Detention and penal measures. */
export const measureIndicators: readonly Indicator[] = [
  {
    id: 'IND-07',
    title: 'Victims detained',
    words:
      'Identified, presumed and suspected victims: persons and episodes of detention, days (DET-Q06), places (DET-Q01).',
    kinds: ofCases,
    standards: [],
    measures: heldPersons,
  },
  {
    id: 'IND-08',
    title: 'Episodes of detention that are routine',
    words: 'Episodes of detention to which DET-02 applies: in how many a breach is indicated.',
    kinds: ofCases,
    standards: ['DET-02'],
    measures: [resultShare('Routine detention', 'episode', isFact('DETAINED'), breach('DET-02'))],
  },
  sexInClosedFacilities,
  {
    id: 'IND-10',
    title: 'Safeguards in detention',
    words:
      'Episodes of detention to which each standard applies: in how many it was met (judicial oversight DET-12, individual decision DET-07, last resort DET-09).',
    kinds: ofCases,
    standards: ['DET-12', 'DET-07', 'DET-09'],
    measures: [
      resultShare('Judicial oversight', 'episode', isFact('DETAINED'), compliant('DET-12')),
      resultShare('Individual decision', 'episode', isFact('DETAINED'), compliant('DET-07')),
      resultShare('Alternatives considered', 'episode', isFact('DETAINED'), compliant('DET-09')),
    ],
  },
  {
    id: 'IND-11',
    title: 'Children in law-enforcement facilities',
    words: 'Children, established or presumed, to whom DET-06 applies: breach indicated.',
    kinds: ofCases,
    standards: ['DET-06'],
    measures: [
      resultShare('In a law-enforcement facility', 'person', isFact('CHILD'), breach('DET-06')),
    ],
  },
  {
    id: 'IND-12',
    title: 'Children held',
    words:
      'Children, established or presumed, who were held; and the episodes in which a breach of DET-22 to DET-27 is indicated.',
    kinds: ofCases,
    standards: ofHeldChildren.map(([id]) => id),
    measures: [
      share('Children held', 'person', isFact('CHILD'), isFact('DETAINED')),
      ...ofHeldChildren.map(([id, title]) =>
        resultShare(`${title} (${id})`, 'episode', childHeld, breach(id)),
      ),
    ],
  },
  {
    id: 'IND-13',
    title: 'Penal measures against victims',
    words:
      'Victims against whom a measure was taken: measures (NCR-Q01), acts (NCR-Q02), and whether an act was related to status (its first five choices).',
    kinds: ofCases,
    standards: [],
    measures: [
      mentions('Measures', 'person', 'NCR-Q01', penal, some('NCR-Q01')),
      mentions('Acts', 'person', 'NCR-Q02', penal, some('NCR-Q02')),
      share('Related to status', 'person', penal, isStatusRelated),
    ],
  },
  {
    id: 'IND-14',
    title: 'Charge before status was assessed',
    words: 'Assessments to which NCR-07 applies: in how many a breach is indicated.',
    kinds: ofCases,
    standards: ['NCR-07'],
    measures: [resultShare('Charged before assessment', 'file', always, breach('NCR-07'))],
  },
  {
    id: 'IND-15',
    title: 'Children criminalised',
    words: 'Children to whom NCR-09 applies: in how many a breach is indicated.',
    kinds: ofCases,
    standards: ['NCR-09'],
    measures: [resultShare('Criminalised', 'person', isFact('CHILD'), breach('NCR-09'))],
  },
  {
    id: 'IND-16',
    title: 'Reversals after recognition',
    words: 'Assessments to which NCR-13 applies: in how many it was met.',
    kinds: ofCases,
    standards: ['NCR-13'],
    measures: [resultShare('Reversed', 'file', always, compliant('NCR-13'))],
  },
];
