/** The list of inquiries: found, narrowed, opened and begun with the hands on the keys. */
import type { Page } from '@playwright/test';
import { expect, test, type Amparo } from './harness/amparo';
import { createVault } from './harness/vault';

const rows = (page: Page) => page.getByRole('grid', { name: 'Inquiries' }).locator('.data-row');

/** A vault with `count` more inquiries beside three that can be told apart. */
async function openList(amparo: Amparo, count = 0): Promise<Page> {
  const { page } = amparo;
  await createVault(amparo);
  await page.evaluate(async (more) => {
    const add = (title: string, type: 'complaint' | 'detention_visit') =>
      window.amparo.call('inquiry.create', {
        title,
        type,
        openedOn: '2026-03-04',
        complainant: '',
        summary: '',
      });
    for (let index = 0; index < more; index += 1) await add(`File ${String(index)}`, 'complaint');
    await add('Closed shelter, northern region', 'detention_visit');
    await add('Régularisation refusée à Évry', 'complaint');
    await add('مركز احتجاز مغلق', 'complaint');
  }, count);
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  return page;
}

test('search folds accents and scripts; filters narrow; nothing found can be undone', async ({
  amparo,
}) => {
  const page = await openList(amparo);
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('/');
  await page.keyboard.type('evry regul');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Évry');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.type('احتجاز');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'Detention visit' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Closed shelter');
  await page.getByRole('search').getByRole('button', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Closed' }).click();
  await expect(page.getByRole('heading', { name: 'No inquiry fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all inquiries' }).click();
  await expect(rows(page)).toHaveCount(3);
});

test('arrow keys and Enter open an inquiry; Alt and the arrow lead back', async ({ amparo }) => {
  const page = await openList(amparo);
  await page.getByRole('grid', { name: 'Inquiries' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Closed shelter, northern region' }),
  ).toBeVisible();
  expect(page.url()).toBe('app://amparo/');
  expect(await page.title()).toBe('Amparo');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(rows(page)).toHaveCount(3);
});

test('the palette finds an inquiry and does what can be done anywhere', async ({ amparo }) => {
  const page = await openList(amparo);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('closed');
  await expect(page.getByRole('menuitem', { name: /Closed shelter/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Closed shelter, northern region' }),
  ).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('new inq');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'New inquiry' })).toBeVisible();
  await expect(page.getByLabel('Title')).toBeFocused();
});

test('a long list draws only what is in sight, and its end is one key away', async ({ amparo }) => {
  const page = await openList(amparo, 600);
  expect(await rows(page).count()).toBeLessThan(60);
  const grid = page.getByRole('grid', { name: 'Inquiries' });
  await expect(grid).toHaveAttribute('aria-rowcount', '604');
  await grid.focus();
  await page.keyboard.press('End');
  await expect(rows(page).last()).toContainText('File 0');
  expect(await rows(page).count()).toBeLessThan(60);
});

test('Control and L lock from anywhere', async ({ amparo }) => {
  const page = await openList(amparo);
  const fresh = amparo.app.waitForEvent('window');
  // The page that hears the keys is gone before it can say so.
  await page.keyboard.press('Control+l').catch(() => undefined);
  const welcome = await fresh;
  await expect(welcome.getByText('The vault is locked. Your work is saved.')).toBeVisible();
});
