import { useState } from 'react';
import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { FormDialog } from '../inquiry/form-dialog';

interface Props {
  readonly known: readonly string[];
  readonly onAdd: (state: string) => void;
}

/** Opens the empty profile of a State that no inquiry names yet. */
export function AddState({ known, onAdd }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const same = known.find((one) => stateKey(one) === stateKey(name));
  const add = () => {
    setIsOpen(false);
    setName('');
    onAdd(same ?? name.trim());
    return Promise.resolve();
  };
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>Add a State</Button>
      {isOpen ? (
        <FormDialog
          title="Add a State"
          saveLabel="Open its profile"
          isReady={name.trim() !== ''}
          isBusy={false}
          failure={undefined}
          onSave={add}
          onClose={() => setIsOpen(false)}
          size="small"
        >
          <TextField
            label="Name"
            description="As authorities of this State are recorded in inquiries."
            value={name}
            onChange={setName}
            autoFocus
          />
        </FormDialog>
      ) : null}
    </>
  );
}
