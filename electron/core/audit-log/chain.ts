import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json';
import type { AuditHead } from '../../../shared/domain/audit-log/entry';

/** One row as it is stored. `details` is canonical JSON text. */
export interface StoredEntry {
  readonly sequence: number;
  readonly at: string;
  readonly officerId: string;
  readonly operation: string;
  readonly inquiryId: string | null;
  readonly subject: string;
  readonly details: string;
}

/** What the first entry takes for the hash before it: 64 zeros. */
export const emptyHead: AuditHead = { sequence: 0, hash: '0'.repeat(64) };

/**
 * SHA-256, hexadecimal, over the canonical JSON (RFC 8785) of the entry's seven values, `details` as
 * text, and `previous`, the hash of the entry before.
 */
export function entryHash(entry: StoredEntry, previous: string): string {
  const { sequence, at, officerId, operation, inquiryId, subject, details } = entry;
  return createHash('sha256')
    .update(
      canonicalJson({
        sequence,
        at,
        officerId,
        operation,
        inquiryId,
        subject,
        details,
        previous,
      }),
    )
    .digest('hex');
}
