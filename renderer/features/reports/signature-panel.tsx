import type { Report, ReportFile } from '../../../shared/domain/reports/report';
import { Facts, Panel } from '../../components/panel';
import { formatMoment } from '../../lib/dates';
import { grouped } from './report-logic';
import { TimeStamps } from './time-stamps';

interface Props {
  readonly report: Report;
  readonly file: ReportFile;
}

/** What was signed, by whom and when, in figures that a reader elsewhere can compare. */
export function SignaturePanel({ report, file }: Props) {
  return (
    <Panel title="Signed">
      <Facts
        items={[
          ...(file.isSealed
            ? [{ term: 'Certified by', value: 'The seal of the institution' }]
            : []),
          ...report.signatories.map(({ name, signedAt }, index) => ({
            term: report.signatories.length === 1 ? 'Signed by' : `Signed by (${index + 1})`,
            value: (
              <>
                {name}
                <br />
                <span className="muted small">
                  {signedAt === null ? '' : `${formatMoment(signedAt)}, by this computer’s clock`}
                </span>
              </>
            ),
          })),
          { term: 'Approved by', value: report.approvedByName ?? '–' },
          { term: 'Pages', value: String(file.pages) },
          {
            term: 'SHA-256 of the file',
            value: <code className="mono hash">{grouped(file.sha256)}</code>,
          },
          ...file.rootFingerprints.map((fingerprint, index) => ({
            term: index === 0 ? 'Root certificate' : `Further root (${index})`,
            value: <code className="mono hash">{fingerprint}</code>,
          })),
        ]}
      />
      <TimeStamps report={report} file={file} />
      <p className="muted">
        Give the fingerprint of the root certificate to the reader by another way than the file, for
        example on paper.
      </p>
    </Panel>
  );
}
