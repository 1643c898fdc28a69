import type { Frame } from '../../electron/cli/assess-input';
import {
  checkAnswers,
  explain,
  withSilence,
  type DecidingAnswer,
  type Law,
  type Question,
  type Standard,
  type StandardResult,
} from '../../shared/law';
import { rawResult } from '../../shared/law/outcome';
import { trialAnswers } from '../../shared/law/trial-answers';
import type { Random } from './random';
import type { Tried } from './frame-faults';

/** More combinations than this are not tried one by one, but this many at random. */
const most = 1000;
const atRandom = 200;

/** Asks why for one standard, mostly one whose result has reasons, and tries each reason. */
export function reasonFaults(
  law: Law,
  { file, context }: Frame,
  results: ReadonlyMap<string, StandardResult>,
  random: Random,
): Tried {
  const standards = [...law.standards.values()];
  const reached = standards.filter(({ id }) => results.get(id)?.outcome !== 'NOT APPLICABLE');
  const among = reached.length > 0 && random.share() < 0.8 ? reached : standards;
  const standard = among[random.below(among.length)];
  if (standard === undefined) return { faults: [], explained: 0, openTried: 0, openLeft: 0 };
  const { deciding, open } = explain(law, standard.id, file, context);
  if (results.get(standard.id)?.effect === 'BENCHMARK') {
    const isSilent = deciding.length === 0 && open.length === 0;
    const faults = isSilent ? [] : [`${standard.id} is a benchmark and gives reasons`];
    return { faults, explained: 1, openTried: 0, openLeft: 0 };
  }
  const faults = decidesAlone(law, standard, file.slots, deciding)
    ? []
    : [`${standard.id} is not given by ${JSON.stringify(deciding)}`];
  let openLeft = 0;
  const listed = open.flatMap(({ question }) => law.questions.get(question) ?? []);
  for (const { question: id, singleAnswerDecides } of open) {
    const question = law.questions.get(id);
    const alone = { listed: [], random };
    const shown =
      question !== undefined &&
      makesDifference(
        standard,
        file.slots,
        question,
        singleAnswerDecides ? alone : { listed, random },
      );
    if (shown === 'not found') openLeft += 1;
    else if (!shown) faults.push(`${standard.id} lists ${id} in vain`);
  }
  return { faults, explained: 1, openTried: open.length, openLeft };
}

const silence = 'not shown: the period expired';

function decidesAlone(
  law: Law,
  standard: Standard,
  slots: Int32Array,
  deciding: readonly DecidingAnswer[],
): boolean {
  const given = deciding.filter(({ answer }) => answer !== silence);
  const silent = deciding.filter(({ answer }) => answer === silence);
  const answers = Object.fromEntries(given.map(({ question, answer }) => [question, answer]));
  const alone = withSilence(
    law,
    checkAnswers(law, answers),
    silent.map(({ question }) => question),
  );
  return rawResult(standard, alone.slots).outcome === rawResult(standard, slots).outcome;
}

/**
 * Whether there are answers to the others listed under which this one changes the result: all of them
 * where they are few, else some at random, which can only show that there are, not that there are none.
 */
function makesDifference(
  standard: Standard,
  slots: Int32Array,
  question: Question,
  { listed, random }: { readonly listed: readonly Question[]; readonly random: Random },
): boolean | 'not found' {
  const trial = new Trial(standard, slots);
  const others = listed.filter((other) => other !== question);
  const combinations = others.reduce((product, one) => product * trial.countOf(one), 1);
  if (combinations <= most) return trial.findsAll(others, question);
  for (let turn = 0; turn < atRandom; turn += 1) {
    if (trial.findsAtRandom(others, question, random)) return true;
  }
  return 'not found';
}

/** A copy of a file on which answers to open questions are tried. */
class Trial {
  readonly #standard: Standard;
  readonly #slots: Int32Array;
  readonly #answers = new Map<Question, readonly (readonly number[])[]>();

  constructor(standard: Standard, slots: Int32Array) {
    this.#standard = standard;
    this.#slots = Int32Array.from(slots);
  }

  /** The answers that could be given, and none. */
  countOf = (question: Question): number => this.#answersTo(question).length + 1;

  findsAll(others: readonly Question[], question: Question): boolean {
    const [next, ...rest] = others;
    if (next === undefined) return this.#differs(question);
    if (this.findsAll(rest, question)) return true;
    return this.#with(next, this.#answersTo(next), () => this.findsAll(rest, question));
  }

  findsAtRandom(others: readonly Question[], question: Question, random: Random): boolean {
    const [next, ...rest] = others;
    if (next === undefined) return this.#differs(question);
    const answers = this.#answersTo(next);
    const answer = answers[random.below(answers.length + 1)];
    const goOn = (): boolean => this.findsAtRandom(rest, question, random);
    return answer === undefined ? goOn() : this.#with(next, [answer], goOn);
  }

  #answersTo(question: Question): readonly (readonly number[])[] {
    const { slot, width } = question;
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const before = this.#slots.slice(slot, slot + width);
    const answers = [...trialAnswers(question, before)];
    if (question.type === 'date') answers.push(...this.#daysWithin(before));
    this.#answers.set(question, answers);
    return answers;
  }

  /** The days on which another date of the standard begins or ends: an order of dates can turn there. */
  #daysWithin([first = 0, last = 0]: Int32Array): (readonly number[])[] {
    const days = this.#standard.reads
      .filter(({ type }) => type === 'date')
      .flatMap(({ slot }) => [...this.#slots.slice(slot, slot + 2)]);
    return days
      .filter((day) => day !== 0 && (first === 0 || (first <= day && day <= last)))
      .map((day) => [day, day]);
  }

  #result(): string {
    const { outcome, observation } = rawResult(this.#standard, this.#slots);
    return observation ? 'OBSERVATION' : outcome;
  }

  #differs(question: Question): boolean {
    const without = this.#result();
    return this.#with(question, this.#answersTo(question), () => this.#result() !== without);
  }

  /** Whether `is` holds under one of the answers; afterwards all is as before. */
  #with(
    { slot, width }: Question,
    answers: readonly (readonly number[])[],
    is: () => boolean,
  ): boolean {
    const before = this.#slots.slice(slot, slot + width);
    const isFound = answers.some((answer) => {
      this.#slots.set(answer, slot);
      return is();
    });
    this.#slots.set(before, slot);
    return isFound;
  }
}
