/** After a report was signed and evidence handed over, no known string lies anywhere but where it was sent. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { draftReport, openSample } from '../../helpers/sample';
import { filesUnder } from '../../helpers/vault';

const canary = 'Zanzibarite-8823';
const summary = 'Verdigris lanterns were counted twice that night.';

const outside = (name: string): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `amparo-${name}-`));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
};

it('neither in temporary folders, nor in the profile of the user, nor in the vault', async () => {
  const sent = outside('sent');
  const machine = outside('machine');
  const places = Object.fromEntries(
    ['TMPDIR', 'TMP', 'TEMP', 'HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME'].map(
      (name) => [name, path.join(machine, name.toLowerCase())],
    ),
  );
  for (const [name, folder] of Object.entries(places)) {
    fs.mkdirSync(folder);
    vi.stubEnv(name, folder);
  }
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const source = path.join(sent, 'register.txt');
  fs.writeFileSync(source, `${canary} `.repeat(200_000));

  const core = await openSample();
  expect(core.folder.startsWith(machine)).toBe(true);
  const { inquiryId } = core;
  const added = { inquiryId, path: source, title: `Register, ${canary}` };
  const { id: evidenceId } = await core.do('evidence.add', added);
  await core.do('note.add', { inquiryId, text: `${canary} was mentioned.` });
  const report = await draftReport(core);
  await core.do('report.update', {
    reportId: report.id,
    revision: report.revision,
    text: {
      title: report.title,
      addressee: report.addressee,
      audience: report.audience,
      summary,
      methodAndLimits: '',
    },
  });
  await core.do('report.submit', { reportId: report.id });
  await core.asCommissioner();
  await core.do('report.approve', { reportId: report.id });
  await core.do('report.sign', { reportId: report.id });
  await core.do('report.export', { reportId: report.id, path: path.join(sent, 'report.pdf') });
  const copy = path.join(sent, 'copy.txt');
  await core.do('evidence.export', { inquiryId, evidenceId, path: copy });
  expect(fs.readFileSync(copy).includes(canary)).toBe(true);
  expect(fs.readFileSync(path.join(sent, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');

  const expectNothing = () => {
    const files = filesUnder(machine);
    expect(files.map((file) => path.basename(file))).toContain('vault.db');
    for (const file of files) {
      const bytes = fs.readFileSync(file);
      for (const word of [canary, summary, 'Limassol', 'Obraztsova', 'SQLite format 3', '%PDF-'])
        expect(bytes.includes(word), `${file} holds ${word} in clear`).toBe(false);
    }
  };
  expectNothing(); // while it is open
  await core.close();
  expectNothing();
});
