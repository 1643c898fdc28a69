/** The way from an empty list to accepted findings, as an officer goes it in the window. */
import type { Page } from '@playwright/test';
import { expect } from './amparo';

export const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const dialog = (page: Page) => page.getByRole('dialog');

async function choose(page: Page, label: string, option: string): Promise<void> {
  await dialog(page).getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

export async function openInquiry(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Inquiries', exact: true })).toBeVisible();
  await page.keyboard.press('n');
  await dialog(page).getByLabel('Title').fill('Closed shelter, northern region');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Closed shelter, northern region' }),
  ).toBeVisible();
}

/** Follows the head's "Next" button from an empty inquiry to an open checklist. */
export async function prepareAssessment(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: /^Next: / });
  await next.click();
  await dialog(page).getByLabel('Name').fill('Border Police');
  await choose(page, 'Kind', 'Border guard');
  await dialog(page).getByLabel('State', { exact: true }).fill('Cyprus');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Border Police')).toBeVisible();

  await expect(next).toContainText('Add the person concerned');
  await next.click();
  await page.keyboard.press('Enter');
  await expect(page.locator('.person-name')).toHaveText('Person A');

  await next.click();
  await choose(page, 'Kind', 'Detention episode');
  await dialog(page).getByLabel('What happened').fill('Held at Shelter K');
  await dialog(page).getByLabel('From').fill('3 March 2026');
  await dialog(page).getByLabel('To').fill('2026-03');
  await page.keyboard.press('Enter');
  await expect(page.locator('.timeline-event')).toContainText('Person A');

  await expect(next).toContainText('Start the first assessment');
  await next.click();
  await dialog(page).getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('.question-card')).toBeFocused();
}

/** Goes through the open checklist by keys alone, giving the answers that are named. */
export async function answerByKeys(
  page: Page,
  answers: ReadonlyMap<string, string>,
): Promise<number> {
  const card = page.locator('.question-card');
  const textOf = () => card.locator('.question-card-text').innerText();
  let given = 0;
  for (let at = await textOf(), before = ''; at !== before; at = await textOf()) {
    const key = [...answers].find(([start]) => at.startsWith(start))?.[1];
    if (key !== undefined) {
      await page.keyboard.press(key);
      await expect(page.locator('.saved-mark')).toHaveText('✓ Saved');
      given += 1;
    }
    before = at;
    await page.keyboard.press('ArrowRight');
  }
  return given;
}

export async function switchTo(page: Page, checklist: string): Promise<void> {
  await page.locator('.checklist-head .select-button').click();
  await page.getByRole('option', { name: checklist, exact: true }).click();
  await expect(page.locator('.question-card')).toBeFocused();
}

/** The basis of responsibility, by keys, where the answers did not name it. */
async function nameBasis(page: Page): Promise<void> {
  const basis = page.getByRole('radiogroup', { name: 'Basis of responsibility' });
  if ((await basis.getByRole('radio', { checked: true }).count()) > 0) return;
  await basis.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
}

export async function acceptAllFindings(page: Page): Promise<void> {
  await tab(page, 'Findings');
  await page.getByRole('button', { name: 'Propose findings' }).click();
  await page.getByRole('menuitem', { name: 'From all assessments' }).click();
  const rows = page.locator('.finding-row');
  await expect(rows.filter({ hasText: 'Routine detention is never lawful' })).toBeVisible();
  const all = await rows.count();
  expect(all).toBeGreaterThanOrEqual(3);
  for (let at = 0; at < all; at += 1) {
    await rows.nth(at).click();
    const title = await rows.nth(at).locator('.finding-row-title').innerText();
    await expect(page.locator('#finding-title')).toHaveText(title);
    await nameBasis(page);
    await page.getByRole('button', { name: 'Accept this finding' }).click();
    await expect(rows.nth(at)).toContainText('Accepted');
  }
  await expect(page.getByRole('button', { name: /^Next: / })).toContainText('Write the report');
}

/** Answers to the three lead checklists under which each indicates a breach: question → key. */
export const leadAnswers = {
  detention: new Map([
    ['Age status', '2'],
    ['Are there indicators or grounds', 'y'],
    ['Where was the person held', '5'],
    ['Could the person leave', 'n'],
    ['Was the person held as the result', 'n'],
    ['Was the person held under a rule', 'y'],
  ]),
  departure: new Map([
    ['Which departure', '3'],
    ['At which stage', '3'],
    ['Was a pre-return risk assessment', 'n'],
  ]),
  penal: new Map([
    ['Which measures were taken', '3'],
    ['For which acts', '2'],
  ]),
} as const;
