/** A measure and a State's system: started, answered, found on and reported on in the window. */
import type { Page } from '@playwright/test';
import { expect, test } from './harness/amparo';
import { answerByKeys, switchTo, tab } from './harness/inquiry';
import { call } from './harness/call';
import { createVault } from './harness/vault';

const dialog = (page: Page) => page.getByRole('dialog');

async function choose(page: Page, label: string, option: string): Promise<void> {
  await dialog(page).getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function start(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Start an assessment' }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

/** A thematic inquiry: an authority, no person, no event. */
async function openThematicInquiry(page: Page): Promise<void> {
  const { id: inquiryId } = await call(page, 'inquiry.create', {
    title: 'Raids and the national response',
    type: 'national_inquiry',
    openedOn: '2026-03-02',
    complainant: '',
    summary: '',
  });
  await call(page, 'authority.add', {
    inquiryId,
    name: 'Border Police',
    kind: 'border_guard',
    state: 'Cyprus',
    stateRole: 'destination',
  });
  await page.reload();
  await page.getByText('Raids and the national response').first().dblclick();
  await tab(page, 'Checklists');
}

async function assessMeasure(page: Page): Promise<void> {
  await start(page, 'A measure');
  await dialog(page).getByLabel('What it is called').fill('Operation Lantern');
  await choose(page, 'Kind', 'Raid or rescue');
  await dialog(page).getByLabel('Where, or to whom').fill('Bars in Limassol');
  await dialog(page).getByLabel('From').fill('February 2026');
  await dialog(page).getByLabel('Until').fill('2025');
  await expect(dialog(page).getByText('The end lies before the start')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Start' })).toBeDisabled();
  await dialog(page).getByLabel('Until').fill('4 March 2026');
  await dialog(page).getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('.question-card')).toBeFocused();
  await expect(page.locator('.checklist-unit')).toContainText('Operation Lantern (raid or rescue)');
  await answerByKeys(page, new Map([['Does the State take', 'y']]));
  await expect(page.locator('.result-group[data-tone="breach"]')).toContainText(
    'No "protective" custody',
  );
  await expect(page.locator('.results-system')).toHaveCount(0);
  await page.getByRole('button', { name: '← All assessments' }).click();
}

/** A title and a period, corrected from the list. */
async function correctMeasure(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Correct title or period of Operation Lantern/ }).click();
  await expect(dialog(page).getByLabel('What it is called')).toHaveValue('Operation Lantern');
  await expect(dialog(page).getByLabel('Until')).toHaveValue('2026-03-04');
  await dialog(page).getByLabel('Until').fill('2025');
  await expect(dialog(page).getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog(page).getByLabel('Until').fill('6 March 2026');
  await page.screenshot({ path: test.info().outputPath('correct-measure.png') });
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Measures' })).toContainText('6 March 2026');
}

async function assessSystem(page: Page): Promise<void> {
  await start(page, 'A State’s system');
  await expect(dialog(page).getByRole('combobox', { name: 'State' })).toHaveValue('Cyprus');
  await dialog(page).getByLabel('From').fill('2020');
  await dialog(page).getByLabel('Until').fill('2024');
  await dialog(page).getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('.question-card')).toBeFocused();
  await switchTo(page, 'Human rights-based approach');
  await answerByKeys(page, new Map([['Is trafficking dealt with only', 'y']]));
  await expect(page.locator('.result-group[data-tone="breach"]')).toContainText(
    'Rights are the policy',
  );
  await page.getByRole('button', { name: '← All assessments' }).click();
}

test('a measure and a system have their own place, findings and report', async ({ amparo }) => {
  test.setTimeout(240_000);
  const { page } = amparo;
  await createVault(amparo);
  await openThematicInquiry(page);
  for (const place of ['Cases', 'Measures', 'State’s system'])
    await expect(page.getByRole('region', { name: place })).toBeVisible();
  await assessMeasure(page);
  await assessSystem(page);
  await expect(page.getByRole('region', { name: 'Measures' })).toContainText('Operation Lantern');
  await expect(page.getByRole('region', { name: 'State’s system' })).toContainText(
    'Cyprus: National response to trafficking',
  );

  await correctMeasure(page);

  await tab(page, 'Findings');
  await page.getByRole('button', { name: 'Propose findings' }).click();
  await page.getByRole('menuitem', { name: 'From all assessments' }).click();
  const rows = page.locator('.finding-row');
  await expect(rows).toHaveCount(2);
  for (const name of ['No "protective" custody', 'Rights are the policy']) {
    await rows.filter({ hasText: name }).click();
    await expect(page.locator('.finding-head')).toContainText(name);
    await page.getByText('Own act or omission of the State', { exact: true }).click();
    await page.getByRole('button', { name: 'Accept this finding' }).click();
    await expect(rows.filter({ hasText: name })).toContainText('Accepted');
  }

  await tab(page, 'Reports');
  await page.getByRole('button', { name: 'New report' }).first().click();
  await expect(page.getByRole('radio', { name: 'Case report' })).toHaveCount(0);
  await dialog(page).getByText('System report', { exact: true }).click();
  await expect(dialog(page).getByLabel('Addressee')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Begin the report' })).toBeDisabled();
  await dialog(page).getByLabel('Addressee').fill('Ministry of Interior');
  await page.getByRole('button', { name: 'Begin the report' }).click();
  const printed = page.getByRole('article', { name: 'The report as it will be printed' });
  await expect(printed).toContainText('System report');
  await expect(printed).toContainText('Rights are the policy');
  await expect(printed).not.toContainText('Operation Lantern');
});

test('a case file shows system standards on demand, marked', async ({ amparo }) => {
  const { page } = amparo;
  await createVault(amparo);
  await openThematicInquiry(page);
  const { rows } = await call(page, 'inquiry.list', {});
  const inquiryId = rows[0]!.id;
  const { authorities } = await call(page, 'inquiry.get', { inquiryId });
  const person = await call(page, 'person.add', { inquiryId, role: 'person_concerned', note: '' });
  const event = await call(page, 'event.add', {
    inquiryId,
    type: 'investigation',
    title: 'Complaint at the station',
    startsOn: '2026-03-03',
    endsOn: null,
    place: '',
    description: '',
    personIds: [person.id],
    authorityIds: [],
  });
  const authorityId = authorities[0]!.id;
  const subject = { kind: 'case', personId: person.id, eventId: event.id, authorityId } as const;
  await call(page, 'assessment.create', { inquiryId, subject });
  await page.reload();
  await page.getByText('Raids and the national response').first().dblclick();
  await tab(page, 'Checklists');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await switchTo(page, 'Criminal justice response');
  const results = page.locator('.results');
  await expect(results.locator('.result-row')).toHaveCount(10);
  await page.getByText('Show 11 system standards').click();
  await expect(results.locator('.result-row')).toHaveCount(21);
  await expect(results.getByText('System standard, no finding of this case')).toHaveCount(11);
  await expect(page.locator('.checklist-head')).toBeInViewport(); // focus moved nothing away
  await page.locator('.checklist-head .select-button').click();
  await expect(page.getByRole('option', { name: /monitoring/i })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByText('Show 11 system standards').click();
  await expect(results.locator('.result-row')).toHaveCount(10);
});
