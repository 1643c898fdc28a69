import { useState, type ReactNode } from 'react';
import {
  RevocationReason,
  type IssuedCertificate,
} from '../../../shared/domain/certificates/certificate';
import { DateField, readDate } from '../../components/date-field';
import { Notice } from '../../components/notice';
import { RadioGroup } from '../../components/radio-group';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { revocationWords } from './certificate-words';

interface Props {
  readonly certificate: IssuedCertificate;
  readonly onClose: () => void;
}

const options = RevocationReason.options.map((value) => ({ value, label: revocationWords[value] }));

/** Revokes a certificate, with the reason that stands in the list. */
export function RevokeDialog({ certificate, onClose }: Props): ReactNode {
  const [reason, setReason] = useState<RevocationReason | null>(null);
  const [since, setSince] = useState('');
  const invalidSince = readDate(since, 'day');
  const isDayRead = since.trim() === '' || invalidSince !== null;
  const command = useCommand('certificate.revoke');
  const save = async (): Promise<void> => {
    if (reason === null) return;
    const result = await command.run({ id: certificate.id, revocation: { reason, invalidSince } });
    if (!result.ok) return;
    showToast({
      text: 'Revoked. Save the revocation list and send it to those who verify reports.',
    });
    onClose();
  };
  return (
    <FormDialog
      title="Revoke this certificate"
      saveLabel="Revoke it"
      isReady={reason !== null && isDayRead}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        <strong>{certificate.subject}</strong>
        <br />
        <span className="mono small hash">{certificate.fingerprint}</span>
      </p>
      <RadioGroup<RevocationReason>
        label="Reason"
        options={options}
        value={reason}
        onChange={setReason}
      />
      <DateField
        label="Not to be relied on since"
        description="Where it is known, for example the day on which a key file was stolen."
        value={since}
        onChange={setSince}
        precision="day"
      />
      <Notice tone="warning" title="This cannot be undone">
        Signatures made with it lose their worth for every reader who has the list, unless a time
        stamp proves that they are older. Another certificate is issued at the next signature.
      </Notice>
    </FormDialog>
  );
}
