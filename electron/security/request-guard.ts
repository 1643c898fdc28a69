import type { Session } from 'electron';
import { isAppUrl } from './app-origin';

/** Whether the page may ask for this: its own files, and pictures it made itself. */
export function isAllowedRequest(url: string): boolean {
  if (url.startsWith('blob:')) return isAppUrl(url.slice('blob:'.length));
  return isAppUrl(url);
}

/** Cancels every other request, so that a harmful dependency in the page has nowhere to send to. */
export function refuseRequests(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url) });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}
