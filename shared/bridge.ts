import type { Input, OperationName, Output, Result } from './api';

/** What the officer is asked to pick in a native dialog. */
export type Choice =
  | 'vaultFolder'
  | 'parentFolder'
  | 'evidenceFile'
  | 'pdf'
  | 'certificate'
  | 'pkcs12'
  | 'saveFile'
  | 'savePdf'
  | 'saveCertificate';

/** All that the page can reach: no channel names, no Electron objects, no events. */
export interface Bridge {
  readonly call: <N extends OperationName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;
  /** A native dialog; null when cancelled. `suggestedName` must hold no case content. */
  readonly choose: (choice: Choice, suggestedName?: string) => Promise<string | null>;
  /** Ends the core and this page; a fresh window opens on the unlock screen. */
  readonly lock: () => Promise<void>;
  /** The vault last opened on this computer, to offer it first; null when there is none. */
  readonly lastVault: () => Promise<string | null>;
}
