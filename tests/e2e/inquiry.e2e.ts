/** One inquiry in the real application: person, event, three checklists by keyboard, findings. */
import type { Page } from '@playwright/test';
import { expect, pick, test } from './harness/amparo';
import {
  acceptAllFindings,
  answerByKeys,
  leadAnswers,
  openInquiry,
  prepareAssessment,
  switchTo,
  tab,
} from './harness/inquiry';
import { createVault } from './harness/vault';

const breaches = (page: Page) => page.locator('.result-group[data-tone="breach"] .result-row');

test('an inquiry goes from nothing to accepted findings, its checklists by keys alone', async ({
  amparo,
}) => {
  const { page } = amparo;
  await createVault(amparo);
  await page.reload();
  await openInquiry(page);
  await prepareAssessment(page);

  await page.locator('.question-row').first().click();
  expect(await answerByKeys(page, leadAnswers.detention)).toBe(leadAnswers.detention.size);
  const routine = breaches(page).filter({ hasText: 'Routine detention is never lawful' });
  await expect(routine.locator('.changed-mark')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(routine).toHaveCount(0);
  await expect(page.locator('.question-card-text')).toContainText('held under a rule');
  await page.keyboard.press('y');
  await expect(routine).toBeVisible();

  await routine.click();
  await expect(page.locator('.why-facts')).toContainText('held under a rule');
  await expect(page.locator('.why-facts')).toContainText('You: Yes');
  await expect(routine.locator('.changed-mark')).toHaveCount(0);

  await switchTo(page, 'Non-refoulement and return');
  await page.locator('.question-row').first().click();
  expect(await answerByKeys(page, leadAnswers.departure)).toBe(leadAnswers.departure.size);
  await expect(breaches(page).filter({ hasText: 'pre-return risk assessment' })).toBeVisible();

  await switchTo(page, 'Non-criminalization');
  await page.locator('.question-row').first().click();
  expect(await answerByKeys(page, leadAnswers.penal)).toBe(leadAnswers.penal.size);
  await expect(breaches(page).filter({ hasText: 'No prosecution for immigration' })).toBeVisible();

  await acceptAllFindings(page);
});

test('a finding that is opened again can be edited and accepted anew', async ({ amparo }) => {
  const { page, computer } = amparo;
  await page.evaluate(
    ([parentFolder, passphrase]) =>
      window.amparo.call('vault.createSample', { parentFolder, passphrase }),
    [
      await pick(amparo, 'parentFolder', computer.documents),
      'quiet harbour seven lanterns drift',
    ] as const,
  );
  await page.reload();
  await page.getByText('2001/001').first().dblclick();
  await tab(page, 'Findings');
  await page.getByText('No revictimisation').first().click();
  const accept = page.getByRole('button', { name: 'Accept this finding' });
  await accept.click();
  await page.getByText('No revictimisation').first().click();
  await page.getByRole('button', { name: 'Open again' }).click();
  await page
    .getByLabel('Analysis')
    .fill('Handed back within the night, on the authority’s own log.');
  await accept.click();
  await page.getByText('No revictimisation').first().click();
  await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible();
  await expect(page.getByText('Handed back within the night').first()).toBeVisible();
});
