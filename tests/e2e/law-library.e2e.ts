/** The law library: found by search and by section, read, printed, come to from a checklist and left again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Amparo } from './harness/amparo';
import { createVault } from './harness/vault';

const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name, exact: true });

/** The text of what would come out of the printer. The system's own dialog is not opened. */
async function printed({ app, page }: Amparo, press: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await press();
  await page.locator('.print-sheet').waitFor({ state: 'attached' });
  const base64 = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const bytes = await window?.webContents.printToPDF({});
    return bytes?.toString('base64') ?? '';
  });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-sheet')).toHaveCount(0);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'amparo-print-')), 'sheet.pdf');
  writeFileSync(file, Buffer.from(base64, 'base64'));
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

test('the law is read by the keyboard, narrowed, printed and measured against the fact sheet', async ({
  amparo,
}) => {
  const { page } = amparo;
  await createVault(amparo);
  await page.reload();
  await place(page, 'Law library').click();
  await expect(page.getByText('279 standards and tests')).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('routine detention');
  await expect(page.getByText('2 of 279 standards and tests')).toBeVisible();
  const list = page.getByRole('grid', { name: 'Standards' });
  await list.focus();
  await page.keyboard.press('Enter');
  const standard = page.getByRole('region', { name: 'The standard' });
  await expect(standard.getByRole('heading', { level: 2 })).toHaveText(
    'Routine detention is never lawful',
  );
  await expect(standard.getByText('Questions that decide it')).toBeVisible();
  await expect(standard.getByText('Recommended when it is not met')).toBeVisible();

  const sheet = await printed(amparo, () =>
    standard.getByRole('button', { name: 'Print this standard' }).click(),
  );
  expect(sheet).toContain('Routine detention is never lawful');
  expect(sheet).toContain('Sources, each with its weight');
  expect(sheet).not.toContain('Law library');

  await page.keyboard.press('Escape');
  await expect(standard).toHaveCount(0);
  const table = await printed(amparo, () =>
    page.getByRole('button', { name: 'Print the list' }).click(),
  );
  expect(table).toContain('2 of 279: with “routine detention” in title or number');
  expect(table).toContain('DET-05');

  await page.getByRole('tab', { name: 'Coverage' }).click();
  await expect(page.getByText('What a court decided against a State')).toBeVisible();
  await page.getByRole('button', { name: /on Making remedies accessible$/ }).click();
  await expect(page.getByText('4 of 279 standards and tests')).toBeVisible();
});
