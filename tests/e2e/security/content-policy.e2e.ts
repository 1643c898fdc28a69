/** Electron's security list, items 1, 7 and 18: our own scheme, and nothing but what it serves. */
import { contentSecurityPolicy } from '../../../electron/security/csp';
import { expect, test, type Amparo } from '../harness/amparo';

const ask = (amparo: Amparo, url: string): Promise<{ status: number; policy: string | null }> =>
  amparo.app.evaluate(async ({ BrowserWindow }, address) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    if (session === undefined) throw new Error('no window');
    const answer = await session.fetch(address);
    return {
      status: answer.status,
      policy: answer.headers.get('content-security-policy'),
    };
  }, url);

test('the page comes with our policy, which allows no inline and no evaluated code', async ({
  amparo,
}) => {
  const { status, policy } = await ask(amparo, 'app://amparo/');
  expect(status).toBe(200);
  expect(policy).toBe(contentSecurityPolicy);
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
});

test('paths out of the folder are not found', async ({ amparo }) => {
  const paths = [
    '../main/main.cjs',
    '..%2fmain%2fmain.cjs',
    '%2e%2e/main/main.cjs',
    '..\\main\\main.cjs',
    'assets/%2e%2e/%2e%2e/main/main.cjs',
    '/etc/passwd',
    '%2fetc%2fpasswd',
    'index.html%00.png',
    '.prepared',
    'absent.js',
  ];
  for (const path of paths) {
    expect((await ask(amparo, `app://amparo/${path}`)).status, path).toBe(404);
  }
});

test('other addresses are refused, whatever their scheme', async ({ amparo }) => {
  for (const url of ['file:///etc/passwd', 'https://example.org/', 'app://other/', 'data:,x']) {
    const answer = await ask(amparo, url).catch((error: unknown) => String(error));
    expect(typeof answer === 'string' || answer.status === 404, url).toBe(true);
  }
});

test('the page asks for its own files and for nothing else', async ({ amparo }) => {
  await amparo.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    contents?.session.webRequest.onSendHeaders(({ url }) => asked.push(url));
    contents?.session.webRequest.onErrorOccurred(({ url }) => asked.push(url));
    contents?.reload();
  });
  await amparo.page.waitForTimeout(1500);
  const asked = await amparo.app.evaluate(() => {
    const scope: object = globalThis;
    return 'asked' in scope && Array.isArray(scope.asked) ? scope.asked.map(String) : [];
  });
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((url) => !url.startsWith('app://amparo/'))).toEqual([]);
});

/** Runs in a task of its own, where the driver's permission to evaluate no longer holds. */
test('inline code, evaluation and every way out raise a violation', async ({ amparo }) => {
  const violated = await amparo.page.evaluate(async () => {
    const seen = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.add(`${event.effectiveDirective} ${event.blockedURI}`);
    });
    const attempts: (() => unknown)[] = [
      () => void (0, eval)('1'),
      () => fetch('https://example.org/a'),
      () => new WebSocket('wss://example.org/b'),
      () => new EventSource('https://example.org/c'),
      () => navigator.sendBeacon('https://example.org/d'),
      () =>
        (document.body.appendChild(document.createElement('img')).src =
          'https://example.org/e.png'),
      () => new FontFace('x', 'url(https://example.org/f.woff2)').load(),
      () =>
        (document.head.appendChild(document.createElement('style')).textContent = 'p{color:red}'),
      () => (document.body.innerHTML += '<b>x</b>'),
      () => new Worker('data:text/javascript,0'),
    ];
    for (const attempt of attempts) {
      await new Promise<void>((done) => {
        setTimeout(() => {
          try {
            Promise.resolve(attempt())
              .catch(() => undefined)
              .finally(done);
          } catch {
            done();
          }
        }, 0);
      });
    }
    await new Promise((done) => setTimeout(done, 300));
    return [...seen];
  });
  const directives = new Set(violated.map((entry) => entry.split(' ')[0]));
  expect([...directives].sort()).toEqual(
    expect.arrayContaining([
      'connect-src',
      'font-src',
      'img-src',
      'require-trusted-types-for',
      'style-src-elem',
    ]),
  );
  for (const letter of ['a', 'b', 'c', 'd', 'e.png', 'f.woff2']) {
    expect(violated.join('\n')).toContain(`example.org/${letter}`);
  }
});
