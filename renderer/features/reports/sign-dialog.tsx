import { useState } from 'react';
import type { Report } from '../../../shared/domain/reports/report';
import { Checkbox } from '../../components/checkbox';
import { Notice } from '../../components/notice';
import { Facts } from '../../components/panel';
import { formatDay, formatNumber } from '../../lib/dates';
import { useSession } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from '../inquiry/form-dialog';
import { audienceWords, counted } from '../inquiry/words';
import { grouped } from './report-logic';

const printing = 'Being printed …';

interface Props {
  readonly report: Report;
  readonly onClose: () => void;
}

/** What is signed, to the byte, as whom, with which certificate, for whom, and what cannot be undone. */
export function SignDialog({ report, onClose }: Props) {
  const { officer, institution } = useSession();
  const certificate = useQuery('settings.get', {}).value?.signingCertificate;
  const { value: proof, failure: proofFailure } = useQuery('report.proof', { reportId: report.id });
  const [hasRead, setHasRead] = useState(false);
  const command = useCommand('report.sign');
  const signed = report.signatories.filter(({ signedAt }) => signedAt !== null);
  const after = report.signatories.filter(
    ({ signedAt, officerId }) => signedAt === null && officerId !== officer.id,
  );
  const isFirst = signed.length === 0;
  const sign = async () => {
    if (proof === undefined) return;
    const result = await command.run({ reportId: report.id, proof: proof.sha256 });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Sign this report"
      saveLabel="Sign"
      size="medium"
      isReady={hasRead && proof !== undefined}
      isBusy={command.busy}
      failure={command.failure ?? proofFailure}
      onSave={sign}
      onClose={onClose}
    >
      <Facts
        items={[
          {
            term: 'What you sign',
            value: `${report.title} (${report.reference}), with ${counted(report.findings.length, 'finding')}`,
          },
          {
            term: 'Pages',
            value: proof === undefined ? printing : formatNumber(proof.pages),
          },
          {
            term: isFirst ? 'SHA-256 of these pages' : 'SHA-256 of the file so far',
            value:
              proof === undefined ? (
                printing
              ) : (
                <code className="mono hash">{grouped(proof.sha256)}</code>
              ),
          },
          ...(isFirst
            ? [
                {
                  term: 'Before you',
                  value: `The seal of the institution: ${institution} certifies the pages, so that only signatures may be added`,
                },
              ]
            : [
                {
                  term: 'Before you',
                  value: `${signed.map(({ name }) => name).join(', ')} signed`,
                },
              ]),
          ...(after.length === 0
            ? []
            : [{ term: 'After you', value: after.map(({ name }) => name).join(', ') }]),
          { term: 'As whom', value: `${officer.name}, commissioner, ${institution}` },
          {
            term: 'With which certificate',
            value:
              certificate === undefined || certificate === null
                ? 'Yours, issued by the root certificate of this vault'
                : `${certificate.subject}, issued by ${certificate.issuer}, valid to ${formatDay(certificate.validTo.slice(0, 10))}`,
          },
          { term: 'For whom', value: `${report.addressee} · ${audienceWords[report.audience]}` },
          {
            term: 'Anchor',
            value:
              proof === undefined
                ? printing
                : `Audit log, entry ${formatNumber(proof.auditEntry)}, printed in it`,
          },
        ]}
      />
      <Notice tone="warning" title="This cannot be undone">
        The pages with this hash are signed, and no others: if anything in them has changed since,
        nothing is signed. A signed report is never changed; a correction is a new report. The
        signature is added to the file, so the signed file has a hash of its own.
        {after.length === 0
          ? ''
          : ' Until all have signed, a commissioner can return the report; the signatures so far then fall away.'}
      </Notice>
      <Checkbox isSelected={hasRead} onChange={setHasRead}>
        I have read the report as it will be printed
      </Checkbox>
    </FormDialog>
  );
}
