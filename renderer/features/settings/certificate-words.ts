import type {
  IssuedCertificate,
  RevocationReason,
} from '../../../shared/domain/certificates/certificate';
import type { Tone } from '../../components/state-tag';
import type { IconName } from '../../components/icon';

export const revocationWords: Readonly<Record<RevocationReason, string>> = {
  key_compromise: 'The key may be known to others',
  affiliation_changed: 'The officer left the institution or the office',
  superseded: 'Replaced by another certificate',
  cessation_of_operation: 'No longer needed',
  unspecified: 'For another reason',
};

interface Standing {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly words: string;
}

/** Whether a certificate holds at `now` (ISO 8601), and whether it is signed with. */
export function standingOf(
  { revoked, validTo, isInUse, isSeal }: IssuedCertificate,
  now: string,
): Standing {
  if (revoked !== null) return { tone: 'danger', icon: 'stop', words: 'Revoked' };
  if (validTo <= now) return { tone: 'neutral', icon: 'history', words: 'Expired' };
  if (!isInUse) return { tone: 'neutral', icon: 'check', words: 'Valid, replaced' };
  return { tone: 'success', icon: 'check', words: isSeal ? 'Seal in use' : 'In use' };
}
