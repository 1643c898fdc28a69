import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runAssess } from '../../../electron/cli/assess';
import { casesFile, publishedFrames } from '../../helpers/law/published-cases';
import { instrumentsFolder } from '../../helpers/law/the-law';

const folder = mkdtempSync(join(tmpdir(), 'assess-'));
const Printed = z.object({
  frames: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      results: z.record(
        z.string(),
        z.object({
          outcome: z.string(),
          effect: z.string(),
          qualifiers: z.array(z.string()),
          deciding: z.array(z.object({ question: z.string(), answer: z.unknown() })),
          open: z.array(z.object({ question: z.string(), singleAnswerDecides: z.boolean() })),
        }),
      ),
    }),
  ),
});

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function assess(...argv: string[]): Promise<Run> {
  let [out, err] = ['', ''];
  const io = {
    stdout: (text: string) => void (out += text),
    stderr: (text: string) => void (err += text),
  };
  const code = await runAssess(argv, io, dirname(instrumentsFolder));
  return { code, out, err };
}

function file(content: unknown): string {
  const path = join(folder, `${Math.random()}.json`);
  const isReady = typeof content === 'string' || Buffer.isBuffer(content);
  writeFileSync(path, isReady ? content : JSON.stringify(content));
  return path;
}

describe('assess', () => {
  it.each([
    ['off', 'effect_bg_off'],
    ['on', 'effect_bg_on'],
  ] as const)(
    'prints every expected label of the published cases (background %s)',
    async (background, effects) => {
      const run = await assess(casesFile, '--json', '--background', background);
      expect(run).toMatchObject({ code: 0, err: '' });
      const { frames } = Printed.parse(JSON.parse(run.out));
      expect(frames.map(({ id }) => id)).toEqual(['PUB-1a', 'PUB-1b', 'PUB-2a', 'PUB-3a']);
      for (const [index, expected] of publishedFrames().entries()) {
        const results = Object.entries(frames[index]?.results ?? {});
        const labels = (key: 'outcome' | 'effect'): object =>
          Object.fromEntries(results.map(([id, result]) => [id, result[key]]));
        expect(labels('outcome')).toEqual(expected.expected_final);
        expect(labels('effect')).toEqual(expected[effects]);
      }
    },
  );

  it('reads a list of cases, one case, a list of frames or one frame, and picks a frame', async () => {
    const text: unknown = JSON.parse(readFileSync(casesFile, 'utf8'));
    const [first] = z.array(z.object({ frames: z.array(z.unknown()) })).parse(text);
    const ids = async (content: unknown, ...more: string[]): Promise<string[]> => {
      const { out } = await assess(file(content), '--json', ...more);
      return Printed.parse(JSON.parse(out)).frames.map(({ id }) => id);
    };
    expect(await ids(first)).toEqual(['PUB-1a', 'PUB-1b']);
    expect(await ids(first?.frames)).toEqual(['PUB-1a', 'PUB-1b']);
    expect(await ids(first?.frames[1])).toEqual(['PUB-1b']);
    expect(await ids(text, '--frame', 'PUB-3a')).toEqual(['PUB-3a']);
    expect(await ids({ answers: {} })).toEqual(['1']);
  });

  it('gives the reasons in words', async () => {
    const { code, out } = await assess(casesFile, '--frame', 'PUB-1a');
    expect(code).toBe(0);
    expect(out).toContain('PUB-1a, Cyprus');
    expect(out).toMatch(/DET-08 Legality\n +BREACH INDICATED \[PROVISIONAL\]/);
    expect(out).toContain(
      'because DET-Q20 Was there a basis in law for this holding, cited and in force? -> no',
    );
    expect(out).toMatch(/would change it: DET-Q10/);
    expect(out).toMatch(/Hedge: There is some recognition/);
  });

  it('leaves a date open that is known only in part and does not decide yet', async () => {
    const dated = async (charged: string, assessed: string): Promise<unknown> => {
      const answers = {
        'SUB-Q04': 'identified_by_authority',
        'NCR-Q01': ['charge'],
        'NCR-Q06': 'yes',
        'NCR-Q07': 'yes',
        'NCR-Q08': assessed,
        'NCR-Q09': charged,
      };
      const { out } = await assess(file({ answers }), '--json');
      const result = Printed.parse(JSON.parse(out)).frames[0]?.results['NCR-07'];
      return { outcome: result?.outcome, open: result?.open };
    };
    const alone = (question: string): object => ({ question, singleAnswerDecides: true });
    const together = (question: string): object => ({ question, singleAnswerDecides: false });
    const outcome = 'INSUFFICIENT INFORMATION';
    const [decision, assessment] = ['NCR-Q09', 'NCR-Q08'];
    expect(await dated('2001-02', '2001-02')).toEqual({
      outcome,
      open: [alone(decision), alone(assessment)],
    });
    expect(await dated('2001-02', '2001-02-14')).toEqual({ outcome, open: [alone(decision)] });
    expect(await dated('2001-02-14', '2001')).toEqual({ outcome, open: [alone(assessment)] });
    expect(await dated('unknown', '2001')).toEqual({
      outcome,
      open: [alone(decision), together(assessment)],
    });
  });

  it.each([
    ['{"answers": {"SUB-Q02": "adult",}}', 'ANSWERS_SYNTAX', 1, 33],
    // A string that never ends took longer with each letter, without end for a sentence.
    [`{"state": "${'a sentence that goes on '.repeat(40)}`, 'ANSWERS_SYNTAX', 1, 11],
    ['{"state": "a\nb"}', 'ANSWERS_SYNTAX', 1, 11],
    ['{"answers": {"SUB-Q02": adult}}', 'ANSWERS_SYNTAX', 1, 25],
    ['{"answers": {}', 'ANSWERS_SYNTAX', 1, 15],
    ['{"answers": {}} x', 'ANSWERS_SYNTAX', 1, 17],
    ["{'answers': {}}", 'ANSWERS_SYNTAX', 1, 2],
    ['', 'ANSWERS_SYNTAX', 1, 1],
    ['[[[[[[[[[[', 'ANSWERS_SYNTAX', 1, 11],
    ['['.repeat(100_000), 'ANSWERS_SYNTAX', 1, 62],
    ['{"answers": {"SUB-Q03": "\t"}}', 'ANSWERS_SYNTAX', 1, 25],
    ['{\n  "answers": {\n    "SUB-Q99": "yes"\n  }\n}', 'ANSWERS_UNKNOWN_QUESTION', 3, 5],
    ['{"answers": {"__proto__": "yes"}}', 'ANSWERS_UNKNOWN_QUESTION', 1, 14],
    [
      '[{"frames": [{"answers": {}},\n {"answers": {"SUB-Q02": "old"}}]}]',
      'ANSWERS_UNKNOWN_VALUE',
      2,
      15,
    ],
    ['{"answers": {"SUB-Q12": ["origin",\n "moon"]}}', 'ANSWERS_UNKNOWN_VALUE', 2, 2],
    ['{"answers": {"SUB-Q03": true}}', 'ANSWERS_WRONG_TYPE', 1, 14],
    ['{"answers": {"SUB-Q15": "2001-02-30"}}', 'ANSWERS_DATE', 1, 14],
    ['{"answers": {"NCR-Q01": ["none", "arrest"]}}', 'ANSWERS_CONTRADICTION', 1, 14],
    ['{"answers": {"SUB-Q03": "yes", "SUB-Q03": "no"}}', 'ANSWERS_DUPLICATE', 1, 32],
    ['{"answers": ["SUB-Q03"]}', 'ANSWERS_SHAPE', 1, 2],
    ['{"question": 1}', 'ANSWERS_SHAPE', 1, 1],
    ['3', 'ANSWERS_SHAPE', 1, 1],
    ['[{"answers": {}}, 4]', 'ANSWERS_SHAPE', 1, 19],
    ['{"answers": {}, "profile": {"ECAT": "yes"}}', 'ANSWERS_SHAPE', 1, 29],
    ['{"answers": {}, "profile": []}', 'ANSWERS_SHAPE', 1, 17],
    ['{"answers": {}, "decided": "all"}', 'ANSWERS_SHAPE', 1, 17],
    ['{"answers": {}, "decided": [1]}', 'ANSWERS_SHAPE', 1, 29],
    ['{"answers": {}, "id": 5}', 'ANSWERS_SHAPE', 1, 17],
  ])('%s is refused with its place', async (content, code, line, column) => {
    const run = await assess(file(content), '--json');
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).toContain(`${code}: `);
    expect(run.err).toContain(`line ${line}, column ${column}`);
  });

  it('never repeats the content of the file in an error', async () => {
    const { err } = await assess(
      file({ answers: { 'SUB-Q02': 'Maria Ivanova', 'Petar Petrov': 'yes' } }),
    );
    expect(err).toContain('ANSWERS_UNKNOWN_VALUE');
    expect(err).not.toMatch(/Maria|Petrov/);
  });

  it.each([
    [[], 'ASSESS_USAGE', 2],
    [['a.json', 'b.json'], 'ASSESS_USAGE', 2],
    [['a.json', '--background', 'perhaps'], 'ASSESS_USAGE', 2],
    [['a.json', '--colour'], 'ASSESS_USAGE', 2],
    [['/nowhere/a.json'], 'ASSESS_FILE_UNREADABLE', 3],
    [[folder], 'ASSESS_FILE_UNREADABLE', 3],
    [[casesFile, '--frame', 'PUB-9'], 'ASSESS_FRAME_NOT_FOUND', 2],
  ])('%j ends with %s and exit code %i', async (argv, code, exit) => {
    const run = await assess(...argv);
    expect(run.code).toBe(exit);
    expect(run.err).toContain(`${code}: `);
  });

  it('says where in the file a fault is, up to the first key that may be a name', async () => {
    const cases = [{ frames: [{ answers: {} }, { answers: { 'SUB-Q12': ['origin', 'moon'] } }] }];
    const { err } = await assess(file(cases));
    expect(err).toContain('In the file: $[0].frames[1].answers.SUB-Q12[1]\n');
    const unknown = await assess(file({ answers: { 'Petar Petrov': 'yes' } }));
    expect(unknown.err).toContain('In the file: $.answers\n');
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFF{"answers": {}}', 'utf16le')],
    ['Latin-1', Buffer.from('{"state": "C\u00F4te", "answers": {}}', 'latin1')],
  ])('refuses %s, which would be read as other characters', async (_, bytes) => {
    const run = await assess(file(bytes));
    expect(run.code).toBe(2);
    expect(run.err).toContain('ASSESS_FILE_ENCODING: ');
  });

  it('reads a byte order mark, and null for what is not there', async () => {
    const text =
      '\uFEFF{"id": null, "state": null, "profile": null, "decided": null, "answers": {}}';
    expect(await assess(file(text), '--json')).toMatchObject({ code: 0, err: '' });
  });

  it('prints the same labels without reasons', async () => {
    const Labels = z.object({ outcome: z.string(), effect: z.string(), qualifiers: z.unknown() });
    const Short = z.object({
      frames: z.array(z.object({ results: z.record(z.string(), z.unknown()) })),
    });
    const whole = Printed.parse(JSON.parse((await assess(casesFile, '--json')).out));
    const short = Short.parse(JSON.parse((await assess(casesFile, '--json', '--no-reasons')).out));
    for (const [index, { results }] of whole.frames.entries()) {
      const labels = Object.entries(results).map(([id, result]) => [id, Labels.parse(result)]);
      expect(short.frames[index]?.results).toEqual(Object.fromEntries(labels));
    }
    expect((await assess(casesFile, '--no-reasons')).err).toContain('ASSESS_USAGE: ');
  });

  it('explains itself', async () => {
    const run = await assess('--help');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('Exit codes: 0 assessed');
  });
});
