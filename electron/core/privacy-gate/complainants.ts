import type { InquiryId } from '../../../shared/domain/ids';
import {
  fingerprintNeedle,
  type Fingerprint,
  type FingerprintOf,
} from '../../../shared/domain/reports/gate/fingerprint';
import {
  complainantNeedles,
  otherComplainantNeedles,
} from '../../../shared/domain/reports/gate/needles';
import type { ReadableDb } from '../store';

/** Stands in for the pseudonym, which a complainant has none of. */
export const complainantOwner = 'Complainant';

/** The complainants of every inquiry, who stand in the clear and are fingerprinted as they are met. */
export function complainantFingerprints(
  db: ReadableDb,
  inquiryId: InquiryId,
  fingerprintOf: FingerprintOf,
): Fingerprint[] {
  const rows = db
    .prepare<[], { id: InquiryId; complainant: string }>(
      `SELECT id, complainant FROM inquiries WHERE complainant <> ''`,
    )
    .all();
  return rows.flatMap(({ id, complainant }) => {
    const isOwn = id === inquiryId;
    const needles = isOwn ? complainantNeedles(complainant) : otherComplainantNeedles(complainant);
    const owner = { owner: isOwn ? complainantOwner : `${complainantOwner} ${id}`, isOwn };
    return needles.map((needle) => fingerprintNeedle(needle, owner, fingerprintOf));
  });
}
