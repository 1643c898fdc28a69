import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { runReport } from '../../../electron/cli/report';
import type { Io } from '../../../electron/cli/io';
import { temporaryFolder } from '../../helpers/core';
import { commissionerPassphrase, draftReport, openSample } from '../../helpers/sample';
import { resourcesFolder } from '../../helpers/paths';

function recordingIo(secret: string) {
  const said: string[] = [];
  const io: Io = {
    stdout: (text) => said.push(text),
    stderr: (text) => said.push(text),
    askSecret: () => Promise.resolve(secret),
    now: () => new Date(),
    resourcesFolder,
  };
  return { io, said: () => said.join('') };
}

it('lists reports and hands a signed one over', { timeout: 60_000 }, async () => {
  vi.stubEnv('AMPARO_PASSPHRASE', undefined);
  const core = await openSample();
  const { id: reportId, reference } = await draftReport(core);
  await core.do('report.submit', { reportId });
  await core.asCommissioner();
  await core.do('report.approve', { reportId });
  await core.do('report.sign', { reportId });
  await core.close();
  const as = ['--officer', 'B. Commissioner'];

  const listing = recordingIo(commissionerPassphrase);
  const list = ['list', core.folder, '--inquiry', reference, ...as];
  expect(await runReport(list, listing.io)).toBe(0);
  expect(listing.said()).toBe(`${reportId}  signed     Handing over of a young woman\n`);

  const handing = recordingIo(commissionerPassphrase);
  const file = path.join(await temporaryFolder(), 'handed.pdf');
  const argv = ['export', core.folder, '--report', reportId, '--to', file, ...as];
  expect(await runReport(argv, handing.io)).toBe(0);
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');

  const wrong = recordingIo('not the passphrase');
  expect(await runReport(list, wrong.io)).toBe(1);
  expect(wrong.said()).toMatch(/^PASSPHRASE_WRONG: /);
});

it.each([
  ['no command', []],
  ['an unknown command', ['burn', 'x.amparo', '--officer', 'A']],
  ['no officer', ['list', 'x.amparo', '--inquiry', '2026/001']],
  ['a report that is no id', ['export', 'x.amparo', '--report', '7', '--to', 'x.pdf']],
])('explains itself on %s', async (_, argv) => {
  const { io, said } = recordingIo('');
  expect(await runReport(argv, io)).toBe(2);
  expect(said()).toMatch(/^COMMAND_MISUSED: .*\n\nUsage: amparo report/);
});
