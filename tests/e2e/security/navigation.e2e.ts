/** Electron's security list, items 11–14: one page, one window, whatever a page tries. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Amparo } from '../harness/amparo';
import { handOver } from '../harness/machine';

const hostile = 'https://example.org/?next=app://amparo/';

async function expectUnmoved(amparo: Amparo): Promise<void> {
  await amparo.page.waitForTimeout(300);
  const contents = await amparo.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getURL()),
  );
  expect(contents).toEqual(['app://amparo/']);
  expect(amparo.page.url()).toBe('app://amparo/');
}

const attempts: Readonly<Record<string, (url: string) => void>> = {
  'a link': (url) => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = url;
    link.click();
  },
  'a link to a new window': (url) => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = url;
    link.target = '_blank';
    link.click();
  },
  'a middle click': (url) => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = url;
    link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
    link.dispatchEvent(new MouseEvent('click', { button: 1, ctrlKey: true, bubbles: true }));
  },
  location: (url) => {
    location.href = url;
  },
  'window.open': (url) => {
    window.open(url);
    window.open('about:blank');
  },
  'a form': (url) => {
    const form = document.body.appendChild(document.createElement('form'));
    form.action = url;
    form.method = 'post';
    form.submit();
  },
  'a refresh': (url) => {
    const meta = document.head.appendChild(document.createElement('meta'));
    meta.httpEquiv = 'refresh';
    meta.content = `0;url=${url}`;
  },
  'a frame': (url) => {
    document.body.appendChild(document.createElement('iframe')).src = url;
  },
  'a webview': (url) => {
    document.body.appendChild(document.createElement('webview')).setAttribute('src', url);
  },
  'a local file': () => {
    location.href = 'file:///etc/passwd';
  },
  'another page of our scheme': () => {
    location.href = 'app://other/';
  },
  'a download': (url) => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = url;
    link.download = 'x';
    link.click();
  },
};

for (const [name, attempt] of Object.entries(attempts)) {
  test(`${name} moves nothing and opens nothing`, async ({ amparo }) => {
    await amparo.page.evaluate(attempt, hostile);
    await expectUnmoved(amparo);
  });
}

test('a dropped page is not opened', async ({ amparo }) => {
  const file = path.join(amparo.computer.documents, 'dropped.html');
  writeFileSync(file, '<script>document.title = "moved"</script>');
  handOver(file);
  const driver = await amparo.page.context().newCDPSession(amparo.page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await driver.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  }
  await expectUnmoved(amparo);
});
