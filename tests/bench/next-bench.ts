/** What to ask next after one keystroke, against trying every answer to every question in plain code. */
import {
  effectOf,
  nextQuestions,
  trackOpen,
  withAnswer,
  type AnswerFile,
  type Law,
  type Standard,
} from '../../shared/law';
import { trialAnswers } from '../../shared/law/trial-answers';
import { compare, printRatio } from './measure';

type PlainEvaluator = (slots: Int32Array) => string[];

const isOpen = (outcome: string): boolean =>
  outcome === 'INSUFFICIENT INFORMATION' || outcome === 'UNDETERMINED';

/** As one would write it at first: each answer tried on the whole file, the best one kept. */
function naive(law: Law, byHand: PlainEvaluator, slots: Int32Array): { id: string; most: number } {
  const own = Int32Array.from(slots);
  const open = byHand(own).map(isOpen);
  let best = { id: '', most: 0 };
  for (const question of law.questions.values()) {
    const before = own.slice(question.slot, question.slot + question.width);
    if (question.checklist === 'BUR' || before.every((state) => state !== 0)) continue;
    for (const answer of trialAnswers(question, before)) {
      own.set(answer, question.slot);
      const decided = byHand(own).filter((outcome, at) => open[at] === true && !isOpen(outcome));
      if (decided.length > best.most) best = { id: question.id, most: decided.length };
    }
    own.set(before, question.slot);
  }
  return best;
}

const times = 10;

/** `byHand`: the outcomes of all standards in plain code; `file`: a case partly answered. */
export async function benchNext(law: Law, byHand: PlainEvaluator, file: AnswerFile): Promise<void> {
  const context = { profile: {}, decided: [], background: true };
  const effects = new Map(
    [...law.standards.values()].map((one) => [one, effectOf(law, one, context).effect]),
  );
  const keystrokes = [
    ['a question of one checklist', 'DET-Q02', 'yes', 'no'],
    [
      'the most widely read question',
      'SUB-Q04',
      'identified_by_authority',
      'rejected_after_individual_assessment',
    ],
  ] as const;
  for (const [what, question, one, other] of keystrokes) {
    const files = [one, other].map((answer) => withAnswer(law, file, question, answer));
    const after = (turn: number): AnswerFile => files[turn % 2] ?? file;
    const track = trackOpen(law, [...law.standards.values()]);
    const next = (turn: number) =>
      nextQuestions(
        {
          open: track(after(turn)),
          effectOf: (standard: Standard) => effects.get(standard) ?? 'BENCHMARK',
          isAsked: ({ checklist }) => checklist !== 'BUR',
        },
        1,
      );
    const repeat = (work: (turn: number) => unknown) => () => {
      for (let turn = 0; turn < times; turn += 1) work(turn);
    };
    printRatio(
      `next best question after ${what} was answered (${String(times)} times)`,
      'every answer to every open question tried in plain code',
      await compare(
        7,
        repeat(next),
        repeat((turn) => naive(law, byHand, after(turn).slots)),
      ),
    );
  }
}
