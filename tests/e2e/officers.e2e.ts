/** Roles, clearance and appointment in Settings, and when they take effect. */
import type { Page } from '@playwright/test';
import { expect, test } from './harness/amparo';
import { call } from './harness/call';
import { commissioner, investigator, openSample, unlockAs } from './harness/report';
import { choosePassphrase, lock } from './harness/vault';

const given = 'three borrowed umbrellas in a tram';
const own = 'nine slow ferries cross at dusk';
const reviewer = 'R. Reviewer';

const row = (page: Page) => page.getByRole('listitem').filter({ hasText: reviewer });

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('navigation').getByText('Settings').click();
  await expect(page.getByRole('heading', { name: 'Officers' })).toBeVisible();
}

/** Opens the reviewer's menu and picks one of its lines, by the keyboard alone. */
async function choose(page: Page, line: RegExp): Promise<void> {
  await page.getByRole('button', { name: `Change ${reviewer}` }).focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: line });
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  for (let step = 0; step < 6; step += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

test('an officer is cleared, appointed and given other roles, each by who may', async ({
  amparo,
}) => {
  test.setTimeout(240_000);
  await openSample(amparo);
  await call(amparo.page, 'officer.add', {
    ...{ name: reviewer, roles: ['reviewer'], clearedForIdentities: false },
    passphrase: given,
  });
  await amparo.page.reload();
  await openSettings(amparo.page);
  await expect(row(amparo.page)).toContainText('Has not opened the vault yet');
  await amparo.page.getByRole('button', { name: `Change ${reviewer}` }).click();
  const early = amparo.page.getByRole('menuitem', { name: /Clear for identities/ });
  await expect(early).toBeDisabled();
  await amparo.page.keyboard.press('Escape');

  const first = await lock(amparo);
  await unlockAs(first, reviewer, given);
  await choosePassphrase(first, given, own);
  await openSettings(first);
  await expect(first.getByRole('button', { name: /^Change / })).toHaveCount(1); // the passphrase

  const second = await lock({ ...amparo, page: first });
  await unlockAs(second, investigator);
  await openSettings(second);
  await choose(second, /Clear for identities/);
  await expect(second.getByRole('alertdialog')).toContainText('next opens the vault');
  await second.getByRole('button', { name: 'Clear the officer' }).press('Enter');
  await expect(row(second)).toContainText('Cleared from the next unlock on');
  await choose(second, /Change roles/);
  const dialog = second.getByRole('dialog');
  await expect(dialog.getByText('Commissioner', { exact: true })).toBeHidden();
  await dialog.getByRole('checkbox', { name: 'Investigator' }).focus();
  await second.keyboard.press('Space');
  await second.keyboard.press('Enter');
  await expect(row(second)).toContainText('Investigator, Reviewer');

  const third = await lock({ ...amparo, page: second });
  await unlockAs(third, commissioner);
  await openSettings(third);
  await choose(third, /Appoint as commissioner/);
  await third.getByRole('button', { name: 'Appoint', exact: true }).press('Enter');
  await expect(row(third)).toContainText('Holds the key of the root certificate');

  const fourth = await lock({ ...amparo, page: third });
  await unlockAs(fourth, reviewer, own);
  await openSettings(fourth);
  await expect(row(fourth)).toContainText('Cleared for identities');
});
