import type { Law } from '../../shared/law';
import type { InquiryId } from '../../shared/domain/ids';
import type { Lawbook } from './instruments/lawbook';
import type { OpenVault } from './vault';
import type { WritableDb } from './store';

/** What every handler of an open vault works with. */
export interface Context {
  readonly vault: OpenVault;
  readonly db: WritableDb;
  /** The law in force in this vault; within one operation always the same. */
  readonly law: Law;
  /** Where an adoption puts the law that holds from then on. */
  readonly lawbook: Lawbook;
  /** Folder with `fonts/`, for printing. */
  readonly resourcesFolder: string;
  /** Current time, ISO 8601 UTC with milliseconds. */
  readonly now: () => string;
  /** Random UUID (version 4). */
  readonly newId: () => string;
  /** Appends this operation to the audit log, within its transaction. Never an identity. */
  readonly audit: (entry: Logged) => void;
  /** The dispatcher's way to the log; handlers use `audit`. */
  readonly appendAudit: (operation: string, entry: Logged) => void;
}

export interface Logged {
  readonly inquiryId: InquiryId | null;
  /** Id of what was changed or disclosed. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}
