/** Passphrases and recovery shares: changed, given, lost, replaced. */
import type { Page } from '@playwright/test';
import { answerDialogs, expect, test, type Amparo } from './harness/amparo';
import { choosePassphrase, createVault, lock, passphrase } from './harness/vault';

const fresh = 'eleven copper bridges under fog';
const given = 'three borrowed umbrellas in a tram';

const empty = (page: Page) => page.getByRole('heading', { name: 'No inquiries yet' });

async function unlock(page: Page, text: string, name?: string): Promise<void> {
  if (name !== undefined) {
    await page.getByRole('button', { name: /Officer/ }).click();
    await page.getByRole('option', { name }).click();
  }
  await page.getByLabel('Passphrase', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

async function openSettings(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('navigation').getByText('Settings').click();
}

/** Types one share back and goes on. */
async function readBack(page: Page, share: string, done: string): Promise<void> {
  await page.getByRole('button', { name: 'I have them on paper' }).click();
  await page.getByLabel('Share from paper').fill(share);
  await page.getByRole('button', { name: 'Check this share' }).click();
  await expect(page.getByText('This share fits')).toBeVisible();
  await page.getByRole('button', { name: done, exact: true }).click();
}

const sharesOn = (page: Page): Promise<string[]> => page.locator('.share .mono').allTextContents();

async function recover(page: Page, shares: readonly string[], text: string): Promise<void> {
  await page.getByRole('button', { name: /recover with shares/ }).click();
  for (const [index, share] of shares.entries())
    await page.getByLabel(`Share ${String(index + 1)}`).fill(share);
  await page.getByLabel('New passphrase', { exact: true }).fill(text);
  await page.getByLabel('New passphrase, once more').fill(text);
  await page.getByRole('button', { name: 'Set the new passphrase and open' }).click();
}

test('a changed passphrase opens, the one before no longer does', async ({ amparo }) => {
  const { page } = amparo;
  await createVault(amparo);
  await openSettings(page);
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByLabel('Present passphrase').fill('not the present one');
  await page.getByLabel('New passphrase', { exact: true }).fill(fresh);
  await page.getByLabel('New passphrase, once more').fill(fresh);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(page.getByRole('alert')).toContainText('PASSPHRASE_WRONG');
  await page.getByLabel('Present passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(page.getByText('Your passphrase is changed.')).toBeVisible();

  const again = await lock(amparo);
  await unlock(again, passphrase);
  await expect(again.getByRole('alert')).toContainText('The passphrase does not open this vault');
  await unlock(again, fresh);
  await expect(empty(again)).toBeVisible();
});

test('whoever was given a passphrase chooses their own before anything else', async ({
  amparo,
}) => {
  await createVault(amparo);
  const added = await amparo.page.evaluate(
    (words) =>
      window.amparo.call('officer.add', {
        name: 'B. Reviewer',
        roles: ['reviewer'],
        clearedForIdentities: false,
        passphrase: words,
      }),
    given,
  );
  expect(added.ok).toBe(true);
  const page = await lock(amparo);
  await unlock(page, given, 'B. Reviewer');
  await expect(page.getByLabel('Passphrase that you were given')).toBeFocused();
  await page.reload(); // leads nowhere else
  await page.getByLabel('Your own passphrase', { exact: true }).fill('welcome2024');
  await expect(page.getByText(/Guessed at once|Weak|Not strong enough/)).toBeVisible();
  await choosePassphrase(page, given, given);
  await expect(page.getByRole('alert')).toContainText('PASSPHRASE_SAME');
  await choosePassphrase(page, given, fresh);
  await expect(empty(page)).toBeVisible();

  const again = await lock({ ...amparo, page });
  await unlock(again, given, 'B. Reviewer');
  await expect(again.getByRole('alert')).toContainText('PASSPHRASE_WRONG');
  await unlock(again, fresh);
  await expect(empty(again)).toBeVisible();
});

test('new shares take the place of the old ones, and give a new passphrase', async ({ amparo }) => {
  const { page } = amparo;
  await createVault(amparo);
  await openSettings(page);
  const panel = page.getByRole('region', { name: 'Recovery shares' });
  await expect(panel).toContainText('Any 2 of the 3 holders');
  await panel.getByRole('button', { name: 'Make new shares' }).click();
  await expect(panel.getByText('The present 3 shares become void')).toBeVisible();
  await panel.getByLabel('Your passphrase').fill(passphrase);
  await panel.getByRole('button', { name: 'Make the shares' }).click();
  await expect(panel.getByText('Shown once', { exact: true })).toBeVisible();
  const [one = '', , three = ''] = await sharesOn(page);
  await readBack(page, three, 'Done');
  await expect(page.getByText('The new recovery shares hold.')).toBeVisible();
  await expect(panel.getByText('Shown once', { exact: true })).toBeHidden();

  const locked = await lock(amparo);
  await recover(locked, [three, one], fresh);
  await expect(empty(locked)).toBeVisible();
  const again = await lock({ ...amparo, page: locked });
  await unlock(again, fresh);
  await expect(empty(again)).toBeVisible();
});

/** The shares are on the screen, and the vault is locked before one was read back. */
async function breakOffCreation(amparo: Amparo): Promise<{ page: Page; unseen: string[] }> {
  const { app, page, computer } = amparo;
  await answerDialogs(app, [computer.documents]);
  const proceed = page.getByRole('button', { name: 'Continue' });
  await page.getByRole('button', { name: /^Create a vault/ }).click();
  await page.getByLabel('Name of the vault').fill('office');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await proceed.click();
  await page.getByLabel('Institution').fill('Office of the Ombudsman');
  await page.getByLabel('Your name').fill('A. Officer');
  await proceed.click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase, once more').fill(passphrase);
  await proceed.click();
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await expect(page.getByText('Shown once', { exact: true })).toBeVisible();
  const unseen = await sharesOn(page);
  return { page: await lock(amparo), unseen };
}

test('after a creation that was broken off, shares are made at the next opening', async ({
  amparo,
}) => {
  const { page, unseen } = await breakOffCreation(amparo);
  await unlock(page, passphrase);
  await expect(page.getByRole('heading', { name: 'Hand out recovery shares' })).toBeVisible();
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Make the shares' }).click();
  await expect(page.getByText('Shown once', { exact: true })).toBeVisible();
  const shares = await sharesOn(page);
  await readBack(page, shares[1] ?? '', 'Open the vault');
  await expect(empty(page)).toBeVisible();

  const again = await lock({ ...amparo, page });
  await recover(again, unseen.slice(0, 2), fresh);
  await expect(again.getByRole('alert')).toContainText('RECOVERY_SHARE_FOREIGN');
  await again.getByLabel('Share 1').fill(shares[0] ?? '');
  await again.getByLabel('Share 2').fill(shares[2] ?? '');
  await again.getByRole('button', { name: 'Set the new passphrase and open' }).click();
  await expect(empty(again)).toBeVisible();
});
