/** At 200 per cent, in the size it starts with and in the smallest, everything can be reached. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './harness/amparo';
import { openReports, openSample } from './harness/report';

async function resize(app: ElectronApplication, page: Page, width: number, height: number) {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(w, h);
    },
    [width, height] as const,
  );
  await page.evaluate(() => window.amparo.setZoom(200));
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width / 2);
}

/** Nothing sticks out at the side, and no control lies where neither the page nor a part scrolls to it. */
async function expectReachable(page: Page, where: string): Promise<void> {
  const faults = await page.evaluate(async () => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`${root.scrollWidth} px wide`);
    for (const control of document.querySelectorAll('button, input, textarea, [role="tab"], a')) {
      if (!(control instanceof HTMLElement) || !control.checkVisibility()) continue;
      if (control.closest('[aria-hidden="true"], [inert]') !== null) continue;
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
      const { left, top, width, height } = control.getBoundingClientRect();
      if (width < 2 || height < 2) continue; // drawn for readers of screens alone
      const [x, y] = [left + width / 2, top + height / 2];
      if (x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight)
        found.push(`${control.tagName} “${control.ariaLabel ?? control.innerText}” at ${x}, ${y}`);
    }
    // The frame itself never scrolls: its bar and places would be gone with no way back to them.
    if (root.scrollTop !== 0 || document.body.scrollTop !== 0) found.push('the frame has scrolled');
    return found;
  });
  expect(faults, where).toEqual([]);
}

for (const [width, height] of [
  [1280, 800],
  [1024, 700],
] as const) {
  test(`at 200 per cent in ${width} × ${height} nothing is out of reach`, async ({ amparo }) => {
    test.setTimeout(240_000);
    const { page, app } = amparo;
    await resize(app, page, width, height);
    const look = async (name: string): Promise<void> => {
      await expectReachable(page, name);
    };
    await look('welcome');
    await openSample(amparo);
    await openReports(page);
    await look('reports');
    for (const name of ['Overview', 'Persons', 'Timeline', 'Evidence', 'Findings', 'History']) {
      await page.getByRole('tab', { name }).click();
      await look(name);
    }
    await page.getByRole('tab', { name: 'Checklists' }).click();
    await page.getByRole('button', { name: 'Open', exact: true }).first().click();
    await page.locator('.question-card').waitFor();
    await look('checklist');
    await page.keyboard.press('y');
    await expect(page.locator('.saved-mark')).toHaveText('✓ Saved');
    for (const place of ['Deadlines', 'Verify', 'Settings']) {
      await page.getByRole('navigation').getByText(place).first().click();
      await look(place);
    }
  });
}
