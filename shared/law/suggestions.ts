import type { AnswerValue } from '../domain/assessments/answer';
import { readDate, type DayRange } from './dates';
import type { Law, QuestionId } from './law';

/** Answers by question, in the notation of the published cases; absent or null = unknown. */
export type GivenAnswers = Readonly<Record<QuestionId, AnswerValue | undefined>>;

/** An answer that other answers suggest. It counts for nothing until an officer makes it theirs. */
export interface Suggestion {
  readonly value: string | readonly string[];
  /** Why, to be read after "because". */
  readonly because: string;
}

type Rule = (given: GivenAnswers, law: Law) => Suggestion | null;

/**
 * Computed suggestions, and no others (standards.md S10): DET-Q06 and NRF-Q82 from their dates; DET-Q09
 * for a prison, a police cell or a child detention centre; DET-Q15 from DET-Q16 and Q17; and what the
 * child standards of EQL and NCR read of SUB: SUB-Q02 from the date of birth, SUB-Q13 from SUB-Q02/Q03.
 * The fact sheet sets no number of days and no share, so no rule holds a threshold: DET-Q15 is
 * suggested only where everybody, or nobody, held is a woman or girl. Eighteen years are no threshold
 * but the definition of a child (CRC art. 1; Trafficking Protocol art. 3 (d)); that somebody is an
 * adult is never suggested, because traffickers supply papers too.
 */
export function suggestionsFor(law: Law, given: GivenAnswers): ReadonlyMap<QuestionId, Suggestion> {
  const found = new Map<QuestionId, Suggestion>();
  for (const [id, rule] of Object.entries(rules)) {
    if (!law.questions.has(id)) continue; // an institution's own instruments may leave it out
    const suggestion = rule(given, law);
    if (suggestion !== null && !isSame(given[id], suggestion.value)) found.set(id, suggestion);
  }
  return found;
}

const isSame = (answer: AnswerValue | undefined, value: Suggestion['value']): boolean =>
  JSON.stringify(answer) === JSON.stringify(value);

const dayOf = (answer: AnswerValue | undefined): DayRange | null =>
  typeof answer === 'string' ? readDate(answer) : null;

const days = (day: number): number =>
  Date.UTC(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, day % 100) / 86_400_000;

/** Days from one date to a later one; null unless both are known to the day and in that order. */
function daysBetween(first: AnswerValue | undefined, second: AnswerValue | undefined) {
  const from = dayOf(first);
  const to = dayOf(second);
  if (from === null || to === null) return null;
  if (from.first !== from.last || to.first !== to.last || to.first < from.first) return null;
  return days(to.first) - days(from.first);
}

function listed(answer: AnswerValue | undefined): readonly string[] {
  return Array.isArray(answer) ? answer : [];
}

const count = (answer: AnswerValue | undefined): number | null =>
  typeof answer === 'string' && /^\d+$/.test(answer.trim()) ? Number(answer) : null;

const daysHeld: Rule = (given) => {
  const span = daysBetween(given['DET-Q04'], given['DET-Q05']);
  if (span === null) return null;
  const held = span + 1;
  return {
    value: String(held),
    because: `the holding lasted from ${String(given['DET-Q04'])} to ${String(given['DET-Q05'])}, both days counted`,
  };
};

const daysToReturn: Rule = (given) => {
  const span = daysBetween(given['NRF-Q80'], given['NRF-Q81']);
  if (span === null) return null;
  return {
    value: String(span),
    because: `the request dates from ${String(given['NRF-Q80'])} and return became possible on ${String(given['NRF-Q81'])}`,
  };
};

/** Always law-enforcement facilities; immigration detention is for the officer to characterise. */
const lawEnforcement = ['prison', 'police_lockup', 'child_detention_centre'];

const lawEnforcementFacility: Rule = (given, law) => {
  const place = lawEnforcement.find((value) => listed(given['DET-Q01']).includes(value));
  if (place === undefined) return null;
  const choices = law.questions.get('DET-Q01')?.choices ?? [];
  const label = choices.find(({ value }) => value === place)?.label ?? place;
  return { value: 'yes', because: `the place is a ${label.toLowerCase()}` };
};

const aimedAtWomen: Rule = (given) => {
  const women = count(given['DET-Q16']);
  const men = count(given['DET-Q17']);
  if (women === null || men === null || women + men === 0) return null;
  if (men === 0) return { value: 'yes', because: 'only women and girls are held under the regime' };
  if (women === 0) return { value: 'no', because: 'only men and boys are held under the regime' };
  return null;
};

const childAtTheTime: Rule = (given) => {
  const born = dayOf(given['SUB-Q01']);
  const until = dayOf(given['SUB-Q18']);
  if (born === null || until === null || until.last < born.first) return null;
  const isUnder18Throughout = until.last < born.first + 180_000;
  return isUnder18Throughout
    ? {
        value: 'child',
        because:
          'by the date of birth the person was under 18 until the end of the period examined',
      }
    : null;
};

const groupChild: Rule = (given) => {
  const isPresumed = given['SUB-Q02'] !== 'adult' && given['SUB-Q03'] === 'yes';
  const isChild = given['SUB-Q02'] === 'child';
  if (!isChild && !isPresumed) return null;
  const known = listed(given['SUB-Q13']);
  if (known.includes('child')) return null;
  const others = known.filter((entry) => !['none', '!child', '!none'].includes(entry));
  const isOpen = known.length === 0 || known.includes('...');
  return {
    value: ['child', ...others.filter((entry) => entry !== '...'), ...(isOpen ? ['...'] : [])],
    because: isChild ? 'the person is a child' : 'the person is presumed to be a child',
  };
};

const rules: Readonly<Record<QuestionId, Rule>> = {
  'SUB-Q02': childAtTheTime,
  'SUB-Q13': groupChild,
  'DET-Q06': daysHeld,
  'DET-Q09': lawEnforcementFacility,
  'DET-Q15': aimedAtWomen,
  'NRF-Q82': daysToReturn,
};
