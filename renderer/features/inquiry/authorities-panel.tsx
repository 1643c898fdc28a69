import { useState } from 'react';
import type { Authority, AuthorityKind, StateRole } from '../../../shared/domain/inquiries/inquiry';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { showToast } from '../../components/toast';
import { authorityKindWords, optionsOf, stateRoleWords } from '../../lib/words';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from './form-dialog';
import { useInquiry } from './inquiry-context';

/** The bodies whose conduct is examined, each of one State. */
export function AuthoritiesPanel() {
  const { detail, canWork, target } = useInquiry();
  const [isAdding, setIsAdding] = useState(target.add === true && canWork);
  const remove = useCommand('authority.remove');
  const add = useCommand('authority.add');
  const removeOne = async (authority: Authority) => {
    const result = await remove.run({ inquiryId: detail.id, authorityId: authority.id });
    if (!result.ok) return;
    const { name, kind, state, stateRole } = authority;
    showToast({
      text: `${name} removed`,
      undo: () => void add.run({ inquiryId: detail.id, name, kind, state, stateRole }),
    });
  };
  const failure = remove.failure ?? add.failure;
  return (
    <Panel
      title="Respondent authorities"
      actions={
        canWork ? (
          <Button size="small" icon="plus" onPress={() => setIsAdding(true)}>
            Add authority
          </Button>
        ) : null
      }
    >
      {detail.authorities.length === 0 ? (
        <p className="muted">
          None yet. Each assessment concerns one authority: name the bodies whose conduct you
          examine.
        </p>
      ) : null}
      <ul className="lines">
        {detail.authorities.map((authority) => (
          <li key={authority.id}>
            <span className="grow">
              {authority.name}
              <span className="muted">
                {' '}
                · {authorityKindWords[authority.kind]} · {authority.state},{' '}
                {stateRoleWords[authority.stateRole].toLowerCase().replace('state', 'State')}
              </span>
            </span>
            {canWork ? (
              <IconButton
                icon="trash"
                label={`Remove ${authority.name}`}
                onPress={() => void removeOne(authority)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
      {isAdding ? <AuthorityDialog onClose={() => setIsAdding(false)} /> : null}
    </Panel>
  );
}

function AuthorityDialog({ onClose }: { readonly onClose: () => void }) {
  const { detail } = useInquiry();
  const command = useCommand('authority.add');
  const [name, setName] = useState('');
  const [state, setState] = useState(detail.states[0]?.state ?? '');
  const [kind, setKind] = useState<AuthorityKind | null>(null);
  const [stateRole, setStateRole] = useState<StateRole>('destination');
  const save = async () => {
    if (kind === null) return;
    const result = await command.run({ inquiryId: detail.id, name, kind, state, stateRole });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Add a respondent authority"
      saveLabel="Add authority"
      isReady={name.trim() !== '' && state.trim() !== '' && kind !== null}
      isBusy={command.busy}
      failure={command.failure}
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
