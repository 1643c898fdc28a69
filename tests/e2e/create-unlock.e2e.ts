/** The first five minutes, as an officer lives them, and the way back in. */
import type { Page } from '@playwright/test';
import { answerDialogs, expect, test, type Amparo } from './harness/amparo';
import { createVault, lock, passphrase } from './harness/vault';

const proceed = (page: Page) => page.getByRole('button', { name: 'Continue' });

/** From the first screen to the shares, fields filled by keyboard. Gives the shares. */
async function createByHand({ app, page, computer }: Amparo): Promise<string[]> {
  await answerDialogs(app, [computer.documents]);
  // With no vault known, creating one has the focus.
  await expect(page.getByRole('button', { name: /^Create a vault/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of the vault')).toBeFocused();
  await page.keyboard.type('office');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(computer.documents)).toBeVisible();
  await proceed(page).press('Enter');
  await page.keyboard.type('Office of the Ombudsman');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A. Officer');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Tab');
  await page.keyboard.type(passphrase);
  await expect(proceed(page)).toBeEnabled();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Create the vault' }).press('Enter');
  await expect(page.getByText('Shown once', { exact: true })).toBeVisible();
  return page.locator('.share .mono').allTextContents();
}

test('a vault is made by keyboard alone; a share is read back before it opens', async ({
  amparo,
}) => {
  const { page } = amparo;
  const [share = ''] = await createByHand(amparo);
  await page.getByRole('button', { name: 'I have them on paper' }).press('Enter');
  const paper = page.getByLabel('Share from paper');
  await expect(paper).toBeFocused();
  const misread = share.replace(/.$/, share.endsWith('7') ? '8' : '7');
  await page.keyboard.type(misread);
  await page.getByRole('button', { name: 'Check this share' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('RECOVERY_SHARE_MISREAD');
  await expect(page.getByRole('button', { name: 'Open the vault' })).toBeHidden();

  await paper.fill(share.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Check this share' }).press('Enter');
  await expect(page.getByText('This share fits')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No inquiries yet' })).toBeVisible();
  await expect(page.getByRole('navigation')).toContainText('A. Officer');
});

test('a weak passphrase, or two that differ, lead nowhere', async ({ amparo }) => {
  const { app, page, computer } = amparo;
  await answerDialogs(app, [computer.documents]);
  await page.getByRole('button', { name: /^Create a vault/ }).click();
  await page.getByLabel('Name of the vault').fill('a/b');
  await expect(page.getByText('Leave out')).toBeVisible();
  await page.getByLabel('Name of the vault').fill('office');
  await expect(proceed(page)).toBeDisabled();
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await proceed(page).click();
  await page.getByLabel('Institution').fill('Office of the Ombudsman');
  await page.getByLabel('Your name').fill('A. Officer');
  await proceed(page).click();
  const first = page.getByLabel('Passphrase', { exact: true });
  const second = page.getByLabel('Passphrase, once more');
  await first.fill('passwort1');
  await second.fill('passwort1');
  await expect(page.getByText(/Guessed at once|Weak|Not strong enough/)).toBeVisible();
  await expect(proceed(page)).toBeDisabled();
  await first.fill(passphrase);
  await second.fill('quiet harbour seven lantern drifts');
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await expect(proceed(page)).toBeDisabled();
  await second.fill(passphrase);
  await expect(proceed(page)).toBeEnabled();
});

test('a wrong passphrase is refused in words and forgotten; the right one opens', async ({
  amparo,
}) => {
  await createVault(amparo);
  const page = await lock(amparo);
  await expect(page.getByText('The vault is locked. Your work is saved.')).toBeVisible();
  const field = page.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type('something else entirely');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The passphrase does not open this vault');
  await expect(field).toHaveValue('');
  await field.fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No inquiries yet' })).toBeVisible();
});

test('a folder that is no vault is named as such, and another can be chosen', async ({
  amparo,
}) => {
  const { app, page, computer } = amparo;
  await answerDialogs(app, [computer.documents, null]);
  await page.getByRole('button', { name: /^Open a vault/ }).click();
  await expect(page.getByRole('alert')).toContainText('VAULT_NOT_A_VAULT');
  await page.getByRole('button', { name: 'Choose another folder' }).click();
  await expect(page.getByRole('alert')).toContainText('VAULT_NOT_A_VAULT');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('button', { name: /^Create a vault/ })).toBeVisible();
});
