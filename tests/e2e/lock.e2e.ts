/** Locking ends the processes that know anything, and the window starts afresh. */
import { readFileSync, readdirSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './harness/amparo';
import { createVault, lock, passphrase } from './harness/vault';

/** The process that runs the core: the one child of main that is not Chromium's. */
function coreProcess(app: ElectronApplication): number {
  const main = app.process().pid;
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
        const command = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
        return Number(parent?.[1]) === main && command.includes('host.mjs');
      } catch {
        return false; // it ended while we looked
      }
    });
  expect(found).toHaveLength(1);
  return found[0] ?? 0;
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const rendererProcess = (app: ElectronApplication): Promise<number | undefined> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );

const officers = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const result = await window.amparo.call('officer.list', {});
    return result.ok ? 'open' : result.code;
  });

test('locking by hand ends the core and the page; unlocking brings them back', async ({
  amparo,
}) => {
  const folder = await createVault(amparo);
  expect(await officers(amparo.page)).toBe('open');
  const core = coreProcess(amparo.app);
  const renderer = await rendererProcess(amparo.app);

  const fresh = await lock(amparo);

  expect(isRunning(core)).toBe(false);
  expect(renderer !== undefined && isRunning(renderer)).toBe(false);
  expect(amparo.page.isClosed()).toBe(true);
  expect(fresh.url()).toBe('app://amparo/');
  expect((await fresh.evaluate(() => window.amparo.state())).lockReason).toBe('by-hand');
  expect(await fresh.evaluate(() => window.amparo.lastVault())).toBe(folder);
  expect(await officers(fresh)).toBe('LOCKED');

  const unlocked = await fresh.evaluate(
    async ([place, words]) => {
      const info = await window.amparo.call('vault.inspect', { folder: place });
      if (!info.ok) return info.code;
      const [officer] = info.value.officers;
      if (officer === undefined) return 'no officer';
      const wrong = { folder: place, officerId: officer.id, passphrase: 'not the passphrase' };
      const refused = await window.amparo.call('vault.unlock', wrong);
      const result = await window.amparo.call('vault.unlock', { ...wrong, passphrase: words });
      return `${refused.ok ? 'open' : 'refused'} ${result.ok ? 'open' : result.code}`;
    },
    [folder, passphrase] as const,
  );
  expect(unlocked).toBe('refused open');
  expect(await officers(fresh)).toBe('open');
});

for (const [event, reason] of [
  ['suspend', 'suspend'],
  ['lock-screen', 'screen-locked'],
] as const) {
  test(`the computer's ${event} locks the vault`, async ({ amparo }) => {
    await createVault(amparo);
    const next = amparo.app.waitForEvent('window');
    await amparo.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
    const fresh = await next;
    expect((await fresh.evaluate(() => window.amparo.state())).lockReason).toBe(reason);
    expect(await officers(fresh)).toBe('LOCKED');
  });
}

test('without an open vault there is nothing to lock', async ({ amparo }) => {
  await amparo.page.evaluate(() => window.amparo.lock());
  expect(amparo.page.isClosed()).toBe(false);
});

test('a core that dies leaves a locked window and a vault that opens again', async ({ amparo }) => {
  const folder = await createVault(amparo);
  const next = amparo.app.waitForEvent('window');
  process.kill(coreProcess(amparo.app), 'SIGKILL');
  const fresh = await next;
  expect((await fresh.evaluate(() => window.amparo.state())).lockReason).toBe('core-ended');
  expect(await officers(fresh)).toBe('LOCKED');
  const inspected = await fresh.evaluate(
    (place) => window.amparo.call('vault.inspect', { folder: place }),
    folder,
  );
  expect(inspected.ok).toBe(true);
});

test('a page that dies leaves a locked window', async ({ amparo }) => {
  await createVault(amparo);
  const next = amparo.app.waitForEvent('window');
  await amparo.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const fresh = await next;
  expect((await fresh.evaluate(() => window.amparo.state())).lockReason).toBe('window-ended');
  expect(await officers(fresh)).toBe('LOCKED');
});
