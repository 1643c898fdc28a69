/** Checking a report before any vault is open: four answers, each shown as what it is. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { makeSigned } from '../helpers/reports/signed';
import { answerDialogs, expect, test, type Amparo } from './harness/amparo';
import { handOver } from './harness/machine';

function put({ computer }: Amparo, name: string, content: Uint8Array | string): string {
  const file = path.join(computer.documents, name);
  writeFileSync(file, content);
  handOver(file);
  return file;
}

async function choosePdf({ app, page }: Amparo, file: string): Promise<void> {
  await answerDialogs(app, [file]);
  await page.getByRole('button', { name: /^Choose (a|another) PDF/ }).click();
}

const answers = (page: Page) => page.locator('.answers .answer strong').allTextContents();

test('a signed report: unchanged at once, genuine once the root is chosen', async ({ amparo }) => {
  const { app, page } = amparo;
  const { root, signed, pdf } = await makeSigned();
  await page.getByRole('button', { name: /^Verify a report/ }).click();

  await choosePdf(amparo, put(amparo, 'report.pdf', signed));
  await expect(page.getByText('The report is unchanged; who signed it is open')).toBeVisible();
  expect(await answers(page)).toEqual([
    'Unchanged',
    'Sound',
    'Open: no root chosen',
    'Claimed by the signer',
  ]);

  await answerDialogs(app, [put(amparo, 'root.der', root.certDer)]);
  await page.getByText('A root certificate from a file').click();
  await expect(page.getByText('The report is genuine')).toBeVisible();
  expect((await answers(page))[2]).toBe('Trusted');
  await expect(page.getByText('A. Commissioner').first()).toBeVisible();

  await choosePdf(amparo, put(amparo, 'draft.pdf', pdf));
  await expect(page.getByText('The document is not signed')).toBeVisible();
});

test('a changed report, and a file that is none, are told apart', async ({ amparo }) => {
  const { page } = amparo;
  const { signed } = await makeSigned();
  await page.getByRole('button', { name: /^Verify a report/ }).click();
  const changed = Uint8Array.from(signed);
  changed[200] = (changed[200] ?? 0) ^ 1;
  await choosePdf(amparo, put(amparo, 'changed.pdf', changed));
  await expect(page.getByText('Do not rely on this report')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Reasons' })).toBeVisible();

  await choosePdf(amparo, put(amparo, 'letter.pdf', 'Dear colleague'));
  await expect(page.getByText('The file could not be read as a PDF')).toBeVisible();
  await expect(page.getByText('NOT_A_PDF')).toBeVisible();
});
