import type { Input, OperationName, Output, Result } from './api';
import type { Choice } from './api/chosen-path';

/** Why the window shows the unlock screen: nothing was open yet, or what closed it. */
export type LockReason =
  'start' | 'by-hand' | 'idle' | 'suspend' | 'screen-locked' | 'core-ended' | 'window-ended';

/** Light, dark, or as the computer is set. */
export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

export interface ShellState {
  readonly lockReason: LockReason;
  readonly zoomPercent: number;
  readonly appearance: Appearance;
  /** Minutes without use after which the vault locks itself. */
  readonly idleMinutes: number;
  readonly version: string;
}

/** All that the page can reach: no channel names, no Electron objects, no events. */
export interface Bridge {
  readonly call: <N extends OperationName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;
  /**
   * A native dialog; null when cancelled. Only what was picked in one can be passed to an operation
   * that takes a path. `suggestedName` must hold no case content.
   */
  readonly choose: (choice: Choice, suggestedName?: string) => Promise<string | null>;
  /** Ends the core and this page; a fresh window opens on the unlock screen. */
  readonly lock: () => Promise<void>;
  /** The vault last opened on this computer, to offer it first; null when there is none. */
  readonly lastVault: () => Promise<string | null>;
  readonly state: () => Promise<ShellState>;
  /** 100 to 200; remembered on this computer. */
  readonly setZoom: (percent: number) => Promise<void>;
  /** Remembered on this computer. */
  readonly setAppearance: (appearance: Appearance) => Promise<void>;
  /** 1 to 60; remembered on this computer. */
  readonly setIdleMinutes: (minutes: number) => Promise<void>;
  /** Calls back when the vault is about to lock for want of use, with the seconds left. */
  readonly onLockSoon: (listener: (seconds: number) => void) => () => void;
}
