/** From accepted findings to a report that verifies elsewhere, and what is left on the disk after. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, expect, pick, test } from './harness/amparo';
import { call } from './harness/call';
import {
  approveAndSign,
  commissioner,
  hidden,
  officerPhrase,
  openReports,
  openSample,
  unlockAs,
} from './harness/report';
import { lock } from './harness/vault';

/** The gate stops a report that names the person, and lets it pass once the name is gone. */
async function writeAndSubmit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New report' }).first().click();
  await page.getByRole('button', { name: 'Begin the report' }).click();
  const summary = page.getByLabel('Summary');
  const submit = page.getByRole('button', { name: 'Submit for approval' });
  await summary.fill('On that night the officers had vólkonskaya, EKATERINA before them.');
  await expect(page.getByText('1 place to mend')).toBeVisible();
  await expect(submit).toBeDisabled();
  await summary.fill('On that night the officers had Person A before them.');
  await expect(page.getByText('Nothing that is sealed')).toBeVisible();
  await submit.click();
  await expect(submit).toBeHidden();
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

/** Files that hold one of the words, as UTF-8 or as UTF-16. */
const filesWith = (folder: string, words: readonly string[]): string[] =>
  filesUnder(folder).filter((file) => {
    const bytes = readFileSync(file);
    return words.some(
      (word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')),
    );
  });

test('a commissioner who did not write it approves and signs; anyone can verify it', async ({
  amparo,
}) => {
  test.setTimeout(240_000);
  const { page, app, computer } = amparo;
  await openSample(amparo);
  await openReports(page);
  await writeAndSubmit(page);
  await expect(page.getByRole('button', { name: 'Approve' })).toBeHidden();

  const unlocked = await lock(amparo);
  await unlockAs(unlocked, commissioner);
  await openReports(unlocked);
  await unlocked.getByText('Report on inquiry 2001/001').first().click();
  await approveAndSign(unlocked);

  const target = path.join(computer.documents, 'report.pdf');
  await answerDialogs(app, [target]);
  await unlocked.getByRole('button', { name: 'Export the signed PDF …' }).click();
  await expect(unlocked.getByText('Report written')).toBeVisible();

  const now = { ...amparo, page: unlocked };
  const anchor = path.join(computer.documents, 'report.root.pem');
  const report = await call(unlocked, 'verify.file', {
    path: await pick(now, 'pdf', target),
    rootPath: await pick(now, 'certificate', anchor),
  });
  expect(report.verdict).toBe('valid');
  expect(execFileSync('pdfsig', ['-nocert', target], { encoding: 'utf8' })).toContain(
    'Signature is Valid',
  );
  expect(execFileSync('qpdf', ['--check', target], { encoding: 'utf8' })).toContain('No syntax');
});

test('after a working day nothing of a file can be read on the disk', async ({ amparo }) => {
  test.setTimeout(180_000);
  const { page, computer } = amparo;
  await openSample(amparo);
  await openReports(page);
  await page.getByRole('tab', { name: 'Overview' }).click();
  const words = [hidden, 'RU7788991', 'artiste permit', 'Limassol', officerPhrase];
  expect(filesWith(computer.folder, words)).toEqual([]);
  const fresh = await lock(amparo);
  expect(await fresh.title()).toBe('Amparo');
  expect(filesWith(computer.folder, words)).toEqual([]);
  expect(amparo.output()).not.toMatch(/Volkonskaya|Limassol|ferries/);
});
