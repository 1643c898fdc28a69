/** A finding by keys: its basis of responsibility is named and its reparation chosen before it is accepted. */
import type { Page } from '@playwright/test';
import { expect, pick, test, type Amparo } from './harness/amparo';
import { call } from './harness/call';
import { officerPhrase } from './harness/report';

async function openFindings(amparo: Amparo): Promise<Page> {
  const { page, computer } = amparo;
  await call(page, 'vault.createSample', {
    parentFolder: await pick(amparo, 'parentFolder', computer.documents),
    passphrase: officerPhrase,
  });
  await page.reload();
  await page.getByRole('heading', { name: 'Inquiries', exact: true }).waitFor();
  await page.getByText('2001/001').first().dblclick();
  await page.getByRole('tab', { name: 'Findings' }).click();
  await page.getByRole('button', { name: /^Legality/ }).click();
  return page;
}

test('a breach names its basis, recommends reparation, and never overwrites what was edited', async ({
  amparo,
}) => {
  test.setTimeout(120_000);
  const page = await openFindings(amparo);
  const accept = page.getByRole('button', { name: 'Accept this finding' });
  await expect(accept).toBeDisabled();
  await expect(page.getByText('Still needed: the basis of responsibility.')).toBeVisible();
  await page.getByRole('radio', { name: 'Own act or omission of the State' }).focus();
  await page.keyboard.press('Space');
  await expect(accept).toBeEnabled();

  const recommendation = page.getByLabel('Recommendation');
  const before = await recommendation.inputValue();
  await page.locator('summary', { hasText: 'Compensation' }).focus();
  await page.keyboard.press('Enter');
  const damage = page.getByRole('radiogroup', { name: 'Compensation: Moral damage' });
  await damage.getByRole('radio', { name: 'Not chosen' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(damage.getByRole('radio', { name: 'Recommend' })).toBeChecked();
  await expect(recommendation).toHaveValue(
    `${before}\n\nBy way of compensation, the institution recommends a sum that takes account of: moral damage.`,
  );

  await recommendation.fill('Pay her what she has lost.');
  const earnings = page.getByRole('radiogroup', { name: 'Compensation: Loss of earnings' });
  await earnings.getByRole('radio', { name: 'Not chosen' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(recommendation).toHaveValue('Pay her what she has lost.');
  await page.getByRole('button', { name: 'Add to the recommendation' }).press('Enter');
  await expect(recommendation).toHaveValue(
    /^Pay her what she has lost\.\n\n.*moral damage; loss of earnings\.$/,
  );

  await page.locator('summary', { hasText: 'Satisfaction' }).press('Enter');
  const apology = page.getByRole('radiogroup', { name: /^Satisfaction: Acknowledgement/ });
  await apology.getByRole('radio', { name: 'Not chosen' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Satisfaction cannot go into a report yet')).toBeVisible();
  await accept.press('Enter');
  await expect(page.getByText(/A finding recommends satisfaction/)).toBeVisible();
  await apology.getByRole('radio', { name: 'Recommend' }).focus();
  await page.keyboard.press('ArrowLeft');
  await accept.press('Enter');
  await expect(page.getByText('Finding accepted')).toBeVisible();
  // Focus on an input that is drawn for readers of screens alone leaves the frame where it is.
  expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
});
