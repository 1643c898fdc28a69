import { has, listed, type StatisticsFile } from '../file';
import { always, isFact, mentions, resultShare, share, spread } from '../measure';
import { ofCases, type Indicator } from './indicator';
import { breach, compliant, one } from './pick';

/** The seven factors that the fact sheet names (NRF-07). */
const factors = [
  'how_trafficked',
  'cooperation_in_prosecution',
  'debt_to_traffickers',
  'age',
  'sex',
  'family_situation',
  'protection_capacity_of_country_of_return',
];

/** Factors known to have been left out; null where nothing is known of the assessment. */
const missingFactors = (file: StatisticsFile): readonly string[] | null => {
  if (listed(file, 'NRF-Q12') === null) return null;
  const missing = factors.filter((factor) => has(file, 'NRF-Q12', factor) === -1);
  return missing.length === 0 ? ['none'] : missing;
};

const applied = 'Assessments to which each standard applies: in how many a breach is indicated.';

/** Return, asylum and residence. */
export const returnIndicators: readonly Indicator[] = [
  {
    id: 'IND-17',
    title: 'Returns',
    words:
      'Returns organised, ordered or carried out: type (NRF-Q01), stage (NRF-Q02), forced share.',
    kinds: ofCases,
    standards: [],
    measures: [
      spread('Type', 'episode', 'NRF-Q01', isFact('RETURN'), one('NRF-Q01')),
      spread('Stage', 'episode', 'NRF-Q02', isFact('RETURN'), one('NRF-Q02')),
      share('Forced', 'episode', isFact('RETURN'), isFact('FORCED')),
    ],
  },
  {
    id: 'IND-18',
    title: 'Risk assessment before return',
    words:
      'Assessments to which each standard applies: in how many it was met (NRF-05, NRF-06, NRF-07); and, of returns, which of the seven factors (NRF-Q12) were not examined.',
    kinds: ofCases,
    standards: ['NRF-05', 'NRF-06', 'NRF-07'],
    measures: [
      resultShare('Made (NRF-05)', 'file', always, compliant('NRF-05')),
      resultShare('Individual (NRF-06)', 'file', always, compliant('NRF-06')),
      resultShare('Seven factors covered (NRF-07)', 'file', always, compliant('NRF-07')),
      mentions('Factors not examined', 'file', 'NRF-Q12', isFact('RETURN'), missingFactors),
    ],
  },
  {
    id: 'IND-19',
    title: 'Returns during pending proceedings',
    words: applied,
    kinds: ofCases,
    standards: ['NRF-16', 'NRF-17'],
    measures: [
      resultShare('No due regard for proceedings (NRF-16)', 'file', always, breach('NRF-16')),
      resultShare('Not deferred (NRF-17)', 'file', always, breach('NRF-17')),
    ],
  },
  {
    id: 'IND-20',
    title: 'Asylum',
    words: applied,
    kinds: ofCases,
    standards: ['NRF-20', 'NRF-21', 'NRF-26'],
    measures: [
      resultShare('No full opportunity or information (NRF-20)', 'file', always, breach('NRF-20')),
      resultShare('Not on the merits (NRF-21)', 'file', always, breach('NRF-21')),
      resultShare('Linked with testimony (NRF-26)', 'file', always, breach('NRF-26')),
    ],
  },
];
