/** A report is read on its pages and reviewed beside them, by keys alone, until it is approved. */
import type { Page } from '@playwright/test';
import { expect, test } from './harness/amparo';
import {
  commissioner,
  investigator,
  openReports,
  openSample,
  submit,
  unlockAs,
  writeReport,
} from './harness/report';
import { lock } from './harness/vault';

const summary = 'On that night the officers had Person A before them.';
const reworded = 'On the night of 28 March 2001 the officers had Person A before them.';

const printed = (page: Page) =>
  page.getByRole('article', { name: 'The report as it will be printed' });
const bar = (page: Page) => page.locator('.paragraph-bar');

/** Goes on by keys until the paragraph is reached. */
async function goTo(page: Page, where: string): Promise<void> {
  await expect(printed(page).locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('region', { name: 'Pages of the report' }).focus();
  for (let steps = 0; steps < 20; steps += 1) {
    await page.keyboard.press('j');
    if ((await bar(page).getByRole('status').innerText()) === where) return;
  }
  throw new Error(`${where} was not reached`);
}

/** Presses Tab until the button has the focus, then Enter. */
async function pressByKeys(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 12; steps += 1) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.startsWith(name)) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} was not reached`);
}

const side = (page: Page, name: string) => page.locator('.report-side').getByRole('tab', { name });

test('remarks, answers, what changed, and approval, without a mouse', async ({ amparo }) => {
  test.setTimeout(300_000);
  await openSample(amparo);
  await openReports(amparo.page);
  await writeReport(amparo.page, summary);

  const reader = await lock(amparo);
  await unlockAs(reader, commissioner);
  await openReports(reader);
  await goTo(reader, 'Summary');
  await expect(printed(reader)).toContainText(summary);
  await reader.keyboard.press('r');
  await expect(reader.getByRole('textbox', { name: 'Remark on Summary' })).toBeFocused();
  await reader.keyboard.type('On which night?');
  await reader.keyboard.press('Control+Enter');
  await expect(side(reader, 'Remarks')).toContainText('1');
  await expect(reader.getByRole('button', { name: '1 open remark on Summary' })).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Approve' })).toBeDisabled();
  await reader.keyboard.press('Shift+B');
  await expect(reader.getByLabel('What should change')).toBeFocused();
  await reader.keyboard.type('See my remark.');
  await pressByKeys(reader, 'Return it');
  await expect(reader.getByText('An investigator is writing this report.')).toBeVisible();

  const author = await lock({ ...amparo, page: reader });
  await unlockAs(author, investigator);
  await openReports(author);
  await author.getByLabel('Summary', { exact: true }).fill(reworded);
  await goTo(author, 'Summary');
  await expect(printed(author)).toContainText('28 March 2001', { timeout: 60_000 });
  await author.keyboard.press('n');
  await expect(author.locator('.remark')).toBeFocused();
  await pressByKeys(author, 'Settle');
  await author.keyboard.type('Said now.');
  await author.keyboard.press('Control+Enter');
  await expect(author.getByText('Remark settled')).toBeVisible();
  await side(author, 'Report').click();
  await submit(author);

  const again = await lock({ ...amparo, page: author });
  await unlockAs(again, commissioner);
  await openReports(again);
  await side(again, 'Changes').click();
  await expect(again.getByRole('heading', { name: 'What changed since version 1' })).toBeVisible();
  await expect(again.locator('.difference ins').first()).toContainText('added');
  await expect(again.locator('.difference')).toContainText('28 March 2001');
  await expect(again.getByText('See my remark.')).toBeVisible();
  await side(again, 'Remarks').click();
  await again.getByText('Settled (1)').click();
  await expect(again.getByText('Said now.')).toBeVisible();
  await again.keyboard.press('Shift+A');
  await expect(again.getByRole('button', { name: 'Sign …' })).toBeVisible({ timeout: 30_000 });
  await again.keyboard.press('Shift+S');
  await expect(again.getByRole('dialog', { name: 'Sign this report' })).toBeVisible();
});
