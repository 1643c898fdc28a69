/** One keystroke's re-evaluation over all instruments, against the same conditions in plain code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { checkAnswers, evaluate, explain, withAnswer, type Law } from '../../shared/law';
import type { Expr } from '../../shared/law/syntax';
import { loadInstruments } from '../../electron/core/assessments/load-instruments';
import { compare, printRatio } from './measure';

const Cases = z.array(
  z.object({
    frames: z.array(z.object({ answers: z.record(z.string(), z.unknown()) })),
  }),
);

const question = (law: Law, id: string) => {
  const found = law.questions.get(id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};

/** The expression as a person would write it in JavaScript: comparisons joined by min and max. */
function plain(law: Law, expr: Expr): string {
  const join2 = (name: string, parts: readonly string[]) => `Math.${name}(${parts.join(', ')})`;
  switch (expr.kind) {
    case 'true':
      return '1';
    case 'and':
      return join2(
        'min',
        expr.parts.map((part) => plain(law, part)),
      );
    case 'or':
      return join2(
        'max',
        expr.parts.map((part) => plain(law, part)),
      );
    case 'not':
      return `-(${plain(law, expr.of)})`;
    case 'fact': {
      const fact = law.facts.get(expr.name);
      if (fact === undefined) throw new Error(`no fact ${expr.name}`);
      return plain(law, fact.expr);
    }
    default:
      return plainAtom(law, expr);
  }
}

function plainAtom(
  law: Law,
  atom: Exclude<Expr, { kind: 'true' | 'and' | 'or' | 'not' | 'fact' }>,
) {
  const { slot, width, choices, silenceSlot, noneSlot } = question(law, atom.question);
  const place = (value: string) => slot + choices.findIndex((choice) => choice.value === value);
  const each = Array.from({ length: width }, (_, index) => slot + index);
  switch (atom.kind) {
    case 'yes':
      return `s[${slot}]`;
    case 'is': {
      const tests = atom.values.map((value) => `s[${slot}] === ${place(value) - slot + 1}`);
      return `(s[${slot}] === 0 ? 0 : ${tests.join(' || ')} ? 1 : -1)`;
    }
    case 'has':
      return `Math.max(${atom.values.map((value) => `s[${place(value)}]`).join(', ')})`;
    case 'all':
      return `Math.min(${atom.values.map((value) => `s[${place(value)}]`).join(', ')})`;
    case 'any':
      return `Math.max(${each
        .filter((at) => at !== noneSlot)
        .map((at) => `s[${at}]`)
        .join(', ')})`;
    case 'unanswered':
      return `(${each.map((at) => `s[${at}] === 0`).join(' && ')} ? 1 : -1)`;
    case 'recorded':
      return choices.length === width && width > 1
        ? `(s[${place(atom.value)}] === 1 ? 1 : -1)`
        : `(s[${slot}] === ${place(atom.value) - slot + 1} ? 1 : -1)`;
    case 'shown':
      return `(s[${slot}] !== 0 ? s[${slot}] : s[${silenceSlot}] === 1 ? -1 : 0)`;
    case 'before': {
      const second = question(law, atom.second);
      return `(s[${slot}] === 0 || s[${second.slot}] === 0 ? 0 : s[${slot + 1}] < s[${second.slot}] ? 1 : -1)`;
    }
  }
}

type PlainEvaluator = (slots: Int32Array) => string[];

const hasEvaluator = (loaded: unknown): loaded is { readonly all: PlainEvaluator } =>
  typeof loaded === 'object' &&
  loaded !== null &&
  'all' in loaded &&
  typeof loaded.all === 'function';

/** All standards as one module of plain code; written, then imported, as if it stood in a file. */
async function plainEvaluator(law: Law, folder: string): Promise<PlainEvaluator> {
  const lines = [...law.standards.values()].map(
    ({ trigger, breach }) =>
      `((t) => t < 0 ? 'NOT APPLICABLE' : t === 0 ? 'INSUFFICIENT INFORMATION' : ((b) => b > 0 ? 'BREACH INDICATED' : b < 0 ? 'COMPLIANT' : 'INSUFFICIENT INFORMATION')(${plain(law, breach.expr)}))(${plain(law, trigger.expr)})`,
  );
  const file = join(folder, 'plain-conditions.mjs');
  writeFileSync(file, `export const all = (s) => [\n${lines.join(',\n')}\n];\n`);
  const loaded: unknown = await import(pathToFileURL(file).href);
  if (!hasEvaluator(loaded)) throw new Error('the plain conditions did not load');
  return loaded.all;
}

const times = 200;
const repeat = (work: (turn: number) => unknown) => () => {
  for (let turn = 0; turn < times; turn += 1) work(turn);
};

export async function benchLaw(resources: string, cases: string, folder: string): Promise<void> {
  const law = await loadInstruments(join(resources, 'instruments'));
  const published = Cases.parse(JSON.parse(readFileSync(cases, 'utf8')));
  const answers = published[1]?.frames[0]?.answers ?? {};
  const file = checkAnswers(law, answers);
  const other = withAnswer(law, file, 'SUB-Q05', 'no');
  const files = [file, other] as const;
  const context = { profile: {}, decided: [], background: false };
  const byHand = await plainEvaluator(law, folder);

  const pick = (turn: number) => files[turn % 2 === 0 ? 0 : 1];
  const baseline = repeat((turn) => byHand(pick(turn).slots));
  const print = async (what: string, ours: (turn: number) => unknown) => {
    printRatio(
      `${what} (${times} times)`,
      'all 279 conditions in plain code',
      await compare(15, repeat(ours), baseline),
    );
  };
  await print('one answer changed, all 279 standards evaluated', (turn) =>
    evaluate(law, withAnswer(law, pick(turn), 'DET-Q02', turn % 2 === 0 ? 'yes' : 'no'), context),
  );
  const open = [...law.standards.keys()].filter((id) => id.startsWith('DET-'));
  await print('why, for one detention standard', (turn) =>
    explain(law, open[turn % open.length] ?? 'DET-01', pick(turn)),
  );
}
