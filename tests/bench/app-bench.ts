/** Start to the first usable screen and memory at rest, against an empty window of the same runtime. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright';
import { getRuntime } from '../../build/runtime/get-runtime.ts';
import { openScreen } from '../../build/testing/screen.ts';
import { stageApplication } from '../../build/testing/stage.ts';
import { compare, printRatio } from './measure';

const emptyApp = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL('data:text/html,<button>Ready</button>'));
app.on('window-all-closed', () => app.quit());`;

interface Started {
  readonly megabytes: number;
}

async function start(executablePath: string, folder: string, display: string): Promise<Started> {
  const home = mkdtempSync(path.join(tmpdir(), 'amb-'));
  const app = await _electron.launch({
    executablePath,
    args: [folder],
    cwd: home,
    chromiumSandbox: process.getuid?.() !== 0,
    env: { HOME: home, XDG_CONFIG_HOME: home, PATH: process.env['PATH'] ?? '', DISPLAY: display },
  });
  const page = await app.firstWindow();
  await page.getByRole('button').first().waitFor();
  const kilobytes = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  await app.close();
  rmSync(home, { recursive: true, force: true });
  return { megabytes: kilobytes / 1024 };
}

export async function benchApp(): Promise<void> {
  const runtime = await getRuntime(() => undefined);
  const screen = await openScreen();
  const stage = await stageApplication(runtime);
  const empty = mkdtempSync(path.join(tmpdir(), 'amparo-empty-'));
  mkdirSync(empty, { recursive: true });
  writeFileSync(path.join(empty, 'package.json'), '{"name":"empty","main":"main.cjs"}');
  writeFileSync(path.join(empty, 'main.cjs'), emptyApp);
  try {
    let ours = 0;
    let baseline = 0;
    const times = await compare(
      5,
      async () =>
        (ours = (await start(runtime.executable, stage.appFolder, screen.display)).megabytes),
      async () => (baseline = (await start(runtime.executable, empty, screen.display)).megabytes),
    );
    printRatio('start to first usable screen, and quit', 'an empty window', times);
    process.stdout.write(
      `memory at rest, working sets added up\n  ${ours.toFixed(0)} MB  against an empty window ${baseline.toFixed(0)} MB  = ${(ours / baseline).toFixed(2)}×\n`,
    );
  } finally {
    screen.end();
    await stage.remove();
    rmSync(empty, { recursive: true, force: true });
  }
}
