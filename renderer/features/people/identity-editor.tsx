import { useState } from 'react';
import type { Identity, Person } from '../../../shared/domain/people/person';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { emptyIdentity, formOf, identityOf } from './identity-logic';

interface Props {
  readonly person: Person;
  readonly initial: Identity | null;
  readonly onDone: () => void;
}

/** Writes an identity and seals it. Everything here feeds the privacy gate of the reports. */
export function IdentityEditor({ person, initial, onDone }: Props) {
  const { detail } = useInquiry();
  const [form, setForm] = useState(initial === null ? emptyIdentity : formOf(initial));
  const command = useCommand('identity.save');
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const save = async () => {
    const identity = identityOf(form);
    const result = await command.run({ inquiryId: detail.id, personId: person.id, identity });
    if (!result.ok) return;
    showToast({ text: `Identity of ${person.pseudonym} sealed`, tone: 'success' });
    onDone();
  };
  return (
    <div className="stack-wide">
      <p className="muted">
        Sealed under a key of its own, for cleared officers only. Before a report leaves, Amparo
        searches it for everything entered here.
      </p>
      <TextField
        label="Full name"
        value={form.fullName}
        onChange={(fullName) => change({ fullName })}
        autoFocus
      />
      <TextArea
        label="Also known as"
        description="One per line."
        rows={2}
        value={form.aliases}
        onChange={(aliases) => change({ aliases })}
      />
      <TextField
        label="Date of birth"
        description="As documented or stated."
        value={form.birthDate}
        onChange={(birthDate) => change({ birthDate })}
      />
      <TextField
        label="Nationality"
        value={form.nationality}
        onChange={(nationality) => change({ nationality })}
      />
      <TextArea
        label="Document numbers"
        description="Passport, permit, case number. One per line."
        rows={2}
        value={form.documentNumbers}
        onChange={(documentNumbers) => change({ documentNumbers })}
      />
      <TextArea
        label="Contacts"
        description="Telephone, address, a safe way to reach the person. One per line."
        rows={2}
        value={form.contact}
        onChange={(contact) => change({ contact })}
      />
      {command.failure === undefined ? null : <ErrorNotice failure={command.failure} />}
      <div className="row">
        <Button variant="primary" icon="lock" isPending={command.busy} onPress={() => void save()}>
          Seal the identity
        </Button>
      </div>
    </div>
  );
}
