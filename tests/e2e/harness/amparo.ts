import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { Choice } from '../../../shared/api/chosen-path';
import type { Bridge } from '../../../shared/bridge';
import { rm } from 'node:fs/promises';
import { appFolder, executable, newComputer, type Computer } from './machine';

declare global {
  interface Window {
    readonly amparo: Bridge;
  }
}

/** The real application, started from what was built, on a computer of its own. */
export interface Amparo {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly computer: Computer;
  /** All that the application printed so far. */
  readonly output: () => string;
}

/** Starts Amparo with its sandbox on, as users do. `through` is a program that starts it instead. */
export async function startAmparo(computer: Computer, through = executable): Promise<Amparo> {
  const app = await _electron.launch({
    executablePath: through,
    args: [appFolder],
    env: { ...computer.environment },
    cwd: computer.folder,
    chromiumSandbox: true,
  });
  let output = '';
  const keep = (data: Buffer): void => {
    output += data.toString('utf8');
  };
  app.process().stdout?.on('data', keep);
  app.process().stderr?.on('data', keep);
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { app, page, computer, output: () => output };
}

interface Fixtures {
  readonly computer: Computer;
  readonly amparo: Amparo;
}

/** Each test has its own computer; `amparo` is started on it and closed after the test. */
export const test = base.extend<Fixtures>({
  computer: async ({ browserName: _ }, use) => {
    const computer = newComputer();
    await use(computer);
    await rm(computer.folder, { recursive: true, force: true });
  },
  amparo: async ({ computer }, use) => {
    const amparo = await startAmparo(computer);
    await use(amparo);
    await amparo.app.close();
  },
});

export { expect } from '@playwright/test';

/**
 * Answers the next native dialogs with these paths, in order; null cancels. The dialogs of the
 * operating system cannot be driven, so they alone are replaced, from outside.
 */
export async function answerDialogs(
  app: ElectronApplication,
  paths: readonly (string | null)[],
): Promise<void> {
  await app.evaluate(({ dialog }, answers) => {
    const left = [...answers];
    dialog.showOpenDialog = () => {
      const path = left.shift() ?? null;
      return Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] });
    };
    dialog.showSaveDialog = () => {
      const path = left.shift() ?? null;
      return Promise.resolve({ canceled: path === null, filePath: path ?? '' });
    };
  }, paths);
}

/** Picks a place as an officer does, so that the page may pass it on. Gives it back. */
export async function pick({ app, page }: Amparo, choice: Choice, path: string): Promise<string> {
  await answerDialogs(app, [path]);
  const picked = await page.evaluate((what) => window.amparo.choose(what), choice);
  if (picked !== path) throw new Error(`${String(picked)} was picked instead`);
  return path;
}
