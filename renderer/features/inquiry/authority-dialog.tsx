import { useState } from 'react';
import type { Authority, AuthorityKind, StateRole } from '../../../shared/domain/inquiries/inquiry';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { useCommand } from '../../lib/use-command';
import { authorityKindWords } from '../../../shared/domain/inquiries/authority-words';
import { optionsOf, stateRoleWords } from '../../lib/words';
import { FormDialog } from './form-dialog';
import { useInquiry } from './inquiry-context';

interface Props {
  /** Null: a new one. */
  readonly authority: Authority | null;
  readonly onClose: () => void;
}

/** Adds a respondent authority, or corrects one that is already named elsewhere. */
export function AuthorityDialog({ authority, onClose }: Props) {
  const { detail } = useInquiry();
  const add = useCommand('authority.add');
  const update = useCommand('authority.update');
  const [name, setName] = useState(authority?.name ?? '');
  const [state, setState] = useState(authority?.state ?? detail.states[0] ?? '');
  const [kind, setKind] = useState<AuthorityKind | null>(authority?.kind ?? null);
  const [stateRole, setStateRole] = useState<StateRole>(authority?.stateRole ?? 'destination');
  const save = async () => {
    if (kind === null) return;
    const content = { inquiryId: detail.id, name, kind, state, stateRole };
    const result =
      authority === null
        ? await add.run(content)
        : await update.run({ ...content, authorityId: authority.id });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title={authority === null ? 'Add a respondent authority' : 'Correct the authority'}
      saveLabel={authority === null ? 'Add authority' : 'Save'}
      isReady={name.trim() !== '' && state.trim() !== '' && kind !== null}
      isBusy={add.busy || update.busy}
      failure={add.failure ?? update.failure}
      onSave={save}
      onClose={onClose}
    >
      <TextField label="Name" value={name} onChange={setName} isRequired autoFocus />
      <Select
        label="Kind"
        placeholder="Choose"
        options={optionsOf(authorityKindWords)}
        value={kind}
        onChange={setKind}
      />
      <TextField
        label="State"
        description="The State that answers for this authority."
        value={state}
        onChange={setState}
        isRequired
      />
      <Select
        label="Role of the State in this case"
        options={optionsOf(stateRoleWords)}
        value={stateRole}
        onChange={setStateRole}
      />
    </FormDialog>
  );
}
