import type { Report } from '../../../shared/domain/reports/report';
import { Facts, Panel } from '../../components/panel';
import { formatMoment } from '../../lib/dates';
import { grouped } from './report-logic';

interface Props {
  readonly report: Report;
  readonly signature: NonNullable<Report['signature']>;
}

/** What was signed, by whom and when, in figures that a reader elsewhere can compare. */
export function SignaturePanel({ report, signature }: Props) {
  return (
    <Panel title="Signed">
      <Facts
        items={[
          { term: 'Signed by', value: signature.signerName },
          { term: 'At (by this computer’s clock)', value: formatMoment(signature.at) },
          { term: 'Approved by', value: report.approvedByName ?? '–' },
          { term: 'Pages', value: String(signature.pages) },
          {
            term: 'SHA-256 of the file',
            value: <code className="mono hash">{grouped(signature.sha256)}</code>,
          },
          {
            term: 'Root certificate',
            value: <code className="mono hash">{signature.rootFingerprint}</code>,
          },
        ]}
      />
      <p className="muted">
        Give the fingerprint of the root certificate to the reader by another way than the file, for
        example on paper.
      </p>
    </Panel>
  );
}
