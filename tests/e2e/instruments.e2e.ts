/** An institution's own instrument, from a file with a fault to a result in an assessment. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { guideExample } from '../helpers/guide-example';
import { answerDialogs, expect, test } from './harness/amparo';
import { openInquiry, prepareAssessment, switchTo } from './harness/inquiry';
import { handOver } from './harness/machine';
import { call } from './harness/call';
import { createVault } from './harness/vault';

const openInstruments = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByText('Law library').click();
  await page.getByRole('tab', { name: 'Instruments' }).click();
  await expect(page.getByRole('heading', { name: 'The institution’s own' })).toBeVisible();
};

test('an own instrument is checked, previewed, adopted and answered', async ({ amparo }) => {
  const { page, app, computer } = amparo;
  await createVault(amparo);
  await page.reload();
  await openInstruments(page);
  await expect(page.getByText('None yet.')).toBeVisible();

  await page.getByRole('button', { name: 'How to write one' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('checklist: NAT')).toBeVisible();
  await page.keyboard.press('Escape');

  const file = path.join(computer.documents, 'nat.yaml');
  writeFileSync(file, guideExample().replace('trigger: CLOSED_SHELTER', 'trigger: CLOSED'));
  handOver(file);
  await page.getByRole('button', { name: 'Add your own' }).click();
  await answerDialogs(app, [file]);
  await dialog.getByRole('button', { name: 'Choose a file' }).click();
  await expect(dialog.getByText('nat.yaml has 1 fault')).toBeVisible();
  await expect(dialog.getByText(/^Line \d+, column 14$/)).toBeVisible();

  writeFileSync(file, guideExample());
  await dialog.getByRole('button', { name: 'Check again' }).click();
  await expect(dialog.getByText('nat.yaml has no fault')).toBeVisible();
  await expect(dialog.getByText('Unsigned')).toBeVisible();

  await dialog.getByRole('button', { name: 'Preview with sample answers' }).click();
  const no = dialog.getByRole('button', { name: 'No', exact: true });
  await no.first().click(); // could not leave
  await no.nth(1).click(); // no written order
  await dialog
    .getByText('Nobody is kept in a shelter without a written order')
    .scrollIntoViewIfNeeded();
  await expect(dialog.getByLabel('Results')).toContainText('Breach indicated', {
    ignoreCase: true,
  });
  await dialog.getByRole('button', { name: 'Back' }).click();

  await dialog.getByRole('button', { name: 'Compare and adopt' }).click();
  await dialog.getByLabel('Reason').fill('National law on shelters');
  await dialog.getByRole('button', { name: 'Adopt', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('table', { name: 'Instruments of the institution' })).toContainText(
    'Stay in a shelter under national law',
  );

  // Until the law is recorded as binding the State, its standards are a benchmark and ask nothing.
  await call(page, 'profile.save', {
    change: {
      kind: 'treaties',
      state: 'Cyprus',
      entries: [{ instrument: 'SHELTER-ACT', bond: 'undated', source: 'Official gazette' }],
    },
  });
  await page.getByRole('navigation').getByText('Inquiries').click();
  await openInquiry(page);
  await prepareAssessment(page);
  await switchTo(page, 'Stay in a shelter under national law');
  await expect(page.locator('.question-card-text')).toHaveText(
    'Could the person leave the shelter?',
  );
  const card = page.locator('.question-card-text');
  await page.keyboard.press('3');
  await expect(page.locator('.saved-mark')).toHaveText('✓ Saved');
  await page.keyboard.press('ArrowRight');
  await expect(card).toHaveText('Was there a written order for the stay?');
  await page.keyboard.press('n');
  await expect(page.getByText('Breach indicated', { exact: false }).first()).toBeVisible();
});
