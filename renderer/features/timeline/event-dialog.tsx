import { useState } from 'react';
import type { Person } from '../../../shared/domain/people/person';
import type { TimelineEvent } from '../../../shared/domain/timeline/event';
import { CheckboxGroup } from '../../components/checkbox';
import { DateField, readDate } from '../../components/date-field';
import { Select } from '../../components/select';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { optionsOf } from '../../lib/words';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';
import { eventWords } from '../inquiry/words';
import { emptyEvent, fieldsOf, formOf, problemsOf, type EventForm } from './event-logic';

interface Props {
  /** Null to add one. */
  readonly event: TimelineEvent | null;
  readonly persons: readonly Person[];
  readonly onClose: () => void;
}

/** The form with its dates as they will be kept, where they can be understood. */
const understood = (form: EventForm): EventForm => ({
  ...form,
  startsOn: readDate(form.startsOn, 'partial') ?? form.startsOn,
  endsOn: readDate(form.endsOn, 'partial') ?? form.endsOn,
});

/** Adds or changes one event of the timeline. */
export function EventDialog({ event, persons, onClose }: Props) {
  const { detail } = useInquiry();
  const add = useCommand('event.add');
  const update = useCommand('event.update');
  const [form, setForm] = useState<EventForm>(
    event === null ? { ...emptyEvent, ...onlyOnes(persons, detail.authorities) } : formOf(event),
  );
  const change = (part: Partial<EventForm>) => setForm((before) => ({ ...before, ...part }));
  const problems = problemsOf(understood(form));
  const save = async () => {
    const fields = { inquiryId: detail.id, ...fieldsOf(understood(form)) };
    const result =
      event === null ? await add.run(fields) : await update.run({ ...fields, eventId: event.id });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title={event === null ? 'Add an event' : 'Edit the event'}
      saveLabel={event === null ? 'Add event' : 'Save'}
      size="medium"
      isReady={Object.keys(problems).length === 0}
      isBusy={add.busy || update.busy}
      failure={add.failure ?? update.failure}
      onSave={save}
      onClose={onClose}
    >
      <EventFields
        form={form}
        change={change}
        endProblem={form.endsOn === '' ? '' : (problems.endsOn ?? '')}
      />
      <CheckboxGroup
        label="Persons"
        options={persons.map(({ id, pseudonym }) => ({ value: id, label: pseudonym }))}
        value={form.personIds}
        onChange={(personIds) => change({ personIds: [...personIds] })}
      />
      <CheckboxGroup
        label="Authorities"
        options={detail.authorities.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.authorityIds}
        onChange={(authorityIds) => change({ authorityIds: [...authorityIds] })}
      />
      <TextArea
        label="Description (optional)"
        value={form.description}
        onChange={(description) => change({ description })}
        rows={3}
      />
    </FormDialog>
  );
}

/** Where there is only one person or authority, it is the one meant. */
const onlyOnes = (
  persons: readonly Person[],
  authorities: readonly { readonly id: EventForm['authorityIds'][number] }[],
) => ({
  personIds: persons.length === 1 ? persons.map(({ id }) => id) : [],
  authorityIds: authorities.length === 1 ? authorities.map(({ id }) => id) : [],
});

interface FieldsProps {
  readonly form: EventForm;
  readonly change: (part: Partial<EventForm>) => void;
  readonly endProblem: string;
}

function EventFields({ form, change, endProblem }: FieldsProps) {
  return (
    <>
      <Select
        label="Kind"
        options={optionsOf(eventWords)}
        value={form.type}
        onChange={(type) => change({ type })}
      />
      <TextField
        label="What happened, in a few words"
        placeholder="Held at the shelter"
        value={form.title}
        onChange={(title) => change({ title })}
        isRequired
        autoFocus
      />
      <DateField
        label="From"
        value={form.startsOn}
        onChange={(startsOn) => change({ startsOn })}
        isRequired
      />
      <DateField
        label="To"
        description="Empty: a single day, or it goes on."
        value={form.endsOn}
        onChange={(endsOn) => change({ endsOn })}
        {...(endProblem === '' ? {} : { error: endProblem })}
      />
      <TextField label="Place" value={form.place} onChange={(place) => change({ place })} />
    </>
  );
}
