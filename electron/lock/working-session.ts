import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';
import type { LockReason } from '../../shared/bridge';
import type { CoreLink } from '../core-link/core-link';

export interface WorkingSessionParts {
  readonly startCore: (onLost: (everAnswered: boolean) => void) => CoreLink;
  readonly openWindow: (bounds?: Rectangle) => BrowserWindow;
  readonly rememberVault: (folder: string) => void;
  /** Called when the core cannot be kept running. */
  readonly giveUp: () => void;
}

export interface WorkingSession {
  readonly window: () => BrowserWindow;
  readonly core: () => CoreLink;
  readonly isUnlocked: () => boolean;
  /** True while one window is being replaced by the next: the program must not end then. */
  readonly isLocking: () => boolean;
  readonly lockReason: () => LockReason;
  /** Asks the core which vault is open now; to be called after an operation that opens one. */
  readonly onVaultOpened: () => Promise<void>;
  /** Ends the core and the window, and starts both afresh. Without an open vault it does nothing. */
  readonly lock: (reason: LockReason) => Promise<void>;
  readonly end: () => Promise<void>;
}

const OpenVault = z.object({ folder: z.string() });

/** How long (ms) this process may learn later than the core that both are to end. */
const endsTogether = 500;

/**
 * One core and one window, which live and end together. Locking is nothing but ending both: a
 * process that has ended holds no keys and no clear text.
 */
export function startWorkingSession(parts: WorkingSessionParts): WorkingSession {
  let unlocked = false;
  let locking = false;
  let reason: LockReason = 'start';
  let core = startCore();
  let window = openWindow();

  function startCore(): CoreLink {
    return parts.startCore(onCoreLost);
  }

  /** A core that never answered would not the next time: starting it over and over helps nobody. */
  function onCoreLost(everAnswered: boolean): void {
    if (everAnswered) {
      void replace('core-ended');
      return;
    }
    // A signal that ends the whole program may reach the core first: then there is nothing to say.
    setTimeout(() => {
      if (!locking) parts.giveUp();
    }, endsTogether);
  }

  function openWindow(bounds?: Rectangle): BrowserWindow {
    const opened = parts.openWindow(bounds);
    opened.webContents.on('render-process-gone', () => void replace('window-ended'));
    return opened;
  }

  async function replace(why: LockReason): Promise<void> {
    if (locking) return;
    locking = true;
    unlocked = false;
    reason = why;
    const bounds = window.isDestroyed() ? undefined : window.getNormalBounds();
    if (!window.isDestroyed()) window.destroy();
    await core.end();
    core = startCore();
    window = openWindow(bounds);
    locking = false;
  }

  return {
    window: () => window,
    core: () => core,
    isUnlocked: () => unlocked,
    isLocking: () => locking,
    lockReason: () => reason,
    onVaultOpened: async () => {
      const result = await core.call('vault.session', {});
      const open = OpenVault.nullable().safeParse(result.ok ? result.value : null);
      unlocked = open.success && open.data !== null;
      if (open.success && open.data !== null) parts.rememberVault(open.data.folder);
    },
    lock: async (why) => {
      if (unlocked) await replace(why);
    },
    end: async () => {
      locking = true;
      await core.end();
    },
  };
}
