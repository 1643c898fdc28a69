import { useState } from 'react';
import type { AssessmentId, AuthorityId, EventId, PersonId } from '../../../shared/domain/ids';
import { Select } from '../../components/select';
import { formatPeriod } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';

interface Props {
  readonly onClose: () => void;
  readonly onStarted: (id: AssessmentId) => void;
}

/** Picks the unit of assessment (S8): one person, one event, one authority that answers for it. */
export function StartAssessment({ onClose, onStarted }: Props) {
  const { detail } = useInquiry();
  const persons = useQuery('person.list', { inquiryId: detail.id }).value ?? [];
  const events = useQuery('event.list', { inquiryId: detail.id }).value ?? [];
  const [chosenPerson, setPerson] = useState<PersonId | null>(null);
  const [chosenEvent, setEvent] = useState<EventId | null>(null);
  const [chosenAuthority, setAuthority] = useState<AuthorityId | null>(null);
  const personId = chosenPerson ?? only(persons);
  const eventId = chosenEvent ?? only(events);
  const authorityId = chosenAuthority ?? only(detail.authorities);
  const command = useCommand('assessment.create');
  const isMissing = persons.length * events.length * detail.authorities.length === 0;
  const save = async () => {
    if (personId === null || eventId === null || authorityId === null) return;
    const subject = { kind: 'case', personId, eventId, authorityId } as const;
    const result = await command.run({ inquiryId: detail.id, subject });
    if (result.ok) onStarted(result.value.id);
  };
  return (
    <FormDialog
      title="Start an assessment"
      saveLabel="Start"
      isReady={personId !== null && eventId !== null && authorityId !== null}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      {isMissing ? (
        <p className="muted">
          It needs a person, an event on the timeline and a respondent authority. Add what is
          missing first.
        </p>
      ) : null}
      <Select
        label="Person"
        placeholder="Choose"
        options={persons.map(({ id, pseudonym }) => ({ value: id, label: pseudonym }))}
        value={personId}
        onChange={setPerson}
      />
      <Select
        label="Event"
        placeholder="Choose"
        options={events.map(({ id, title, startsOn, endsOn }) => ({
          value: id,
          label: `${title}, ${formatPeriod(startsOn, endsOn)}`,
        }))}
        value={eventId}
        onChange={setEvent}
      />
      <Select
        label="Authority whose conduct is examined"
        placeholder="Choose"
        options={detail.authorities.map(({ id, name, state }) => ({
          value: id,
          label: `${name} (${state})`,
        }))}
        value={authorityId}
        onChange={setAuthority}
      />
    </FormDialog>
  );
}

/** The only one there is, or null. */
const only = <I,>(list: readonly { readonly id: I }[]): I | null =>
  list.length === 1 ? (list[0]?.id ?? null) : null;
