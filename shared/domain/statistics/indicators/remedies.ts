import { all, always, mentions, share, type Test } from '../measure';
import { compensation } from './compensation';
import { everySubject, type Indicator } from './indicator';
import { answered, anything, is, some } from './pick';
import { recommendations } from './recommendations';
import { residence } from './residence';

/** Residence, compensation, investigation, officials, recommendations, measures. */
export const remedyIndicators: readonly Indicator[] = [
  residence,
  compensation,
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
  recommendations,
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
