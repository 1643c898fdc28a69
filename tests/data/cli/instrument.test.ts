import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runInstrument } from '../../../electron/cli/instrument';
import { openCore, passphrase, temporaryFolder } from '../../helpers/core';
import { guideExample } from '../../helpers/guide-example';
import { resourcesFolder } from '../../helpers/paths';

const yaml = guideExample();
let folder = '';

beforeEach(async () => {
  folder = await temporaryFolder();
  vi.stubEnv('AMPARO_PASSPHRASE', passphrase);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function run(...argv: string[]) {
  let out = '';
  let err = '';
  const code = await runInstrument(argv, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    askSecret: () => Promise.resolve(passphrase),
    now: () => new Date(),
    resourcesFolder,
  });
  return { code, out, err };
}

const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

it('checks files and prints each fault with its place and its line', async () => {
  const good = await file('nat.yaml', yaml);
  const bad = await file('bad.yaml', yaml.replace('trigger: CLOSED_SHELTER', 'trigger: CLOSED'));
  expect(await run('check', good)).toMatchObject({
    code: 0,
    out: `${good}: NAT 1.0.0, no fault\n`,
  });

  const faulty = await run('check', good, bad);
  expect(faulty.code).toBe(3);
  expect(faulty.err).toMatch(
    /bad\.yaml:\d+:14: INSTRUMENT_UNKNOWN_NAME: .*\n {4}.*trigger: CLOSED/,
  );
  const missing = await run('check', join(folder, 'none.yaml'), bad);
  expect(missing.err).toMatch(/INSTRUMENT_FILE_UNREADABLE[\s\S]*INSTRUMENT_UNKNOWN_NAME/);
});

it('previews what sample answers give', async () => {
  const path = await file('nat.yaml', yaml);
  const answers = await file('answers.json', '{ "NAT-Q01": "closed", "NAT-Q02": "no" }');
  const shown = await run('preview', path, answers);
  expect(shown.code).toBe(0);
  expect(shown.out).toMatch(/NAT-01 .*\n {2}BREACH INDICATED \[Binding: Shelter Act/i);
  const wrong = await file('wrong.json', '{ "NAT-Q01": "ajar" }');
  expect(await run('preview', path, wrong)).toMatchObject({ code: 3 });
  const list = await file('list.json', '[1]');
  expect((await run('preview', path, list)).err).toContain('ANSWERS_SHAPE');
});

it('adds a file to a vault, and says how it is used', async () => {
  const core = await openCore();
  await core.close();
  const path = await file('nat.yaml', yaml);
  const who = ['--officer', 'A. Officer', '--reason', 'National law'];
  expect(await run('add', core.folder, path, ...who)).toMatchObject({
    code: 0,
    out: 'NAT 1.0.0 is in force\n',
  });
  const again = await run('add', core.folder, path, ...who);
  expect(again).toMatchObject({ code: 1 });
  expect(again.err).toContain('INSTRUMENT_NOT_NEWER');
  for (const argv of [['add', core.folder], ['check'], ['preview', path], ['nothing'], []])
    expect(await run(...argv)).toMatchObject({
      code: 2,
      err: expect.stringContaining('COMMAND_MISUSED') as string,
    });
  expect((await run('--help')).out).toContain('Exit codes');
});
