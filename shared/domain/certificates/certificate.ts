import { z } from 'zod';
import { Day } from '../partial-date';

/** Why a certificate no longer holds (RFC 5280, 5.3.1); those that an institution can have. */
export const RevocationReason = z.enum([
  'key_compromise',
  'affiliation_changed',
  'superseded',
  'cessation_of_operation',
  'unspecified',
]);
export type RevocationReason = z.infer<typeof RevocationReason>;

export const Revocation = z.object({
  reason: RevocationReason,
  /** From this day on signatures with it are not to be relied on, where that is known. */
  invalidSince: Day.nullable(),
});
export type Revocation = z.infer<typeof Revocation>;

/** A certificate that the institution's root issued: to an officer, or the institution's seal. */
export interface IssuedCertificate {
  readonly id: number;
  readonly subject: string;
  /** SHA-256, upper-case hexadecimal in pairs. */
  readonly fingerprint: string;
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly isSeal: boolean;
  /** The one that is signed with now. */
  readonly isInUse: boolean;
  readonly revoked: (Revocation & { readonly at: string; readonly byName: string }) | null;
}
