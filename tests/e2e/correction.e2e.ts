/** What was signed stays; what corrects it is a new report, read on its pages like any other. */
import type { Page } from '@playwright/test';
import { expect, test } from './harness/amparo';
import {
  approveAndSign,
  commissioner,
  investigator,
  openReports,
  openSample,
  unlockAs,
  writeReport,
} from './harness/report';
import { lock } from './harness/vault';

const summary = 'On that night the officers had Person A before them.';

const printed = (page: Page) =>
  page.getByRole('article', { name: 'The report as it will be printed' });

test('a signed report is corrected by a new draft; each names the other', async ({ amparo }) => {
  test.setTimeout(300_000);
  const { page } = amparo;
  await openSample(amparo);
  await openReports(page);
  await writeReport(page, summary);
  const signing = await lock(amparo);
  await unlockAs(signing, commissioner);
  await openReports(signing);
  await approveAndSign(signing);
  await expect(signing.getByRole('button', { name: 'Correct this report …' })).toBeHidden();

  const author = await lock({ ...amparo, page: signing });
  await unlockAs(author, investigator);
  await openReports(author);
  await author.getByRole('button', { name: 'Correct this report …' }).click();
  const begin = author.getByRole('button', { name: 'Begin the correction' });
  await author.getByRole('dialog').getByRole('textbox').fill('Too short');
  await expect(begin).toBeDisabled();
  const reason = 'The day of the handing over was wrong.';
  await author.getByRole('dialog').getByRole('textbox').fill(reason);
  await begin.click();
  await expect(author.getByText('It corrects')).toBeVisible();
  await expect(printed(author)).toContainText(reason, { timeout: 60_000 });
  await author.locator('.notice').getByRole('button', { name: 'Report on inquiry' }).click();
  await expect(author.getByText('Being corrected')).toBeVisible();
  await expect(author.getByText('SHA-256 of the file')).toBeVisible();
});
