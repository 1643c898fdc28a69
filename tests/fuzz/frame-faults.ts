import { readFrames, type Frame } from '../../electron/cli/assess-input';
import { readJson } from '../../electron/cli/json-text';
import {
  Effect,
  evaluate,
  evaluateAfter,
  withAnswer,
  withSilence,
  type Law,
  type Question,
  type Standard,
  type StandardResult,
} from '../../shared/law';
import { randomAnswer, randomFrame, type RawAnswer } from './random-frame';
import type { Random } from './random';
import { reasonFaults } from './reason-faults';

/** What one set of answers showed: each fault in words, and how much was tried. */
export interface Tried {
  readonly faults: readonly string[];
  readonly explained: number;
  readonly openTried: number;
  /** Listed as open together with too many others to try all, and not shown to be so at random. */
  readonly openLeft: number;
}

const allowed: Readonly<Record<Standard['kind'], readonly string[]>> = {
  standard: ['BREACH INDICATED', 'COMPLIANT', 'NOT APPLICABLE', 'INSUFFICIENT INFORMATION'],
  test: ['MET', 'NOT MET', 'UNDETERMINED', 'NOT APPLICABLE', 'INSUFFICIENT INFORMATION'],
  unsettled: ['NOT APPLICABLE', 'INSUFFICIENT INFORMATION'],
};

/** Reads one random frame as `assess` does and tries the properties of all standards on it. */
export function tryFrame(law: Law, random: Random): Tried {
  const raw = randomFrame(random, law);
  const [frame] = readFrames(law, readJson(JSON.stringify(raw)), random.share() < 0.5);
  if (frame === undefined) return { faults: ['no frame read'], ...nothingTried };
  const silent = random.share() < 0.2 ? shownQuestions(law, random) : [];
  const asked = { ...frame, file: withSilence(law, frame.file, silent) };
  const results = evaluate(law, asked.file, asked.context);
  const reasons = reasonFaults(law, asked, results, random);
  return {
    ...reasons,
    faults: [
      ...notTotal(law, results),
      ...notMonotone(law, asked, results, raw.answers, random),
      ...reasons.faults,
    ],
  };
}

const nothingTried = { explained: 0, openTried: 0, openLeft: 0 };

const shownQuestions = (law: Law, random: Random): string[] =>
  random.some([...law.questions.values()].filter(isShown), 0.5).map(({ id }) => id);

const isShown = ({ silenceSlot }: Question): boolean => silenceSlot >= 0;

type Results = ReadonlyMap<string, StandardResult>;

function notTotal(law: Law, results: Results): string[] {
  if (results.size !== law.standards.size) return [`${String(results.size)} results`];
  return [...results].flatMap(([id, { outcome, effect, qualifiers }]) => {
    const kind = law.standards.get(id)?.kind ?? 'standard';
    const isBenchmark = effect === 'BENCHMARK';
    const isRight =
      Effect.options.includes(effect) &&
      allowed[kind].includes(outcome) &&
      new Set(qualifiers).size === qualifiers.length &&
      isBenchmark === qualifiers.includes('BENCHMARK') &&
      (!isBenchmark || outcome === 'NOT APPLICABLE');
    return isRight ? [] : [`${id} gives ${outcome}, ${effect}, ${qualifiers.join('+')}`];
  });
}

const undecided = ['INSUFFICIENT INFORMATION', 'UNDETERMINED'];

/** One more answer turns no decided result, save where the state of just that question is read. */
function notMonotone(
  law: Law,
  { file, context }: Frame,
  before: Results,
  answers: Readonly<Record<string, RawAnswer>>,
  random: Random,
): string[] {
  const open = [...law.questions.values()].filter(({ id }) => !(id in answers));
  const question = open[random.below(open.length)];
  if (question === undefined) return [];
  const more = withAnswer(law, file, question.id, randomAnswer(random, question));
  const after = evaluate(law, more, context);
  const change = { file: more, questionId: question.id, context };
  const followed = evaluateAfter(law, before, change);
  return [...law.standards.values()].flatMap((standard) => {
    const [was, is] = [before.get(standard.id), after.get(standard.id)];
    const quick = followed.get(standard.id);
    const name = `${standard.id} after ${question.id}`;
    if (is?.outcome !== quick?.outcome || String(is?.qualifiers) !== String(quick?.qualifiers))
      return [`${name} differs followed and anew`];
    const isTurned = was?.outcome !== is?.outcome && !undecided.includes(was?.outcome ?? '');
    return isTurned && !readsState(law, standard, question) ? [`${name} is turned`] : [];
  });
}

/** UNK, REC and SHOWN read what is recorded, not what is true. */
const readsState = (law: Law, { atoms, shown }: Standard, question: Question): boolean =>
  (question === law.burden && shown.length > 0) ||
  atoms.some(
    (atom) =>
      atom.question === question.id && ['unanswered', 'recorded', 'shown'].includes(atom.kind),
  );
