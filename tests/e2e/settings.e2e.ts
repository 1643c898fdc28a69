/** The forms by which certificates come and go. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, expect, test } from './harness/amparo';
import { handOver } from './harness/machine';
import { commissioner, fact, openSample, unlockAs } from './harness/report';
import { createVault, lock } from './harness/vault';

const openSettings = async (page: Page): Promise<void> => {
  await page.reload();
  await page.getByRole('navigation').getByText('Settings').click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
};

/** A key file as a certificate authority hands it out. Gives its path. */
function keyFile(folder: string, password: string): string {
  const file = (name: string) => path.join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  openssl(
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=Ana Costa'],
    ...['-addext', 'keyUsage=critical,digitalSignature,nonRepudiation'],
    ...['-keyout', file('key.pem'), '-out', file('certificate.pem')],
  );
  openssl(
    ...['pkcs12', '-export', '-inkey', file('key.pem'), '-in', file('certificate.pem')],
    ...['-passout', `pass:${password}`, '-out', file('key.p12')],
  );
  handOver(file('key.p12'));
  return file('key.p12');
}

test('a key file is imported with its password, and with no other', async ({ amparo }) => {
  const { page, app, computer } = amparo;
  await createVault(amparo);
  await openSettings(page);
  await answerDialogs(app, [keyFile(computer.documents, 'pear tree')]);
  await page.getByRole('button', { name: 'Import a key file' }).click();
  const password = page.getByLabel('Password of the key file');
  await expect(password).toBeFocused();
  await page.keyboard.type('plum tree');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('PKCS12_PASSWORD_WRONG');
  await password.fill('pear tree');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You now sign with the imported certificate.')).toBeVisible();
  await expect(fact(page, 'Issued to')).toContainText('Ana Costa');
});

test('the root certificate is saved where the officer chose, as it is shown', async ({
  amparo,
}) => {
  const { app, computer } = amparo;
  await openSample(amparo);
  const page = await lock(amparo);
  // The root is made when the first commissioner opens the vault.
  await unlockAs(page, commissioner);
  await openSettings(page);
  const target = path.join(computer.documents, 'root.pem');
  await answerDialogs(app, [null, target]);
  const save = page.getByRole('button', { name: 'Save the root certificate' });
  await save.click(); // and cancelled
  await save.click();
  await expect(page.getByText('The root certificate is written.')).toBeVisible();
  expect(readFileSync(target, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/);
  const printed = execFileSync(
    'openssl',
    ['x509', '-in', target, '-noout', '-sha256', '-fingerprint'],
    {
      encoding: 'utf8',
    },
  );
  const fingerprint = printed.trim().split('=')[1] ?? 'none';
  await expect(fact(page, 'Root certificate')).toContainText(fingerprint);
});

test('an officer is added by the form, with two passphrases that must be the same', async ({
  amparo,
}) => {
  const { page } = amparo;
  await createVault(amparo);
  await openSettings(page);
  await page.getByRole('button', { name: 'Add an officer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('A. Officer');
  await dialog.getByText('Commissioner', { exact: true }).click();
  const words = 'nine slow ferries cross at dusk';
  await dialog.getByLabel('Passphrase of the officer', { exact: true }).fill(words);
  const add = dialog.getByRole('button', { name: 'Add the officer' });
  await expect(add).toBeDisabled();
  await dialog.getByLabel('Passphrase of the officer, once more').fill(words);
  await add.click();
  await expect(dialog.getByRole('alert')).toContainText('OFFICER_NAME_TAKEN');
  await dialog.getByLabel('Name').fill('B. Commissioner');
  await add.click();
  await expect(page.getByText('B. Commissioner can open this vault.')).toBeVisible();
});
