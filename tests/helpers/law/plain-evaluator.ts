import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { instrumentsFolder } from './the-law';

/**
 * A second reading of standards.md S1-S6, written to share nothing with the engine: it works on the
 * text of a condition, replaces every question by Y, N or U, and rewrites until one letter is left.
 */
export type PlainAnswers = Readonly<Record<string, string | readonly string[]>>;

const Checklist = z.object({
  facts: z.record(z.string(), z.object({ when: z.string() })).optional(),
  questions: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      choices: z.record(z.string(), z.string()).optional(),
    }),
  ),
  standards: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      trigger: z.string(),
      breach: z.string().optional(),
      met: z.string().optional(),
      observation: z.string().optional(),
    }),
  ),
});

const files = readdirSync(instrumentsFolder)
  .filter((name) => name.endsWith('.yaml') && name !== 'sources.yaml')
  .map((name) => Checklist.parse(parse(readFileSync(join(instrumentsFolder, name), 'utf8'))));
export const plainQuestions = files.flatMap(({ questions }) => questions);
export const plainStandards = files.flatMap(({ standards }) => standards);
const facts = new Map(files.flatMap((file) => Object.entries(file.facts ?? {})));
const choicesOf = new Map(plainQuestions.map((q) => [q.id, Object.keys(q.choices ?? {})]));

type Letter = 'Y' | 'N' | 'U';

/** The state of one value of a list: listed, denied, excluded by or for "none", or unlisted. */
function stateOf(answers: PlainAnswers, id: string, value: string): Letter {
  const list = answers[id];
  if (!Array.isArray(list)) return 'U';
  const said = list.map(String);
  const affirmed = said.filter((entry) => entry !== '...' && !entry.startsWith('!'));
  if (affirmed.includes(value)) return 'Y';
  if (said.includes(`!${value}`)) return 'N';
  if (affirmed.includes('none')) return 'N';
  if (value === 'none' && affirmed.length > 0) return 'N';
  return said.includes('...') ? 'U' : 'N';
}

const flip = (letter: Letter): Letter => (letter === 'Y' ? 'N' : letter === 'N' ? 'Y' : 'U');
const some = (letters: Letter[]): Letter =>
  letters.includes('Y') ? 'Y' : letters.includes('U') ? 'U' : 'N';
const every = (letters: Letter[]): Letter => flip(some(letters.map(flip)));
const said = (answer: unknown): boolean => answer !== undefined && answer !== 'unknown';

function yesNo(answers: PlainAnswers, id: string): Letter {
  return answers[id] === 'yes' ? 'Y' : answers[id] === 'no' ? 'N' : 'U';
}

function oneOf(answers: PlainAnswers, id: string, wanted: string[]): Letter {
  const answer = answers[id];
  if (!said(answer)) return 'U';
  return wanted.includes(String(answer)) ? 'Y' : 'N';
}

function isUnanswered(answers: PlainAnswers, id: string): boolean {
  const choices = choicesOf.get(id) ?? [];
  if (Array.isArray(answers[id])) return choices.every((v) => stateOf(answers, id, v) === 'U');
  return !said(answers[id]);
}

const split = (list: string): string[] => list.split(',').map((value) => value.trim());

function replaceAtoms(text: string, a: PlainAnswers): string {
  const states = (id: string, values: string[]): Letter[] => values.map((v) => stateOf(a, id, v));
  const isRecorded = (id: string, v: string): boolean =>
    Array.isArray(a[id]) ? stateOf(a, id, v) === 'Y' : a[id] === v;
  return text
    .replace(/SHOWN\((\S+?)\)/g, (_, id: string) => {
      const own = yesNo(a, id);
      return own === 'U' && a['BUR-Q01'] === 'yes' ? 'N' : own;
    })
    .replace(/UNK\((\S+?)\)/g, (_, id: string) => (isUnanswered(a, id) ? 'Y' : 'N'))
    .replace(/REC\((\S+?),\s*(\w+)\)/g, (_, id: string, v: string) =>
      isRecorded(id, v) ? 'Y' : 'N',
    )
    .replace(/ANY\((\S+?)\)/g, (_, id: string) =>
      stateOf(a, id, 'none') === 'Y'
        ? 'N'
        : some(
            states(
              id,
              (choicesOf.get(id) ?? []).filter((v) => v !== 'none'),
            ),
          ),
    )
    .replace(/ALL\((\S+?),\s*\{(.*?)\}\)/g, (_, id: string, list: string) =>
      every(states(id, split(list))),
    )
    .replace(/BEFORE\((\S+?),\s*(\S+?)\)/g, (_, first: string, second: string) => {
      if (!said(a[first]) || !said(a[second])) return 'U';
      return String(a[first]) < String(a[second]) ? 'Y' : 'N';
    })
    .replace(/([A-Z]+-Q\d+) has \{(.*?)\}/g, (_, id: string, list: string) =>
      some(states(id, split(list))),
    )
    .replace(/([A-Z]+-Q\d+) has (\w+)/g, (_, id: string, v: string) => stateOf(a, id, v))
    .replace(/([A-Z]+-Q\d+) in \{(.*?)\}/g, (_, id: string, list: string) =>
      oneOf(a, id, split(list)),
    )
    .replace(/([A-Z]+-Q\d+) = (\w+)/g, (_, id: string, v: string) => oneOf(a, id, [v]))
    .replace(/[A-Z]+-Q\d+/g, (id) => yesNo(a, id))
    .replace(/\btrue\b/g, 'Y');
}

function expandFacts(text: string): string {
  const expanded = text.replace(/\b[A-Z][A-Z_]+\b(?![-(])/g, (name) => {
    const fact = facts.get(name);
    return fact === undefined ? name : `(${fact.when})`;
  });
  return expanded === text ? text : expandFacts(expanded);
}

const andTable: Record<string, Letter> = { YY: 'Y', YU: 'U', UY: 'U', UU: 'U' };
const orTable: Record<string, Letter> = { NN: 'N', NU: 'U', UN: 'U', UU: 'U' };

/** Rewrites the innermost piece that can be rewritten: brackets, then not, then and, then or. */
function reduce(text: string): Letter {
  const rules: [RegExp, (...groups: string[]) => string][] = [
    [/\(\s*([YNU])\s*\)/, (_, letter = '') => letter],
    [/\bnot\s+([YNU])\b/, (_, letter) => flip(letter === 'Y' ? 'Y' : letter === 'N' ? 'N' : 'U')],
    [/\b([YNU])\s+and\s+([YNU])\b/, (_, x, y) => andTable[`${x}${y}`] ?? 'N'],
    [/(?<!and\s+)\b([YNU])\s+or\s+([YNU])\b(?!\s+and)/, (_, x, y) => orTable[`${x}${y}`] ?? 'Y'],
  ];
  let current = text.trim();
  for (;;) {
    if (current === 'Y' || current === 'N' || current === 'U') return current;
    const rule = rules.find(([pattern]) => pattern.test(current));
    if (rule === undefined) throw new Error(`cannot reduce ${current}`);
    current = current.replace(rule[0], rule[1]).trim();
  }
}

const evaluateText = (text: string, answers: PlainAnswers): Letter =>
  reduce(replaceAtoms(expandFacts(text), answers));

/** The outcome of the expressions alone, by the second reading. */
export function plainOutcome(id: string, answers: PlainAnswers): string {
  const standard = plainStandards.find((candidate) => candidate.id === id);
  if (standard === undefined) throw new Error('no such standard');
  const trigger = evaluateText(standard.trigger, answers);
  if (trigger === 'N') return 'NOT APPLICABLE';
  if (trigger === 'U') return 'INSUFFICIENT INFORMATION';
  const text = standard.breach ?? standard.met ?? standard.observation ?? '';
  const breach = evaluateText(text, answers);
  if (standard.kind === 'test') return { Y: 'MET', N: 'NOT MET', U: 'UNDETERMINED' }[breach];
  if (breach === 'U') return 'INSUFFICIENT INFORMATION';
  if (standard.kind === 'unsettled') return 'NOT APPLICABLE';
  return breach === 'Y' ? 'BREACH INDICATED' : 'COMPLIANT';
}

/** Every condition of a standard with its facts written out. */
export function plainText(id: string): string {
  const standard = plainStandards.find((candidate) => candidate.id === id);
  const { trigger, breach, met, observation } = standard ?? { trigger: '' };
  return expandFacts(`${trigger} ; ${breach ?? met ?? observation ?? ''}`);
}
