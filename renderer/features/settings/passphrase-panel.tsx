import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { TextField } from '../../components/text-field';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { PassphraseFields } from '../vault/passphrase-fields';
import { useNewPassphrase } from '../vault/use-new-passphrase';

/** The officer's own passphrase. */
export function PassphrasePanel(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel
      title="Your passphrase"
      note="Changing it takes effect at once. Copies of the vault made before keep the old one."
      actions={isOpen ? undefined : <Button onPress={() => setOpen(true)}>Change it</Button>}
    >
      {isOpen ? <ChangeForm onDone={() => setOpen(false)} /> : null}
    </Panel>
  );
}

function ChangeForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const [current, setCurrent] = useState('');
  const next = useNewPassphrase();
  const change = useCommand('vault.changePassphrase');
  const isReady = current !== '' && next.isReady;

  const submit = async (): Promise<void> => {
    if (!isReady || change.busy) return;
    const result = await change.run({ current, next: next.text });
    if (!result.ok) return;
    showToast({ text: 'Your passphrase is changed.' });
    onDone();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <div className="form">
        <TextField
          label="Present passphrase"
          type="password"
          value={current}
          onChange={setCurrent}
          autoFocus
          isRequired
        />
        <PassphraseFields label="New passphrase" passphrase={next} />
        {change.failure === undefined ? null : <ErrorNotice failure={change.failure} />}
        <FormActions>
          <Button onPress={onDone}>Cancel</Button>
          <Button type="submit" variant="primary" isDisabled={!isReady} isPending={change.busy}>
            Change the passphrase
          </Button>
        </FormActions>
      </div>
    </Form>
  );
}
