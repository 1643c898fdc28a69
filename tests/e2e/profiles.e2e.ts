/** A State's profile: what would change is shown first, and accepted or left. */
import { expect, test } from './harness/amparo';
import { tab } from './harness/inquiry';
import { call } from './harness/call';
import { openReports, openSample } from './harness/report';

test('an entry is previewed, left, previewed again and accepted; findings go back to be read', async ({
  amparo,
}) => {
  test.setTimeout(240_000);
  const { page } = amparo;
  await openSample(amparo);
  await openReports(page);
  await tab(page, 'Overview');
  await page.getByRole('button', { name: 'Open the profile of Cyprus' }).click();
  await expect(page.getByRole('heading', { name: 'What binds Cyprus' })).toBeVisible();
  const row = page.getByRole('row', { name: /^ECHR/ });
  await expect(row).toContainText('Bound, date not recorded');

  await page.getByRole('button', { name: 'Edit ECHR', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Cyprus: ECHR' });
  await form.getByRole('button', { name: 'Standing' }).click();
  await page.getByRole('option', { name: 'In force' }).click();
  const next = form.getByRole('button', { name: 'See what would change' });
  await expect(next).toBeDisabled();
  await form.getByLabel('Source').fill('Depositary, read on 1 March 2026');
  await form.getByLabel('Entry into force for the State').fill('6 October 1962');
  await page.keyboard.press('Enter');

  const preview = page.getByRole('dialog', { name: 'What would change for Cyprus' });
  await expect(preview.getByText(/would read differently/)).toBeVisible();
  await expect(preview.getByText(/since 6 October 1962/).first()).toBeVisible();
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await form.getByRole('button', { name: 'Cancel' }).click();
  await expect(row).toContainText('Bound, date not recorded');

  await page.getByRole('button', { name: 'Edit ECHR', exact: true }).click();
  await form.getByRole('button', { name: 'Standing' }).click();
  await page.getByRole('option', { name: 'In force' }).click();
  await form.getByLabel('Source').fill('Depositary, read on 1 March 2026');
  await form.getByLabel('Entry into force for the State').fill('6 October 1962');
  await page.keyboard.press('Enter');
  await preview.getByRole('button', { name: 'Accept and save' }).click();
  await expect(preview).toBeHidden();
  const [inquiry] = (await call(page, 'inquiry.list', {})).rows;
  if (inquiry === undefined) throw new Error('no inquiry');
  const findings = await call(page, 'finding.list', { inquiryId: inquiry.id });
  const proposed = findings.filter(({ status }) => status === 'proposed');
  expect(proposed.map(({ standardId }) => standardId)).toEqual(['DET-08']);
  await expect(row).toContainText(/In force since .*1962/);
});
