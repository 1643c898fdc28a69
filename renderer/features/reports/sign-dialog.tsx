import { useState } from 'react';
import type { Report } from '../../../shared/domain/reports/report';
import { Checkbox } from '../../components/checkbox';
import { Notice } from '../../components/notice';
import { Facts } from '../../components/panel';
import { formatDay } from '../../lib/dates';
import { useSession } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from '../inquiry/form-dialog';
import { audienceWords, counted } from '../inquiry/words';

interface Props {
  readonly report: Report;
  readonly onClose: () => void;
}

/** What is signed, as whom, with which certificate, for whom, and what cannot be undone. */
export function SignDialog({ report, onClose }: Props) {
  const { officer, institution } = useSession();
  const certificate = useQuery('settings.get', {}).value?.signingCertificate;
  const preview = useQuery('report.preview', { reportId: report.id }).value;
  const [hasRead, setHasRead] = useState(false);
  const command = useCommand('report.sign');
  const sign = async () => {
    const result = await command.run({ reportId: report.id });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Sign this report"
      saveLabel="Sign"
      size="medium"
      isReady={hasRead}
      isBusy={command.busy}
      failure={command.failure}
      onSave={sign}
      onClose={onClose}
    >
      <Facts
        items={[
          {
            term: 'What you sign',
            value: `${report.title} (${report.reference}), version ${report.revision}, with ${counted(
              preview?.findings.length ?? report.findings.length,
              'finding',
            )}`,
          },
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
              preview === undefined
                ? '…'
                : `Audit log, entry ${preview.auditHead.sequence}, printed in it`,
          },
        ]}
      />
      <Notice tone="warning" title="This cannot be undone">
        The PDF is made and signed now. Answers, law and texts are frozen in it as they are. A
        signed report is never changed; a correction is a new report. Its hash and number of pages
        are shown as soon as it is made, before anything leaves the vault.
      </Notice>
      <Checkbox isSelected={hasRead} onChange={setHasRead}>
        I have read the report as it will be printed
      </Checkbox>
    </FormDialog>
  );
}
