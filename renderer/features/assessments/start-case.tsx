import { useState } from 'react';
import type { AuthorityId, EventId, PersonId } from '../../../shared/domain/ids';
import { Select } from '../../components/select';
import { formatPeriod } from '../../lib/dates';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { AuthorityChoice, only } from './authority-choice';
import { StartDialog, type StartProps } from './start-dialog';

/** Picks the unit of a case (S8): one person, one event, one authority that answers for it. */
export function StartCase(props: StartProps) {
  const { detail } = useInquiry();
  const persons = useQuery('person.list', { inquiryId: detail.id }).value ?? [];
  const events = useQuery('event.list', { inquiryId: detail.id }).value ?? [];
  const [chosenPerson, setPerson] = useState<PersonId | null>(null);
  const [chosenEvent, setEvent] = useState<EventId | null>(null);
  const [chosenAuthority, setAuthority] = useState<AuthorityId | null>(null);
  const personId = chosenPerson ?? only(persons);
  const eventId = chosenEvent ?? only(events);
  const authorityId = chosenAuthority ?? only(detail.authorities);
  const isMissing = persons.length * events.length * detail.authorities.length === 0;
  return (
    <StartDialog
      {...props}
      title="Start with a person’s case"
      subject={
        personId === null || eventId === null || authorityId === null
          ? null
          : { kind: 'case', personId, eventId, authorityId }
      }
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
      <AuthorityChoice
        label="Authority whose conduct is examined"
        value={authorityId}
        onChange={setAuthority}
      />
    </StartDialog>
  );
}
