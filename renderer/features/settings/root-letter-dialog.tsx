import { useState, type ReactNode } from 'react';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';

/** Prints the letter by which an authority comes to know the root certificate. */
export function RootLetterDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [addressee, setAddressee] = useState('');
  const [contact, setContact] = useState('');
  const command = useCommand('certificate.rootLetter');
  const save = async (): Promise<void> => {
    const path = await shell.choose('saveLetter', 'root-certificate-letter.pdf');
    if (path === null) return;
    const result = await command.run({ path, addressee, contact });
    if (!result.ok) return;
    showToast({ text: 'The letter is saved. Send the certificate by another way.' });
    onClose();
  };
  return (
    <FormDialog
      title="Letter about the root certificate"
      saveLabel="Save the letter …"
      isReady={addressee.trim() !== '' && contact.trim() !== ''}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        It prints the fingerprint in groups, how to compare it, how long the certificate is valid,
        and what a signature shows and does not show. Print it on letterhead and sign it by hand.
      </p>
      <TextArea
        label="Addressee"
        rows={3}
        value={addressee}
        onChange={setAddressee}
        maxLength={600}
        isRequired
        autoFocus
      />
      <TextField
        label="Where the fingerprint is read to them"
        description="A telephone number or an office that the addressee can know from elsewhere."
        value={contact}
        onChange={setContact}
        maxLength={600}
        isRequired
      />
    </FormDialog>
  );
}
