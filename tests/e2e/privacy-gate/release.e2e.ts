/** A value that the gate found and that may stand: released with a reason, read by the commissioner. */
import { expect, test } from '../harness/amparo';
import { commissioner, openReports, openSample, unlockAs } from '../harness/report';
import { lock } from '../harness/vault';

const reason = 'It is the name of the street in which the station lies.';

test('a value is released for a reason, and the commissioner reads it before approving', async ({
  amparo,
}) => {
  test.setTimeout(240_000);
  const { page } = amparo;
  await openSample(amparo);
  await openReports(page);
  await page.getByRole('button', { name: 'New report' }).first().click();
  await page.getByRole('button', { name: 'Begin the report' }).click();
  await page
    .getByLabel('Summary')
    .fill('At the station in Volkonskaya Street. Passport RU 7788991.');
  const submit = page.getByRole('button', { name: 'Submit for approval' });
  await expect(page.getByText('2 places to mend')).toBeVisible();
  await expect(page.getByText('Summary, sentence 2')).toBeVisible();
  await expect(page.getByText('It cannot be released: it identifies')).toBeVisible();
  await page.getByLabel('Summary').fill('At the station in Volkonskaya Street.');
  await expect(page.getByText('1 place to mend')).toBeVisible();
  await expect(submit).toBeDisabled();

  await page.getByRole('button', { name: 'Release …' }).click();
  const dialog = page.getByRole('dialog');
  const release = dialog.getByRole('button', { name: 'Release it' });
  await expect(release).toBeDisabled();
  await page.keyboard.type(reason);
  await release.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('1 value released')).toBeVisible();
  await expect(page.getByText(reason)).toBeVisible();
  await submit.click();
  await expect(submit).toBeHidden();

  const unlocked = await lock(amparo);
  await unlockAs(unlocked, commissioner);
  await openReports(unlocked);
  await unlocked.getByText('Report on inquiry 2001/001').first().click();
  await expect(unlocked.getByText('Approving the report confirms these decisions')).toBeVisible();
  await expect(unlocked.getByText(reason)).toBeVisible();
  await unlocked.getByRole('button', { name: 'Approve' }).click();
  await expect(unlocked.getByText('Confirmed by Sample Commissioner')).toBeVisible();
  await unlocked.getByRole('button', { name: 'Withdraw' }).click();
  await expect(unlocked.getByText('The report cannot be signed while')).toBeVisible();
});
