/** Electron's security list, items 2–4, 6, 8–12 and 20. */
import { expect, test } from '../harness/amparo';

test('every window has the literal preferences', async ({ amparo }) => {
  const all = await amparo.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents: object = window.webContents;
      if (!('getLastWebPreferences' in contents)) return undefined;
      const read = contents.getLastWebPreferences;
      return typeof read === 'function' ? (read.call(contents) as object) : undefined; // Electron's
    }),
  );
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  expect(all[0]).not.toHaveProperty('enableBlinkFeatures', expect.stringMatching(/./));
});

test('developer tools do not open', async ({ amparo }) => {
  await amparo.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.openDevTools();
  });
  await amparo.page.waitForTimeout(500);
  const open = await amparo.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened(),
  );
  expect(open).toBe(false);
});

test('the page has no Node, nor has a frame it makes', async ({ amparo }) => {
  const kinds = await amparo.page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const names = ['require', 'process', 'Buffer', 'module', 'global', '__dirname'];
    const look = (scope: object | null): string[] =>
      names.filter((name) => scope !== null && name in scope);
    const inner: object | null = frame.contentWindow;
    const bridgeInFrame = inner !== null && 'amparo' in inner;
    return { page: look(window), frame: look(inner), bridgeInFrame };
  });
  expect(kinds).toEqual({ page: [], frame: [], bridgeInFrame: false });
});

test('the page can reach our bridge and nothing more of ours', async ({ amparo }) => {
  const found = await amparo.page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    return {
      added: Object.getOwnPropertyNames(window).filter((name) => !usual.has(name)),
      bridge: Object.keys(window.amparo).sort(),
      frozen: Object.isFrozen(window.amparo),
    };
  });
  // A frame that has content is itself a property, by its index; zod keeps its settings on the page,
  // which are plain values and lead nowhere; pdf.js leaves itself there, which any script could load.
  expect(
    found.added.filter(
      (name) => !/^(\d+|__zod_.*|__core-js_shared__|pdfjsLib|_pdfjsTestingUtils)$/.test(name),
    ),
  ).toEqual(['amparo']);
  expect(found.bridge).toEqual([
    'call',
    'choose',
    'lastVault',
    'lock',
    'onLockSoon',
    'setAppearance',
    'setIdleMinutes',
    'setZoom',
    'state',
  ]);
  expect(found.frozen).toBe(true);
});

test('a page that spoils its own prototypes does not reach the bridge', async ({ amparo }) => {
  const version = await amparo.page.evaluate(async () => {
    Array.prototype.push = () => {
      throw new Error('spoilt');
    };
    Object.prototype.toString = () => 'spoilt';
    const { version: answer } = await window.amparo.state();
    return answer;
  });
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('no switch turns on a Blink feature', async ({ amparo }) => {
  const on = await amparo.app.evaluate(({ app }) =>
    ['enable-blink-features', 'enable-experimental-web-platform-features'].filter((name) =>
      app.commandLine.hasSwitch(name),
    ),
  );
  expect(on).toEqual([]);
});
