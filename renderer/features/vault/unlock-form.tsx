import { useState, type ReactNode } from 'react';
import type { VaultInfo } from '../../../shared/api/vault';
import type { Session } from '../../../shared/domain/vault/officers';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import { useCommand } from '../../lib/use-command';
import { OfficerChoice, onlyOfficer } from './officer-choice';

interface Props {
  readonly folder: string;
  readonly info: VaultInfo;
  readonly onEnter: (session: Session) => void;
  readonly onRecover: () => void;
}

/** Officer and passphrase. A wrong one is forgotten at once; the reason stays in sight. */
export function UnlockForm({ folder, info, onEnter, onRecover }: Props): ReactNode {
  const [officerId, setOfficerId] = useState(onlyOfficer(info));
  const [passphrase, setPassphrase] = useState('');
  const unlock = useCommand('vault.unlock');
  const isReady = officerId !== null && passphrase !== '';

  const submit = async (): Promise<void> => {
    if (officerId === null || passphrase === '' || unlock.busy) return;
    const result = await unlock.run({ folder, officerId, passphrase });
    setPassphrase('');
    if (result.ok) onEnter(result.value);
  };
  return (
    <Form onSubmit={() => void submit()}>
      <p>{info.institution}</p>
      <OfficerChoice info={info} value={officerId} onChange={setOfficerId} />
      <TextField
        key={officerId} // anew for each officer, so that choosing one leads on to the passphrase
        label="Passphrase"
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        autoFocus={officerId !== null}
        isRequired
      />
      {unlock.failure === undefined ? null : <ErrorNotice failure={unlock.failure} />}
      <FormActions>
        <Button variant="quiet" onPress={onRecover}>
          Passphrase lost: recover with shares
        </Button>
        <Button
          type="submit"
          variant="primary"
          icon="unlock"
          isDisabled={!isReady}
          isPending={unlock.busy}
        >
          Unlock
        </Button>
      </FormActions>
    </Form>
  );
}
