import { useState } from 'react';
import type { Report } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { StateTag } from '../../components/state-tag';
import { formatMoment } from '../../lib/dates';
import { useSession } from '../../lib/session';
import { mayNameSignatories } from './report-logic';
import { SignatoriesDialog } from './signatories-dialog';

/** Who has signed, and who still must. */
export function SignatoriesPanel({ report }: { readonly report: Report }) {
  const { officer } = useSession();
  const [isOpen, setOpen] = useState(false);
  const { signatories } = report;
  return (
    <Panel
      title="Signatories"
      actions={
        mayNameSignatories(report, officer) ? (
          <Button size="small" onPress={() => setOpen(true)}>
            Name who signs …
          </Button>
        ) : undefined
      }
    >
      {signatories.length === 0 ? (
        <p className="muted">
          Nobody is named: the report is signed by one commissioner who did not write it.
        </p>
      ) : (
        <ol className="signatories">
          {signatories.map(({ name, signedAt }) => (
            <li key={name}>
              <span>{name}</span>
              {signedAt === null ? (
                <StateTag tone="info" icon="deadline">
                  Still to sign
                </StateTag>
              ) : (
                <StateTag tone="success" icon="file-signed">
                  Signed {formatMoment(signedAt)}
                </StateTag>
              )}
            </li>
          ))}
        </ol>
      )}
      {isOpen ? <SignatoriesDialog report={report} onClose={() => setOpen(false)} /> : null}
    </Panel>
  );
}
