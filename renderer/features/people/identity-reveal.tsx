import { useState } from 'react';
import type { Identity, Person } from '../../../shared/domain/people/person';
import { Button } from '../../components/button';
import { ErrorNotice, Notice } from '../../components/notice';
import { Facts } from '../../components/panel';
import { TextField } from '../../components/text-field';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { revealSeconds, type Revealed } from './use-revealed';

interface Props {
  readonly person: Person;
  readonly revealed: Revealed;
  readonly onEdit: (() => void) | null;
}

/** Shows an identity for a reason, for a minute; each time leaves an entry in the history. */
export function IdentityReveal({ person, revealed, onEdit }: Props) {
  const { detail } = useInquiry();
  const [reason, setReason] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const command = useCommand('identity.reveal');
  const reveal = async () => {
    const result = await command.run({ inquiryId: detail.id, personId: person.id, reason });
    if (!result.ok) return;
    setReason('');
    if (result.value === null) setIsEmpty(true);
    else revealed.show(result.value);
  };
  if (revealed.identity !== null) {
    return (
      <div className="stack-wide identity-shown">
        <IdentityFacts identity={revealed.identity} />
        <div className="row">
          <span className="muted grow" role="timer">
            Hides by itself in {revealed.secondsLeft} s, or when you leave this window.
          </span>
          {onEdit === null ? null : <Button onPress={onEdit}>Edit</Button>}
          <Button variant="primary" onPress={revealed.hide}>
            Hide now
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        void reveal();
      }}
    >
      <p>
        The identity is sealed. Revealing it is recorded in the history with your name and your
        reason, and ends after {revealSeconds} seconds.
      </p>
      <TextField
        label="Why do you need it?"
        placeholder="For example: to compare the register of the shelter"
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
        maxLength={300}
      />
      {isEmpty ? <Notice tone="info">No identity is on file for this person.</Notice> : null}
      {command.failure === undefined ? null : <ErrorNotice failure={command.failure} />}
      <div className="row">
        <Button
          type="submit"
          variant="primary"
          icon="eye"
          isDisabled={reason.trim().length < 3}
          isPending={command.busy}
        >
          Reveal for {revealSeconds} seconds
        </Button>
      </div>
    </form>
  );
}

function IdentityFacts({ identity }: { readonly identity: Identity }) {
  const given = (text: string) => (text === '' ? '–' : text);
  const listed = (texts: readonly string[]) => (texts.length === 0 ? '–' : texts.join('; '));
  return (
    <Facts
      items={[
        { term: 'Full name', value: given(identity.fullName) },
        { term: 'Also known as', value: listed(identity.aliases) },
        { term: 'Date of birth', value: given(identity.birthDate) },
        { term: 'Nationality', value: given(identity.nationality) },
        { term: 'Document numbers', value: listed(identity.documentNumbers) },
        { term: 'Contacts', value: listed(identity.contact) },
      ]}
    />
  );
}
