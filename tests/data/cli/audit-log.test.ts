/** The log of today against the page of an old report, as someone types it from paper. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { runAuditLog } from '../../../electron/cli/audit-log';
import type { Io } from '../../../electron/cli/io';
import { temporaryFolder } from '../../helpers/core';
import { commissionerPassphrase, draftReport, openSample } from '../../helpers/sample';

/** Entry and hash as the page shows them, in groups. */
function printedHead(pdf: string): { readonly entry: string; readonly hash: string } {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const match = /Entry\s+(\d+)\s+Hash \(SHA-256\)\s+([0-9a-f]{8}(?:\s+[0-9a-f]{8}){7})/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) throw new Error('no head is printed');
  return { entry: match[1], hash: match[2] };
}

it('is checked against the head that is printed in a report', { timeout: 120_000 }, async () => {
  vi.stubEnv('AMPARO_PASSPHRASE', undefined);
  const core = await openSample();
  const { id: reportId } = await draftReport(core);
  await core.do('report.submit', { reportId });
  await core.asCommissioner();
  await core.do('report.approve', { reportId });
  await core.do('report.sign', { reportId });
  const file = path.join(await temporaryFolder(), 'report.pdf');
  await core.do('report.export', { reportId, path: file });
  await core.close();

  const { entry, hash } = printedHead(file);
  const verify = async (against: string) => {
    let said = '';
    const io: Io = {
      stdout: (text) => (said += text),
      stderr: (text) => (said += text),
      askSecret: () => Promise.resolve(commissionerPassphrase),
      now: () => new Date(),
      resourcesFolder: '',
    };
    const argv = ['verify', core.folder, '--officer', 'B. Commissioner', '--against', against];
    return { code: await runAuditLog(argv, io), said };
  };
  expect(await verify(`${entry}: ${hash}`)).toMatchObject({
    code: 0,
    said: expect.stringContaining('The audit log is sound.') as string,
  });
  const other = hash.replace(/^./, hash.startsWith('0') ? '1' : '0');
  expect(await verify(`${entry}:${other}`)).toEqual({
    code: 3,
    said: `The audit log is not sound. Entry ${entry} was altered.\n`,
  });
});
