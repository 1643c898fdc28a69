/** A checklist by keys alone: a suggestion is taken over, a result disputed, both views are shown. */
import type { Page } from '@playwright/test';
import { expect, test } from './harness/amparo';
import { call, enterPerson } from './harness/call';
import { createVault } from './harness/vault';

/** An inquiry with one person, one event and one authority, its assessment still without an answer. */
async function enterFile(page: Page): Promise<void> {
  const { inquiryId, authority, person } = await enterPerson(page, 'Night at the station');
  const event = await call(page, 'event.add', {
    inquiryId,
    type: 'detention_episode',
    title: 'Held at the station',
    startsOn: '2026-03-03',
    endsOn: '2026-03-19',
    place: '',
    description: '',
    personIds: [person.id],
    authorityIds: [authority.id],
  });
  const unit = { personId: person.id, eventId: event.id, authorityId: authority.id };
  await call(page, 'assessment.create', { inquiryId, subject: { kind: 'case', ...unit } });
}

async function openChecklist(page: Page): Promise<void> {
  await page.reload();
  await page.getByText('Night at the station').first().dblclick();
  await page.getByRole('tab', { name: 'Checklists' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.locator('.question-card')).toBeFocused();
}

const questionText = (page: Page) => page.locator('.question-card-text');
const saved = (page: Page) => expect(page.locator('.saved-mark')).toHaveText('✓ Saved');

/** Walks with the arrow keys to the question that begins so. */
async function walkTo(page: Page, start: string): Promise<void> {
  for (const arrow of ['ArrowRight', 'ArrowLeft']) {
    for (let before = ''; before !== (await questionText(page).innerText());) {
      before = await questionText(page).innerText();
      if (before.startsWith(start)) return;
      await page.keyboard.press(arrow);
    }
  }
  throw new Error(`no question begins with "${start}"`);
}

async function answer(page: Page, start: string, key: string): Promise<void> {
  await walkTo(page, start);
  await page.keyboard.press(key);
  await saved(page);
}

test('a suggestion is taken over and a result disputed, by keys alone', async ({ amparo }) => {
  const { page } = amparo;
  await createVault(amparo);
  await enterFile(page);
  await openChecklist(page);

  await answer(page, 'Age status', '3'); // uncertain
  await answer(page, 'Are there reasons to believe that the person may be under 18', 'y');
  await answer(page, 'Are there indicators or grounds', 'y');
  await expect(page.locator('.checklist-presumptions')).toContainText('Presumed child');
  await expect(page.locator('.checklist-presumptions')).toContainText('Presumed victim');
  await answer(page, 'Where was the person held', '2'); // police lock-up
  await answer(page, 'Could the person leave', 'n');
  await answer(page, 'Was the person held as the result', 'n');

  await walkTo(page, 'Is the place a law-enforcement');
  await expect(page.locator('.suggested')).toContainText(
    'Suggested: Yes, because the place is a police lock-up.',
  );
  await page.keyboard.press('a');
  await saved(page);
  await expect(page.locator('.suggested')).toHaveCount(0);
  await walkTo(page, 'Could the person leave');
  await walkTo(page, 'Is the place a law-enforcement');
  await expect(page.locator('.particulars')).toContainText('Worked out from other answers');
  await expect(page.getByLabel('Reason')).toHaveValue('Worked out: the place is a police lock-up.');

  const breaches = page.locator('.result-group[data-tone="breach"] .result-row');
  await expect(breaches.first()).toContainText('the person is presumed to be a child');
  await page.keyboard.press('F6');
  await expect(page.locator('.results summary').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(breaches.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.why')).toBeVisible();

  await page.keyboard.press('F6');
  await page.keyboard.press('Tab');
  const disagree = page.getByRole('button', { name: 'Disagree with this result …' });
  await expect(disagree).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Compliant', { exact: true }).click();
  await dialog.getByLabel('Reasons').fill('The log of the station shows that she slept elsewhere.');
  await dialog.getByRole('button', { name: 'Keep this view' }).click();
  await expect(breaches.first().locator('.result-dispute')).toHaveText('Officer’s view: Compliant');
  await expect(page.locator('.officer-view')).toContainText('she slept elsewhere');
  await expect(page.locator('.officer-view')).not.toContainText('have changed since');

  await page.getByText('How this is tested').click();
  await expect(page.locator('.standard-card')).toContainText('A breach is indicated when');

  await page.getByRole('tab', { name: 'Findings' }).click();
  await page.getByRole('button', { name: 'Propose findings' }).click();
  await page.getByRole('menuitem', { name: 'From all assessments' }).click();
  await page.locator('.finding-row').filter({ hasText: 'Disputed' }).click();
  await expect(page.getByText('An officer disagrees with the checklist’s result')).toBeVisible();

  const suggestion = page.getByRole('button', { name: 'Set the status to “Under investigation”' });
  await suggestion.click();
  await expect(suggestion).toBeHidden();
  await expect(page.locator('.page-header')).toContainText('Under investigation');
});
