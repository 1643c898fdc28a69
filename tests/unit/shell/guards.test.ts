import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAppUrl } from '../../../electron/security/app-origin';
import { fileFor, serveFolder } from '../../../electron/security/app-protocol';
import { contentSecurityPolicy } from '../../../electron/security/csp';
import { isAllowedRequest } from '../../../electron/security/request-guard';
import { unacceptableSwitch } from '../../../electron/security/switches';
import { root } from '../../helpers/paths';

describe('our own origin', () => {
  it.each(['app://amparo/', 'app://amparo/assets/a.js', 'app://amparo/?x#y'])('is %s', (url) => {
    expect(isAppUrl(url)).toBe(true);
  });
  it.each([
    'app://amparo.example.org/',
    'app://amparo@example.org/',
    'app://u:p@amparo/',
    'app://amparo:8080/',
    'https://amparo/',
    'https://example.org/?next=app://amparo/',
    'APP-//amparo/',
    'amparo',
    '',
  ])('is not %s', (url) => {
    expect(isAppUrl(url)).toBe(false);
  });
});

describe('requests of the page', () => {
  it.each(['app://amparo/assets/a.js', 'blob:app://amparo/1c0b'])('may go to %s', (url) => {
    expect(isAllowedRequest(url)).toBe(true);
  });
  it.each([
    'https://example.org/',
    'http://localhost/',
    'ws://localhost/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://example.org/1',
    'blob:null/1',
    'devtools://devtools/',
    'chrome://version/',
    'ftp://example.org/',
  ])('may not go to %s', (url) => {
    expect(isAllowedRequest(url)).toBe(false);
  });
});

describe('files of the page', () => {
  let folder = '';
  let pages = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'amparo-pages-'));
    pages = path.join(folder, 'renderer');
    await mkdir(path.join(pages, 'assets'), { recursive: true });
    await writeFile(path.join(pages, 'index.html'), '<p>page');
    await writeFile(path.join(pages, 'assets', 'a.js'), '1');
    await writeFile(path.join(pages, 'assets', 'notes.md'), 'no');
    await writeFile(path.join(folder, 'secret.js'), 'secret');
    await mkdir(path.join(folder, 'renderer-other'));
    await writeFile(path.join(folder, 'renderer-other', 'a.js'), 'secret');
    await symlink(path.join(folder, 'secret.js'), path.join(pages, 'link.js'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are those of the folder', async () => {
    expect(await fileFor(pages, 'app://amparo/')).toMatch(/renderer\/index\.html$/);
    expect(await fileFor(pages, 'app://amparo/assets/a.js')).toMatch(/assets\/a\.js$/);
  });

  it.each([
    '../secret.js',
    '%2e%2e/secret.js',
    '..%2fsecret.js',
    '..%5csecret.js',
    '..\\secret.js',
    'assets/../../secret.js',
    '../renderer-other/a.js',
    '/etc/passwd',
    '%2fetc%2fpasswd',
    'index.html%00.js',
    'link.js',
    'assets',
    'assets/',
    'assets/notes.md',
    '.hidden.js',
    'absent.js',
    'a b.js',
  ])('are never %s', async (name) => {
    expect(await fileFor(pages, `app://amparo/${name}`)).toBeUndefined();
  });

  it('are given with the policy, to GET only', async () => {
    const serve = serveFolder(pages);
    const page = await serve(new Request('app://amparo/'));
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<p>page');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await serve(new Request('app://amparo/', { method: 'POST' }))).status).toBe(404);
    expect((await serve(new Request('app://amparo/absent.js'))).status).toBe(404);
  });
});

describe('command-line switches', () => {
  const refusedWith = (given: string, root: boolean, packaged: boolean): string | undefined =>
    unacceptableSwitch((name) => name === given, { root, packaged });

  it('that take a protection away are refused to everyone', () => {
    for (const name of ['disable-web-security', 'ignore-certificate-errors', 'load-extension']) {
      expect(refusedWith(name, true, false)).toBe(name);
      expect(refusedWith(name, false, true)).toBe(name);
    }
  });
  it('that turn the sandbox off are accepted from root alone, where it cannot work', () => {
    expect(refusedWith('no-sandbox', false, false)).toBe('no-sandbox');
    expect(refusedWith('no-sandbox', true, false)).toBeUndefined();
  });
  it('that let a debugger in are refused in what is shipped', () => {
    expect(refusedWith('remote-debugging-port', false, true)).toBe('remote-debugging-port');
    expect(refusedWith('remote-debugging-port', false, false)).toBeUndefined();
  });
  it('of other kinds are accepted', () => {
    expect(refusedWith('force-dark-mode', false, true)).toBeUndefined();
  });
});

/** The name of a kind of elements, which nothing ever asks for. */
const svgSpace = 'http://www.w3.org/2000/svg';

describe('doors', () => {
  const sources = readdirSync(path.join(root, 'electron'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(path.join(root, 'electron', name), 'utf8') }));
  const using = (pattern: RegExp): string[] =>
    sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

  it('the page names no address outside, and holds no view of another page', () => {
    const pages = readdirSync(path.join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|css|html)$/.test(name))
      .filter((name) =>
        /(https?|wss?):\/\/|<(webview|iframe)/.test(
          readFileSync(path.join(root, 'renderer', name), 'utf8').replaceAll(svgSpace, ''),
        ),
      );
    expect(pages).toEqual([]);
  });
  // Electron tells these of no window that is open (see web-preferences.e2e.ts for those it tells).
  it.each(['nodeIntegrationInWorker: false', 'plugins: false', "disableBlinkFeatures: 'Auxclick'"])(
    'the window is opened with %s',
    (preference) => {
      const [window] = sources.filter(({ name }) => name === path.join('window', 'window.ts'));
      expect(window?.text).toContain(preference);
    },
  );
  it('one file listens to the window, and it hands every message to the gate', () => {
    expect(using(/\bipcMain\b/)).toEqual(['ipc/register.ts']);
    const [register] = sources.filter(({ name }) => name === 'ipc/register.ts');
    expect(register?.text.match(/ipcMain\.\w+/g)).toEqual(['ipcMain.handle']);
  });
  it('nothing opens links, reports crashes, or overrides certificates', () => {
    expect(
      using(/openExternal|crashReporter|setCertificateVerifyProc|'certificate-error'/),
    ).toEqual([]);
  });
});
