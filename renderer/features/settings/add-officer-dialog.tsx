import { useState, type ReactNode } from 'react';
import type { OfficerStanding, Role } from '../../../shared/domain/vault/officers';
import { Button } from '../../components/button';
import { Checkbox, CheckboxGroup } from '../../components/checkbox';
import { Dialog } from '../../components/dialog';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { PassphraseFields } from '../vault/passphrase-fields';
import { useNewPassphrase } from '../vault/use-new-passphrase';
import { roleOptions } from './role-options';

interface Props {
  readonly isOpen: boolean;
  readonly officers: readonly OfficerStanding[];
  readonly onClose: () => void;
}

/** A new officer, with a passphrase for the first time. */
export function AddOfficerDialog({ isOpen, officers, onClose }: Props): ReactNode {
  return (
    <Dialog title="Add an officer" isOpen={isOpen} onClose={onClose}>
      <AddOfficerForm officers={officers} onClose={onClose} />
    </Dialog>
  );
}

function AddOfficerForm({ officers, onClose }: Omit<Props, 'isOpen'>): ReactNode {
  const { options, note } = roleOptions(officers);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Role[]>(['investigator']);
  const [isCleared, setCleared] = useState(false);
  const passphrase = useNewPassphrase();
  const add = useCommand('officer.add');
  const isReady = name.trim() !== '' && chosen.length > 0 && passphrase.isReady;

  const submit = async (): Promise<void> => {
    if (!isReady || add.busy) return;
    const result = await add.run({
      name,
      roles: [...chosen],
      clearedForIdentities: isCleared,
      passphrase: passphrase.text,
    });
    if (!result.ok) return;
    showToast({ text: `${result.value.name} can open this vault.` });
    onClose();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        description="As it stands on reports and in the audit log."
        maxLength={200}
        autoFocus
        isRequired
      />
      <CheckboxGroup
        label="Roles"
        options={options}
        value={chosen}
        onChange={setChosen}
        description={note}
      />
      <Checkbox
        isSelected={isCleared}
        onChange={setCleared}
        description="May reveal who a pseudonym is, each time with a reason and an entry in the audit log. You can only give this if you are cleared yourself."
      >
        Cleared for identities
      </Checkbox>
      <PassphraseFields label="Passphrase of the officer" passphrase={passphrase} />
      <p className="muted small">
        For the first time only: before anything else the officer chooses a passphrase of their own.
      </p>
      {add.failure === undefined ? null : <ErrorNotice failure={add.failure} />}
      <FormActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" isDisabled={!isReady} isPending={add.busy}>
          Add the officer
        </Button>
      </FormActions>
    </Form>
  );
}
