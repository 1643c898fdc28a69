import { isAppUrl } from '../security/app-origin';

/** The part of an Electron IPC event that tells who is speaking. */
export interface SenderEvent {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
  readonly sender: { readonly id: number; readonly mainFrame: unknown };
}

/**
 * Whether a message comes from the top frame of our one window, showing our own page. A frame that
 * was destroyed or navigated meanwhile has no `senderFrame` any more.
 */
export function isTrustedSender(event: SenderEvent, windowId: number | undefined): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    windowId !== undefined &&
    event.sender.id === windowId &&
    frame === event.sender.mainFrame &&
    frame.parent === null &&
    isAppUrl(frame.url)
  );
}
