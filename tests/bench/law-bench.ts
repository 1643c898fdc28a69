/** One keystroke's re-evaluation over all instruments, against the same conditions in plain code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import {
  checkAnswers,
  evaluate,
  evaluateAfter,
  explain,
  withAnswer,
  type AnswerFile,
  type Law,
} from '../../shared/law';
import { rawResult } from '../../shared/law/outcome';
import { loadInstruments } from '../../electron/core/assessments/load-instruments';
import { compare, printRatio } from './measure';
import { benchNext } from './next-bench';
import { plainModule } from './plain-code';

const Cases = z.array(
  z.object({
    frames: z.array(z.object({ answers: z.record(z.string(), z.unknown()) })),
  }),
);

type PlainEvaluator = (slots: Int32Array) => string[];

const hasEvaluator = (loaded: unknown): loaded is { readonly all: PlainEvaluator } =>
  typeof loaded === 'object' &&
  loaded !== null &&
  'all' in loaded &&
  typeof loaded.all === 'function';

/** The plain code, written to a file and imported from it as any other code is. */
async function plainEvaluator(law: Law, folder: string): Promise<PlainEvaluator> {
  const file = join(folder, 'plain-conditions.mjs');
  writeFileSync(file, plainModule(law));
  const loaded: unknown = await import(pathToFileURL(file).href);
  if (!hasEvaluator(loaded)) throw new Error('the plain conditions did not load');
  return loaded.all;
}

/** A baseline that computes something else would measure nothing. */
function checkSame(law: Law, byHand: PlainEvaluator, files: readonly AnswerFile[]): void {
  for (const { slots } of files) {
    const expected = [...law.standards.values()].map((one) => rawResult(one, slots).outcome);
    const found = byHand(slots);
    const at = expected.findIndex((outcome, index) => outcome !== found[index]);
    if (at >= 0) throw new Error(`plain code differs at ${[...law.standards.keys()][at] ?? ''}`);
  }
}

const times = 200;
const repeat = (work: (turn: number) => unknown) => () => {
  for (let turn = 0; turn < times; turn += 1) work(turn);
};

export async function benchLaw(resources: string, cases: string, folder: string): Promise<void> {
  const law = await loadInstruments(join(resources, 'instruments'));
  const published = Cases.parse(JSON.parse(readFileSync(cases, 'utf8')));
  const files = published.flatMap(({ frames }) =>
    frames.map(({ answers }) => checkAnswers(law, answers)),
  );
  const [file = checkAnswers(law, {})] = files;
  const byHand = await plainEvaluator(law, folder);
  const yes = withAnswer(law, file, 'DET-Q02', 'yes');
  const no = withAnswer(law, file, 'DET-Q02', 'no');
  checkSame(law, byHand, [...files, yes, no, checkAnswers(law, {})]);

  const slot = law.questions.get('DET-Q02')?.slot ?? 0;
  const own = Int32Array.from(file.slots);
  const baseline = repeat((turn) => {
    own[slot] = turn % 2 === 0 ? 1 : -1;
    return byHand(own);
  });
  const print = async (what: string, ours: (turn: number) => unknown) => {
    printRatio(
      `${what} (${times} times)`,
      'all 279 conditions in plain code',
      await compare(15, repeat(ours), baseline),
    );
  };
  await print('one answer changed, the outcomes of all 279 standards', (turn) => {
    const { slots } = withAnswer(law, file, 'DET-Q02', turn % 2 === 0 ? 'yes' : 'no');
    return [...law.standards.values()].map((standard) => rawResult(standard, slots).outcome);
  });
  const context = { profile: {}, decided: [], background: false };
  const change = (turn: number) => ({
    file: withAnswer(law, file, 'DET-Q02', turn % 2 === 0 ? 'yes' : 'no'),
    questionId: 'DET-Q02',
    context,
  });
  let results = evaluate(law, file, context);
  await print(
    'one keystroke: outcomes, legal effects and qualifiers brought up to date',
    (turn) => {
      results = evaluateAfter(law, results, change(turn));
      return results;
    },
  );
  await print('outcomes, legal effects and qualifiers all anew', (turn) =>
    evaluate(law, change(turn).file, context),
  );
  const detention = [...law.standards.keys()].filter((id) => id.startsWith('DET-'));
  await print('why, for one detention standard', (turn) =>
    explain(law, detention[turn % detention.length] ?? 'DET-01', turn % 2 === 0 ? yes : no),
  );
  await benchNext(law, byHand, file);
}
