/** The whole way in one go, by the window alone: from an empty computer to a report that verifies. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, expect, test, type Amparo } from './harness/amparo';
import {
  acceptAllFindings,
  answerByKeys,
  leadAnswers,
  openInquiry,
  prepareAssessment,
  switchTo,
  tab,
} from './harness/inquiry';
import { approveAndSign, openReports, unlockAs, writeReport } from './harness/report';
import { choosePassphrase, lock, passphrase } from './harness/vault';

const givenPhrase = 'three borrowed umbrellas in a tram';
const ownPhrase = 'nine slow ferries cross at dusk';

const proceed = (page: Page) => page.getByRole('button', { name: 'Continue' });

async function createByForm({ app, page, computer }: Amparo): Promise<void> {
  await answerDialogs(app, [computer.documents]);
  await page.getByRole('button', { name: /^Create a vault/ }).click();
  await page.getByLabel('Name of the vault').fill('office');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await proceed(page).click();
  await page.getByLabel('Institution').fill('Office of the Ombudsman');
  await page.getByLabel('Your name').fill('A. Officer');
  await proceed(page).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase, once more').fill(passphrase);
  await proceed(page).click();
  await page.getByRole('button', { name: 'Create the vault' }).click();
  const share = await page.locator('.share .mono').first().innerText();
  await page.getByRole('button', { name: 'I have them on paper' }).click();
  await page.getByLabel('Share from paper').fill(share);
  await page.getByRole('button', { name: 'Check this share' }).click();
  await page.getByRole('button', { name: 'Open the vault' }).click();
}

async function addCommissioner(page: Page): Promise<void> {
  await page.getByRole('navigation').getByText('Settings').click();
  await page.getByRole('button', { name: 'Add an officer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('B. Commissioner');
  await dialog.getByText('Investigator', { exact: true }).click();
  await dialog.getByText('Commissioner', { exact: true }).click();
  await dialog.getByLabel('Passphrase of the officer', { exact: true }).fill(givenPhrase);
  await dialog.getByLabel('Passphrase of the officer, once more').fill(givenPhrase);
  await dialog.getByRole('button', { name: 'Add the officer' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('navigation').getByText('Inquiries').click();
}

async function answerChecklists(page: Page): Promise<void> {
  const { detention, departure, penal } = leadAnswers;
  await page.locator('.question-row').first().click();
  expect(await answerByKeys(page, detention)).toBe(detention.size);
  await switchTo(page, 'Non-refoulement and return');
  await page.locator('.question-row').first().click();
  expect(await answerByKeys(page, departure)).toBe(departure.size);
  await switchTo(page, 'Non-criminalization');
  await page.locator('.question-row').first().click();
  expect(await answerByKeys(page, penal)).toBe(penal.size);
}

async function verifyByForm({ app, page, computer }: Amparo): Promise<void> {
  const file = (name: string) => path.join(computer.documents, name);
  await page.getByRole('navigation').getByText('Verify').click();
  await answerDialogs(app, [file('report.pdf'), file('report.root.pem')]);
  await page.getByRole('button', { name: /^Choose (a|another) PDF/ }).click();
  await page.getByText('A root certificate from a file').click();
  await expect(page.getByText('The report is genuine')).toBeVisible();
  await expect(page.getByText('B. Commissioner').first()).toBeVisible();
}

test('from an empty computer to a report that verifies, in one go', async ({ amparo }) => {
  test.setTimeout(300_000);
  const { page, app, computer } = amparo;
  await createByForm(amparo);
  await addCommissioner(page);
  await openInquiry(page);
  await prepareAssessment(page);
  await answerChecklists(page);
  await acceptAllFindings(page);
  await tab(page, 'Reports');
  await writeReport(
    page,
    'Person A was held at Shelter K for sixteen days as a rule of the house.',
  );

  const commissioner = await lock(amparo);
  await unlockAs(commissioner, 'B. Commissioner', givenPhrase);
  await choosePassphrase(commissioner, givenPhrase, ownPhrase);
  await commissioner.getByRole('heading', { name: 'Inquiries', exact: true }).waitFor();
  await openReports(commissioner, 'Closed shelter, northern region');
  await approveAndSign(commissioner);
  await answerDialogs(app, [path.join(computer.documents, 'report.pdf')]);
  await commissioner.getByRole('button', { name: 'Export the signed PDF …' }).click();
  await expect(commissioner.getByText('Report written')).toBeVisible();
  await verifyByForm({ ...amparo, page: commissioner });
});
