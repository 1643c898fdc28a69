import { useState } from 'react';
import type { Person } from '../../../shared/domain/people/person';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { MenuButton } from '../../components/menu-button';
import { ErrorNotice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { personRoleWords } from '../inquiry/words';
import { IdentityDialog } from './identity-dialog';
import { PersonDialog } from './person-dialog';
import './people.css';

type Open =
  | { readonly what: 'add' }
  | { readonly what: 'edit'; readonly person: Person }
  | { readonly what: 'identity'; readonly person: Person };

/** The persons of the inquiry, under pseudonyms; identities are a deliberate step away. */
export function PersonsTab() {
  const { detail, canWork, target } = useInquiry();
  const persons = useQuery('person.list', { inquiryId: detail.id });
  const [open, setOpen] = useState<Open | null>(target.add && canWork ? { what: 'add' } : null);
  const remove = useCommand('person.remove');
  const removeOne = async (person: Person) => {
    const result = await remove.run({ inquiryId: detail.id, personId: person.id });
    if (result.ok) showToast({ text: `${person.pseudonym} removed` });
  };
  const addButton = canWork ? (
    <Button icon="plus" onPress={() => setOpen({ what: 'add' })}>
      Add person
    </Button>
  ) : null;
  return (
    <div className="stack-wide">
      <div className="tab-head">
        <p className="muted">
          Amparo gives the pseudonym. Write nothing here that points to a person: identities have a
          sealed place of their own.
        </p>
        {addButton}
      </div>
      {remove.failure === undefined ? null : <ErrorNotice failure={remove.failure} />}
      <QueryView query={persons}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon="person" title="No persons yet" actions={addButton}>
              Add the person concerned first. Checklists are answered for one person and one event
              at a time.
            </EmptyState>
          ) : (
            <ul className="lines card-lines">
              {list.map((person) => (
                <PersonLine
                  key={person.id}
                  person={person}
                  onOpen={setOpen}
                  onRemove={() => void removeOne(person)}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
      {open?.what === 'add' ? <PersonDialog person={null} onClose={() => setOpen(null)} /> : null}
      {open?.what === 'edit' ? (
        <PersonDialog person={open.person} onClose={() => setOpen(null)} />
      ) : null}
      {open?.what === 'identity' ? (
        <IdentityDialog person={open.person} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  );
}

interface LineProps {
  readonly person: Person;
  readonly onOpen: (open: Open) => void;
  readonly onRemove: () => void;
}

function PersonLine({ person, onOpen, onRemove }: LineProps) {
  const { canWork } = useInquiry();
  return (
    <li>
      <span className="person-name">{person.pseudonym}</span>
      <span className="person-role">{personRoleWords[person.role]}</span>
      <span className="grow muted">{person.note}</span>
      {person.objectsToStatistics ? <span className="muted">Not in statistics</span> : null}
      <span className="muted">
        {person.hasIdentity ? 'Identity sealed' : 'No identity on file'}
      </span>
      <Button size="small" icon="lock" onPress={() => onOpen({ what: 'identity', person })}>
        Identity
      </Button>
      {canWork ? (
        <MenuButton
          label={`More for ${person.pseudonym}`}
          icon="more"
          isIconOnly
          variant="quiet"
          items={[
            { id: 'edit', label: 'Edit role and note' },
            { id: 'remove', label: 'Remove' },
          ]}
          onAction={(id) => (id === 'edit' ? onOpen({ what: 'edit', person }) : onRemove())}
        />
      ) : null}
    </li>
  );
}
