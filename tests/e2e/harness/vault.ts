import path from 'node:path';
import type { Page } from '@playwright/test';
import { pick, type Amparo } from './amparo';

export const passphrase = 'quiet harbour seven lanterns drift';

/** A new vault made through the bridge, for tests that are about what happens once one is open. */
export async function createVault(amparo: Amparo): Promise<string> {
  const parentFolder = await pick(amparo, 'parentFolder', amparo.computer.documents);
  const result = await amparo.page.evaluate((input) => window.amparo.call('vault.create', input), {
    parentFolder,
    name: 'office',
    institution: 'Office of the Ombudsman',
    officerName: 'A. Officer',
    passphrase,
    recovery: { shares: 3, threshold: 2 },
  });
  if (!result.ok) throw new Error(`the vault could not be made: ${result.code}`);
  const [share = ''] = result.value.recoveryShares;
  const confirmed = await amparo.page.evaluate(
    (input) => window.amparo.call('recovery.confirm', input),
    { share },
  );
  if (!confirmed.ok) throw new Error(`the shares were not confirmed: ${confirmed.code}`);
  return path.join(parentFolder, 'office.amparo');
}

/** Locks by the bridge; the page that asks is destroyed by it. Gives the fresh window's page. */
export async function lock({ app, page }: Amparo): Promise<Page> {
  const next = app.waitForEvent('window');
  await page.evaluate(() => {
    setTimeout(() => void window.amparo.lock(), 0);
  });
  const fresh = await next;
  await fresh.waitForLoadState('load');
  return fresh;
}

/** The first opening by an officer who was given a passphrase: by form, they choose their own. */
export async function choosePassphrase(page: Page, given: string, own: string): Promise<void> {
  await page.getByRole('heading', { name: 'Choose a passphrase of your own' }).waitFor();
  await page.getByLabel('Passphrase that you were given').fill(given);
  await page.getByLabel('Your own passphrase', { exact: true }).fill(own);
  await page.getByLabel('Your own passphrase, once more').fill(own);
  await page.getByRole('button', { name: 'Use my own passphrase' }).click();
}
