import { useState } from 'react';
import type { Person, PersonRole } from '../../../shared/domain/people/person';
import { Checkbox } from '../../components/checkbox';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { showToast } from '../../components/toast';
import { optionsOf } from '../../lib/words';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';
import { personRoleWords } from '../inquiry/words';

interface Props {
  /** Null to add one. */
  readonly person: Person | null;
  readonly onClose: () => void;
}

/** Adds a person under the next pseudonym, or changes role and note. */
export function PersonDialog({ person, onClose }: Props) {
  const { detail } = useInquiry();
  const [role, setRole] = useState<PersonRole>(person?.role ?? 'person_concerned');
  const [note, setNote] = useState(person?.note ?? '');
  const [objects, setObjects] = useState(person?.objectsToStatistics ?? false);
  const add = useCommand('person.add');
  const update = useCommand('person.update');
  const save = async () => {
    const fields = { inquiryId: detail.id, role, note, objectsToStatistics: objects };
    const result =
      person === null
        ? await add.run(fields)
        : await update.run({ ...fields, personId: person.id });
    if (!result.ok) return;
    if (person === null) showToast({ text: `${result.value.pseudonym} added` });
    onClose();
  };
  return (
    <FormDialog
      title={person === null ? 'Add a person' : `Edit ${person.pseudonym}`}
      saveLabel={person === null ? 'Add person' : 'Save'}
      isReady
      isBusy={add.busy || update.busy}
      failure={add.failure ?? update.failure}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label="Role in this inquiry"
        options={optionsOf(personRoleWords)}
        value={role}
        onChange={setRole}
      />
      <TextField
        label="Note (optional)"
        description="To tell persons apart, for example “held in the first week”. No names, numbers or addresses."
        value={note}
        onChange={setNote}
        autoFocus
      />
      <Checkbox
        description="The person is then left out of every number under Statistics, and of all exports of it. The inquiry itself goes on as before."
        isSelected={objects}
        onChange={setObjects}
      >
        Objects to being counted in statistics
      </Checkbox>
    </FormDialog>
  );
}
