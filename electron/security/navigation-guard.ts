import type { App, WebContents } from 'electron';

/**
 * The window shows one page for its whole life: no link, form, redirect, dropped file, new window or
 * embedded page. There is no exception for links to the outside: nothing of ours opens a browser.
 */
export function refuseNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    guard(contents);
  });
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
