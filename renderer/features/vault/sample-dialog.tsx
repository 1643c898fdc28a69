import { useState, type ReactNode } from 'react';
import type { Session } from '../../../shared/domain/vault/officers';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice } from '../../components/notice';
import { shell } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';
import { PassphraseFields } from './passphrase-fields';
import { useNewPassphrase } from './use-new-passphrase';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onEnter: (session: Session) => void;
}

/** Makes the vault with the sample: where, and a passphrase, since every vault is encrypted. */
export function SampleDialog({ isOpen, onClose, onEnter }: Props): ReactNode {
  const [parentFolder, setParentFolder] = useState<string | null>(null);
  const passphrase = useNewPassphrase();
  const create = useCommand('vault.createSample');
  const isReady = parentFolder !== null && passphrase.isReady;

  const submit = async (): Promise<void> => {
    if (parentFolder === null || !passphrase.isReady || create.busy) return;
    const result = await create.run({ parentFolder, passphrase: passphrase.text });
    if (result.ok) onEnter(result.value);
  };
  return (
    <Dialog title="Explore the sample" isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p>
          A published judgment, with persons under pseudonyms, in a vault of its own. Change what
          you like; delete the folder when you are done.
        </p>
        <div className="row">
          <Button
            icon="folder"
            autoFocus
            onPress={() =>
              void shell.choose('parentFolder').then((folder) => setParentFolder(folder))
            }
          >
            Choose a folder
          </Button>
          <bdi className="mono grow">{parentFolder ?? 'Nothing chosen yet.'}</bdi>
        </div>
        <PassphraseFields passphrase={passphrase} />
        {create.failure === undefined ? null : <ErrorNotice failure={create.failure} />}
        <FormActions>
          <Button type="submit" variant="primary" isDisabled={!isReady} isPending={create.busy}>
            Open the sample
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
