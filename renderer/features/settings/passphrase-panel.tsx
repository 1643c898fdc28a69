import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { TextField } from '../../components/text-field';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { emptyPassphrase, PassphraseFields } from '../vault/passphrase-fields';

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
  const [next, setNext] = useState(emptyPassphrase);
  const [isNextReady, setNextReady] = useState(false);
  const change = useCommand('vault.changePassphrase');
  const isReady = current !== '' && isNextReady;

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
        <PassphraseFields
          label="New passphrase"
          value={next}
          onChange={setNext}
          onReady={setNextReady}
        />
        {change.failure === undefined ? null : <ErrorNotice failure={change.failure} />}
        <div className="row">
          <Button type="submit" variant="primary" isDisabled={!isReady} isPending={change.busy}>
            Change the passphrase
          </Button>
          <Button onPress={onDone}>Cancel</Button>
        </div>
      </div>
    </Form>
  );
}
