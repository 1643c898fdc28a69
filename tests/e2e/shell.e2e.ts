import { spawnSync } from 'node:child_process';
import { expect, startAmparo, test } from './harness/amparo';
import { appFolder, executable } from './harness/machine';

test('opens one window on its own page, whose title never changes', async ({ amparo }) => {
  expect(amparo.page.url()).toBe('app://amparo/');
  await expect(amparo.page.locator('#root')).not.toBeEmpty();
  await amparo.page.evaluate(() => {
    document.title = '2026/014 Closed shelter';
  });
  const titles = await amparo.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(titles).toEqual(['Amparo']);
});

test('runs with the sandbox on, as a user without rights', async ({ amparo }) => {
  const facts = await amparo.app.evaluate(({ app }) => ({
    user: process.getuid?.(),
    switchedOff: app.commandLine.hasSwitch('no-sandbox'),
  }));
  expect(facts.user).not.toBe(0);
  expect(facts.switchedOff).toBe(false);
});

test('a second start is refused and says so; the first goes on', async ({ amparo }) => {
  const second = spawnSync(executable, [appFolder], {
    env: amparo.computer.environment,
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect(second.status).toBe(3);
  expect(second.stderr).toContain('Amparo is already open on this computer.');
  expect(second.stderr).toContain('ALREADY_OPEN');
  expect((await amparo.page.evaluate(() => window.amparo.state())).lockReason).toBe('start');
});

test('a switch that takes a protection away is refused', ({ computer }) => {
  const run = (option: string): { status: number | null; stderr: string } =>
    spawnSync(executable, [option, appFolder], {
      env: computer.environment,
      encoding: 'utf8',
      timeout: 30_000,
    });
  for (const option of ['--no-sandbox', '--disable-web-security', '--ignore-certificate-errors']) {
    const { status, stderr } = run(option);
    expect(status, option).toBe(2);
    expect(stderr).toContain('SWITCH_REFUSED');
  }
});

test('zoom goes from 100 to 200 per cent and is remembered', async ({ computer }) => {
  const first = await startAmparo(computer);
  await first.page.evaluate(() => window.amparo.setZoom(150));
  const factor = await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
  );
  expect(factor).toBeCloseTo(1.5);
  const refused = await first.page.evaluate(() =>
    window.amparo.setZoom(400).catch((error: unknown) => String(error)),
  );
  expect(refused).toContain('INPUT_INVALID');
  await first.app.close();
  const second = await startAmparo(computer);
  expect((await second.page.evaluate(() => window.amparo.state())).zoomPercent).toBe(150);
  await second.app.close();
});
