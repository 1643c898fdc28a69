import type { ReactNode } from 'react';
import type { TimeStampReport } from '../../../shared/verify';
import { Facts } from '../../components/panel';
import { formatMoment } from '../../lib/dates';
import { signerWords } from './answer-words';

/** One time-stamp of a third party: not a signatory, but a witness of the time. */
export function TimeStampCard({ stamp }: { readonly stamp: TimeStampReport }): ReactNode {
  const { certificate, time, signer } = stamp;
  return (
    <Facts
      items={[
        { term: 'Authority', value: <strong>{certificate?.name ?? 'Not known'}</strong> },
        { term: 'Time', value: time === null ? 'Not readable' : formatMoment(time) },
        { term: 'Trusted', value: signerWords[signer].short },
      ]}
    />
  );
}
