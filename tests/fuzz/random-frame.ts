import type { Law, Question } from '../../shared/law';
import type { Random } from './random';

export type RawAnswer = string | number | readonly string[] | object | null;

/** A frame as `assess` reads it from a file. */
export interface RawFrame {
  readonly state: string;
  readonly profile: Readonly<Record<string, boolean | 'party'>>;
  readonly decided: readonly string[];
  readonly answers: Readonly<Record<string, RawAnswer>>;
}

const unknowns: readonly [RawAnswer, ...RawAnswer[]] = [
  'unknown',
  null,
  { conflict: ['yes', 'no'] },
  { access_refused: true },
];
const days: readonly [string, ...string[]] = [
  '2001',
  '2001-03',
  '2001-03-28',
  '2001-03-29',
  '2004-02-29',
  '2010-01-07',
  '2026',
];

/** An answer that says something, in the notation of the published cases. */
export function randomAnswer(random: Random, question: Question): RawAnswer {
  const values = question.choices.map(({ value }) => value);
  switch (question.type) {
    case 'yes_no':
      return random.pick(['yes', 'no']);
    case 'one_of':
      return values[random.below(values.length)] ?? 'unknown';
    case 'any_of':
      return randomList(random, values);
    case 'date':
      return random.pick(days);
    case 'text':
      return 'as stated';
    case 'number':
      return random.pick([0, 3, -2.5, '12']);
  }
}

function randomList(random: Random, values: readonly string[]): string[] {
  if (values.includes('none') && random.share() < 0.15) return ['none'];
  const others = values.filter((value) => value !== 'none');
  const yes = random.some(others, random.pick([0, 0.15, 0.5, 1]));
  const left = values.filter((value) => !yes.includes(value));
  const no = random.some(left, random.pick([0, 0.3, 1])).map((value) => `!${value}`);
  return random.share() < 0.5 ? [...yes, ...no, '...'] : [...yes, ...no];
}

/**
 * A frame with a share of all questions answered, from none to all. In half of them the case is one of a
 * victim under the State's hand, for otherwise hardly any standard with several conditions is reached.
 */
export function randomFrame(random: Random, law: Law): RawFrame {
  const share = random.pick([0, 0.02, 0.1, 0.3, 0.6, 0.9, 1]);
  const answers: Record<string, RawAnswer> = {};
  for (const question of law.questions.values()) {
    if (random.share() >= share) continue;
    const isUnknown = random.share() < 0.08;
    answers[question.id] = isUnknown ? random.pick(unknowns) : randomAnswer(random, question);
  }
  if (random.share() < 0.5) Object.assign(answers, usualCase(random));
  const bound = random.pick([0, 0.1, 0.5, 1]);
  return {
    state: random.pick(['', 'Freeland']),
    profile: Object.fromEntries(
      random
        .some([...law.instruments.keys()], 0.8)
        .map((code) => [code, random.share() < 0.05 ? 'party' : random.share() < bound]),
    ),
    decided: random.some([...law.standards.keys()], random.pick([0, 0.02, 0.5])),
    answers,
  };
}

const usualCase = (random: Random): Record<string, RawAnswer> => ({
  'SUB-Q02': random.pick(['child', 'adult', 'uncertain']),
  'SUB-Q03': random.pick(['yes', 'no', 'unknown']),
  'SUB-Q04': random.pick(['reasonable_grounds', 'never_assessed', 'unknown']),
  'SUB-Q05': random.pick(['yes', 'yes', 'no', 'unknown']),
  'SUB-Q06': 'non_national',
  'SUB-Q10': 'yes',
  'SUB-Q14': 'yes',
  'DET-Q01': random.pick([['prison'], ['police_lockup', '...']]),
  'DET-Q02': 'no',
  'DET-Q03': 'no',
  'BUR-Q01': random.pick(['yes', 'no', 'unknown']),
});
