import type { Law } from '../../shared/law';
import type { InquiryId } from '../../shared/domain/ids';
import type { OpenVault } from './vault';
import type { WritableDb } from './store';

/** What every handler of an open vault works with. */
export interface Context {
  readonly vault: OpenVault;
  readonly db: WritableDb;
  readonly law: Law;
  /** Current time, ISO 8601 UTC with milliseconds. */
  readonly now: () => string;
  /** Random UUID (version 4). */
  readonly newId: () => string;
  /** Appends to the audit log within the running transaction. No identity and no free text. */
  readonly audit: (entry: {
    readonly inquiryId: InquiryId | null;
    readonly subject: string;
    readonly details?: Readonly<Record<string, string | number | boolean>>;
  }) => void;
}
