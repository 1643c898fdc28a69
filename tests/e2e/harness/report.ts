/** From accepted findings to a signed report, as two officers go it in the window. */
import type { Page } from '@playwright/test';
import { findingTextOf } from '../../../shared/domain/findings/finding';
import type { FindingId } from '../../../shared/domain/ids';
import { expect, pick, type Amparo } from './amparo';
import { call } from './call';

export const officerPhrase = 'quiet harbour seven lanterns drift';
/** Both officers of the sample have one passphrase. */
export const commissioner = 'Sample Commissioner';
export const investigator = 'Sample Officer';
export const hidden = 'Ekaterina Volkonskaya';

/** Names the basis of responsibility where none is proposed, and accepts. */
async function decide(page: Page, findingId: FindingId): Promise<void> {
  const finding = await call(page, 'finding.get', { findingId });
  if (finding.kind === 'breach' && finding.responsibility === null)
    await call(page, 'finding.update', {
      findingId,
      revision: finding.revision,
      text: { ...findingTextOf(finding), responsibility: 'own_act_or_omission' },
    });
  await call(page, 'finding.accept', { findingId });
}

/** The sample, its findings accepted, its person under the name that must never be found. */
export async function openSample(amparo: Amparo): Promise<string> {
  const { page, computer } = amparo;
  const session = await call(page, 'vault.createSample', {
    parentFolder: await pick(amparo, 'parentFolder', computer.documents),
    passphrase: officerPhrase,
  });
  const { rows } = await call(page, 'inquiry.list', {});
  const inquiryId = rows[0]?.id ?? '';
  const [person] = await call(page, 'person.list', { inquiryId });
  await call(page, 'identity.save', {
    inquiryId,
    personId: person?.id ?? '',
    identity: {
      fullName: hidden,
      aliases: [],
      birthDate: '1980-04-02',
      nationality: '',
      documentNumbers: ['RU7788991'],
      contact: [],
    },
  });
  for (const { id } of await call(page, 'finding.list', { inquiryId })) await decide(page, id);
  return session.folder;
}

export async function openReports(page: Page, reference = '2001/001'): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { name: 'Inquiries', exact: true }).waitFor();
  await page.getByText(reference).first().dblclick();
  await page.getByRole('tab', { name: 'Reports' }).click();
}

export async function unlockAs(
  page: Page,
  name: string,
  passphrase = officerPhrase,
): Promise<void> {
  const heading = page.getByRole('heading', { name: /^Open / });
  await expect(heading).toBeVisible();
  await page.getByRole('button', { name: 'Officer' }).click();
  await page.getByRole('option', { name }).click();
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(heading).toBeHidden({ timeout: 30_000 });
}

/** Writes a report with this summary through the form and submits it. */
export async function writeReport(page: Page, summary: string): Promise<void> {
  await page.getByRole('button', { name: 'New report' }).first().click();
  await page.getByRole('button', { name: 'Begin the report' }).click();
  await page.getByLabel('Summary').fill(summary);
  await submit(page);
}

export async function submit(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Submit for approval' });
  await expect(page.getByText('Nothing that is sealed')).toBeVisible();
  await button.click();
  await expect(button).toBeHidden({ timeout: 60_000 });
}

/** A value in the list of facts of the dialog or panel that is open. */
export const fact = (page: Page, term: string) =>
  page
    .locator('dt', { hasText: new RegExp(`^${term}$`) })
    .locator('xpath=following-sibling::dd[1]');

/** Approves, reads what will be signed, signs. Gives the number of pages and the hash that were shown. */
export async function approveAndSign(page: Page): Promise<{ pages: string; proof: string }> {
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('button', { name: 'Sign …' }).click();
  const sign = page.getByRole('button', { name: 'Sign', exact: true });
  await expect(fact(page, 'SHA-256 of these pages')).toHaveText(/^([0-9a-f]{4} ?){16}$/, {
    timeout: 60_000,
  });
  const proof = (await fact(page, 'SHA-256 of these pages').innerText()).replaceAll(' ', '');
  const pages = await fact(page, 'Pages').innerText();
  await expect(sign).toBeDisabled();
  await page.getByText('I have read the report').click();
  await sign.click();
  await expect(page.getByText('SHA-256 of the file')).toBeVisible({ timeout: 60_000 });
  return { pages, proof };
}
