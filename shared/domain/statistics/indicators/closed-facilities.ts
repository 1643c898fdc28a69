import { amount, type StatisticsFile } from '../file';
import { isFact, medianOf, mentions, spreadOver, type Test } from '../measure';
import { ofCases, type Indicator } from './indicator';
import { some } from './pick';

const held = isFact('DETAINED');

interface Held {
  readonly women: number;
  readonly men: number;
}

/** Under the regime of the episode; null where one of the numbers is missing, or nobody was counted. */
function counted(file: StatisticsFile): Held | null {
  const [women, men] = [amount(file, 'DET-Q16'), amount(file, 'DET-Q17')];
  if (women === null || men === null || women < 0 || men < 0 || women + men === 0) return null;
  return { women, men };
}

function ratio(file: StatisticsFile): readonly string[] | null {
  const found = counted(file);
  if (found === null) return null;
  const { women, men } = found;
  if (men === 0) return ['women_only'];
  if (women === 0) return ['men_only'];
  return [women > men ? 'more_women' : women < men ? 'more_men' : 'as_many'];
}

/** Episodes in which more women and girls than men and boys were held; unknown where not counted. */
const mostlyWomen: Test = (file) => {
  const inside = held(file);
  if (inside !== 1) return inside;
  const [found] = ratio(file) ?? [];
  return found === undefined ? 0 : found === 'women_only' || found === 'more_women' ? 1 : -1;
};

const share = (file: StatisticsFile): number | null => {
  const found = counted(file);
  return found === null ? null : Math.round((100 * found.women) / (found.women + found.men));
};

export const sexInClosedFacilities: Indicator = {
  id: 'IND-09',
  title: 'Sex ratio in closed facilities',
  words:
    'Episodes of detention, by the sex of all who were held under the same regime (women and girls DET-Q16, men and boys DET-Q17), and the kinds of place (DET-Q01) where more women and girls than men and boys were held. A file records an episode, not a facility: a facility with several episodes is counted with each of them, and the numbers of women and of men are not added up, because the same persons would be counted again.',
  kinds: ofCases,
  standards: [],
  measures: [
    spreadOver(
      'Who was held under the regime',
      'episode',
      [
        { code: 'women_only', label: 'Women and girls only' },
        { code: 'more_women', label: 'More women and girls' },
        { code: 'as_many', label: 'As many of both' },
        { code: 'more_men', label: 'More men and boys' },
        { code: 'men_only', label: 'Men and boys only' },
        { code: 'not_recorded', label: 'Insufficient information' },
      ],
      held,
      ratio,
    ),
    medianOf(
      'Women and girls among those held',
      'episode',
      { median: 'Median, of 100 held', known: 'Both numbers recorded' },
      held,
      share,
    ),
    mentions(
      'Places with more women and girls',
      'episode',
      'DET-Q01',
      mostlyWomen,
      some('DET-Q01'),
    ),
  ],
};
