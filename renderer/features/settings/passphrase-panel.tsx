import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { showToast } from '../../components/toast';
import { ChangePassphraseForm } from '../vault/change-passphrase-form';

/** The officer's own passphrase. */
export function PassphrasePanel(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <Panel
      title="Your passphrase"
      note="Changing it takes effect at once. Copies of the vault made before keep the old one."
      actions={isOpen ? undefined : <Button onPress={() => setOpen(true)}>Change it</Button>}
    >
      {isOpen ? (
        <ChangePassphraseForm
          currentLabel="Present passphrase"
          newLabel="New passphrase"
          submitLabel="Change the passphrase"
          cancelLabel="Cancel"
          onCancel={close}
          onDone={() => {
            showToast({ text: 'Your passphrase is changed.' });
            close();
          }}
        />
      ) : null}
    </Panel>
  );
}
