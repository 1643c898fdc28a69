/** What all inquiries together show, how small numbers are withheld, and what leaves the vault. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, expect, test } from './harness/amparo';
import { call, enterPerson } from './harness/call';
import { createVault } from './harness/vault';

const answers = {
  'SUB-Q02': 'adult',
  'SUB-Q04': 'identified_by_authority',
  'SUB-Q09': 'female',
  'DET-Q01': ['public_shelter'],
  'DET-Q02': 'no',
  'DET-Q03': 'no',
  'DET-Q10': 'yes',
};

/** An inquiry about one person who was held under a rule for all victims. */
async function addCase(page: Page, year: number): Promise<void> {
  const { inquiryId, authority, person } = await enterPerson(page, 'Closed shelter');
  const event = await call(page, 'event.add', {
    inquiryId,
    type: 'detention_episode',
    title: 'Held',
    startsOn: String(year),
    endsOn: null,
    place: '',
    description: '',
    personIds: [person.id],
    authorityIds: [authority.id],
  });
  const { id: assessmentId } = await call(page, 'assessment.create', {
    inquiryId,
    subject: { kind: 'case', personId: person.id, eventId: event.id, authorityId: authority.id },
  });
  for (const [questionId, value] of Object.entries(answers))
    await call(page, 'answer.set', {
      assessmentId,
      checklist: questionId.slice(0, 3),
      questionId,
      answer: { value, unknownReason: null, reason: '', provenance: 'document', evidenceIds: [] },
    });
}

async function openStatistics(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('navigation').getByText('Statistics').click();
  await expect(page.getByRole('heading', { name: 'Statistics' })).toBeVisible();
}

test('breaches are counted, a pattern becomes a finding, a table leaves the vault', async ({
  amparo,
}) => {
  const { page, app, computer } = amparo;
  await createVault(amparo);
  for (const year of [2024, 2024, 2025]) await addCase(page, year);
  await openStatistics(page);
  const row = page.getByRole('row', { name: /DET-02/ });
  await expect(row.getByRole('cell').last()).toHaveText('0'); // nobody sees it otherwise
  await expect(row).toContainText('3');

  await page.getByRole('tab', { name: 'Settings' }).click();
  await expect(page.getByText('Nothing is exported until')).toBeVisible();
  await page.getByLabel('Smallest number that is published').fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('These numbers were set by your institution.')).toBeVisible();

  await page.getByRole('tab', { name: 'Patterns' }).click();
  const pattern = page.getByRole('listitem').filter({ hasText: 'DET-02' });
  await expect(pattern).toContainText('2026/001, Person A · 2026/002, Person A');
  await pattern.getByRole('button', { name: 'Propose a finding' }).click();
  await expect(pattern).toContainText('Finding made');
  await page.getByRole('tab', { name: 'Systemic findings' }).click();
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByLabel('Addressee').fill('Minister of the Interior');
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByText('Accepted', { exact: true })).toBeVisible();

  await page.getByRole('tab', { name: 'Indicators' }).click();
  await page.getByRole('button', { name: /Broken down by/ }).click();
  await page.getByRole('option', { name: 'Year', exact: true }).click();
  // Two in 2024, one in 2025: both withheld, for the total would tell one from the other.
  await expect(page.getByRole('row', { name: /2025/ })).toContainText('withheld');
  await expect(page.getByRole('row', { name: /2024/ })).toContainText('withheld');

  await page.getByRole('tab', { name: 'Breaches' }).click();
  const target = path.join(computer.documents, 'breaches.csv');
  await answerDialogs(app, [target]);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /As CSV/ }).click();
  await expect(page.getByText(/Table written/)).toBeVisible();
  const text = readFileSync(target, 'utf8');
  expect(text).toContain('DET-02');
  expect(text).not.toContain('Person A');
  expect(text).not.toContain('Border Police');
});
