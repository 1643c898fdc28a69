import type { ReactNode } from 'react';
import type { SignatureReport } from '../../../shared/verify';
import { Facts } from '../../components/panel';
import { formatDay, formatMoment } from '../../lib/dates';
import {
  bytesWords,
  certifiesWords,
  revocationWords,
  signatureWords,
  signerWords,
} from './answer-words';

/** One signature: who, when by their own account, and the certificate it rests on. */
export function SignatureCard({ signature }: { readonly signature: SignatureReport }): ReactNode {
  const { certificate, claimedTime, provenTime, reason, certifies } = signature;
  const answers = [
    signatureWords[signature.signature].short,
    bytesWords[signature.bytes].short,
    signerWords[signature.signer].short,
  ].join(' · ');
  return (
    <Facts
      items={[
        { term: 'Signer', value: <strong>{certificate?.name ?? 'Not known'}</strong> },
        ...(certificate === null
          ? []
          : [{ term: 'Institution', value: certificate.organisation || 'Not given' }]),
        { term: 'Answers', value: answers },
        ...(claimedTime === null
          ? []
          : [{ term: 'Time, as claimed', value: formatMoment(claimedTime) }]),
        ...(provenTime === null
          ? []
          : [{ term: 'Proven to exist at', value: formatMoment(provenTime) }]),
        ...(certifies === null ? [] : [{ term: 'Certifies', value: certifiesWords[certifies] }]),
        ...(reason === null ? [] : [{ term: 'Reason given', value: reason }]),
        { term: 'Withdrawn', value: revocationWords[signature.revocation] },
        {
          term: 'Covers',
          value: signature.coversWholeFile
            ? 'The whole file'
            : `The file as it was at stage ${signature.revision}`,
        },
        ...(certificate === null
          ? []
          : [
              {
                term: 'Certificate valid',
                value: `${formatDay(certificate.validFrom.slice(0, 10))} – ${formatDay(certificate.validTo.slice(0, 10))}`,
              },
              {
                term: 'Its fingerprint',
                value: <span className="mono">{certificate.fingerprint}</span>,
              },
            ]),
      ]}
    />
  );
}
