import { useState, type ReactNode } from 'react';
import type { VaultInfo } from '../../../shared/api/vault';
import type { Session } from '../../../shared/domain/vault/officers';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { useCommand } from '../../lib/use-command';
import { OfficerChoice, onlyOfficer } from './officer-choice';
import { PassphraseFields } from './passphrase-fields';
import { useNewPassphrase } from './use-new-passphrase';

interface Props {
  readonly folder: string;
  readonly info: VaultInfo;
  readonly onEnter: (session: Session) => void;
}

const mostShares = 16;

/** Enough holders bring their shares together and give one officer a new passphrase. */
export function RecoverForm({ folder, info, onEnter }: Props): ReactNode {
  const [officerId, setOfficerId] = useState(onlyOfficer(info));
  const [shares, setShares] = useState<readonly string[]>(['', '']);
  const passphrase = useNewPassphrase();
  const recover = useCommand('vault.recover');
  const given = shares.map((share) => share.trim()).filter((share) => share !== '');
  const isReady = officerId !== null && given.length >= 2 && passphrase.isReady;

  const submit = async (): Promise<void> => {
    if (officerId === null || !isReady || recover.busy) return;
    const newPassphrase = passphrase.text;
    const result = await recover.run({ folder, officerId, shares: given, newPassphrase });
    if (result.ok) onEnter(result.value);
  };
  return (
    <Form onSubmit={() => void submit()}>
      <p>
        Bring together enough holders of the shares that were handed out last. The recovery is
        written into the audit log.
      </p>
      <OfficerChoice info={info} value={officerId} onChange={setOfficerId} />
      {shares.map((share, index) => (
        <TextArea
          // Shares have no identity but their place in this list, and none is ever removed.
          key={index}
          label={`Share ${index + 1}`}
          value={share}
          onChange={(text) => setShares(shares.map((old, place) => (place === index ? text : old)))}
          rows={2}
          mono
        />
      ))}
      <div>
        <Button
          size="small"
          icon="plus"
          isDisabled={shares.length >= mostShares}
          onPress={() => setShares([...shares, ''])}
        >
          Another share
        </Button>
      </div>
      <PassphraseFields label="New passphrase" passphrase={passphrase} />
      {recover.failure === undefined ? null : <ErrorNotice failure={recover.failure} />}
      <FormActions>
        <Button type="submit" variant="primary" isDisabled={!isReady} isPending={recover.busy}>
          Set the new passphrase and open
        </Button>
      </FormActions>
    </Form>
  );
}
