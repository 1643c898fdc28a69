import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runDemo } from '../../../electron/cli/demo';
import type { Io } from '../../../electron/cli/io';
import { temporaryFolder } from '../../helpers/core';
import { resourcesFolder } from '../../helpers/paths';

function recordingIo() {
  const said: string[] = [];
  const io: Io = {
    stdout: (text) => said.push(text),
    stderr: (text) => said.push(text),
    askSecret: () => Promise.resolve(''),
    now: () => new Date(),
    resourcesFolder,
  };
  return { io, said: () => said.join('') };
}

it(
  'goes from a new vault to a verified report in a folder of its own',
  { timeout: 180_000 },
  async () => {
    const to = await temporaryFolder();
    const { io, said } = recordingIo();
    const code = await runDemo(['--to', to], io);
    expect(code).toBe(0);
    expect(said()).toContain('Verdict: valid');
    expect(said()).toMatch(/\d+ ms {2}report printed as PDF\/A, sealed and signed/);
    const [made = ''] = await readdir(to);
    expect((await stat(path.join(to, made))).mode & 0o777).toBe(0o700);
    const handedOver = await readdir(path.join(to, made, 'handed-over'));
    expect(handedOver.toSorted()).toEqual([
      'report.how-to-verify.txt',
      'report.pdf',
      'report.revoked.crl',
      'report.root.pem',
      'report.verify.html',
    ]);
  },
);

it('refuses an option it does not know', async () => {
  const { io, said } = recordingIo();
  expect(await runDemo(['--fast'], io)).toBe(2);
  expect(said()).toMatch(/^COMMAND_MISUSED: .*\n\nUsage: demo/);
});
