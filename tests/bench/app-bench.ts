/** Start to the first usable screen and memory at rest, against an empty window of the same runtime. */
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright';
import { compare, printRatio } from './measure';

const emptyApp = `const { app, BrowserWindow } = require('electron');
app.enableSandbox();
app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<button>Ready</button>'));
app.on('window-all-closed', () => app.quit());`;

/** What `npm run bench` laid out before this was started. */
function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start this by npm run bench`);
  return value;
}

/** A home of its own, for the user that the application runs as. */
function newHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'amb-'));
  const user = process.env['AMPARO_BENCH_USER'];
  if (user !== undefined) chownSync(home, Number(user), Number(user));
  return home;
}

/** Starts, waits for the first button, quits. Gives the working sets added up, in MB. */
async function start(folder: string): Promise<number> {
  const home = newHome();
  const app = await _electron.launch({
    executablePath: given('AMPARO_BENCH_EXECUTABLE'),
    args: [folder],
    cwd: home,
    chromiumSandbox: true,
    env: {
      HOME: home,
      XDG_CONFIG_HOME: home,
      TMPDIR: home,
      PATH: given('PATH'),
      DISPLAY: given('DISPLAY'),
    },
  });
  const page = await app.firstWindow();
  await page.getByRole('button').first().waitFor();
  const kilobytes = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  await app.close();
  rmSync(home, { recursive: true, force: true });
  return kilobytes / 1024;
}

export async function benchApp(): Promise<void> {
  const ours = given('AMPARO_BENCH_APP');
  const empty = mkdtempSync(path.join(tmpdir(), 'amparo-empty-'));
  chmodSync(empty, 0o755);
  writeFileSync(path.join(empty, 'package.json'), '{"name":"empty","main":"main.cjs"}');
  writeFileSync(path.join(empty, 'main.cjs'), emptyApp);
  let [memory, emptyMemory] = [0, 0];
  try {
    const times = await compare(
      5,
      async () => (memory = await start(ours)),
      async () => (emptyMemory = await start(empty)),
    );
    printRatio('start to first usable screen, and quit', 'an empty window', times);
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
  process.stdout.write(
    `memory at rest, working sets added up, the core's process not among them\n  ${memory.toFixed(0)} MB  against an empty window ${emptyMemory.toFixed(0)} MB  = ${(memory / emptyMemory).toFixed(2)}×\n`,
  );
}
