import { useState } from 'react';
import type { Person } from '../../../shared/domain/people/person';
import type { TimelineEvent } from '../../../shared/domain/timeline/event';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { IconButton } from '../../components/icon-button';
import { ErrorNotice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { showToast } from '../../components/toast';
import { formatPeriod } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { eventWords } from '../inquiry/words';
import { EventDialog } from './event-dialog';
import { inOrder, removedEvent } from './event-logic';
import './timeline.css';

const noPersons: readonly Person[] = [];

/** What happened, in order: the events to which the checklists attach. */
export function TimelineTab() {
  const { detail, canWork, target } = useInquiry();
  const events = useQuery('event.list', { inquiryId: detail.id });
  const knownPersons = useQuery('person.list', { inquiryId: detail.id }).value;
  const persons = knownPersons ?? noPersons;
  const [open, setOpen] = useState<TimelineEvent | 'new' | null>(
    target.add && canWork ? 'new' : null,
  );
  const remove = useCommand('event.remove');
  const add = useCommand('event.add');
  const removeOne = async (event: TimelineEvent) => {
    const result = await remove.run({ inquiryId: detail.id, eventId: event.id });
    if (!result.ok) return;
    showToast({
      text: `“${event.title}” removed`,
      undo: () => void add.run({ inquiryId: detail.id, ...removedEvent(event) }),
    });
  };
  const addButton = canWork ? (
    <Button icon="plus" onPress={() => setOpen('new')}>
      Add event
    </Button>
  ) : null;
  const failure = remove.failure ?? add.failure;
  return (
    <div className="stack-wide">
      <div className="tab-head">
        <p className="muted">
          One entry per contact, arrest, holding episode, decision or return. Dates may be partial.
        </p>
        {addButton}
      </div>
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
      <QueryView query={events}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon="timeline" title="No events yet" actions={addButton}>
              Begin with what the inquiry is about, for example the holding in a shelter. A
              checklist is answered for one event at a time.
            </EmptyState>
          ) : (
            <ol className="timeline">
              {inOrder(list).map((event) => (
                <EventLine
                  key={event.id}
                  event={event}
                  persons={persons}
                  onEdit={() => setOpen(event)}
                  onRemove={() => void removeOne(event)}
                />
              ))}
            </ol>
          )
        }
      </QueryView>
      {open === null || knownPersons === undefined ? null : (
        <EventDialog
          event={open === 'new' ? null : open}
          persons={persons}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

interface LineProps {
  readonly event: TimelineEvent;
  readonly persons: readonly Person[];
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function EventLine({ event, persons, onEdit, onRemove }: LineProps) {
  const { detail, canWork } = useInquiry();
  const who = persons.filter(({ id }) => event.personIds.includes(id));
  const authorities = detail.authorities.filter(({ id }) => event.authorityIds.includes(id));
  const particulars = [
    who.map(({ pseudonym }) => pseudonym).join(', '),
    authorities.map(({ name }) => name).join(', '),
    event.place,
  ].filter((part) => part !== '');
  return (
    <li className="timeline-event">
      <span className="timeline-date">
        {formatPeriod(event.startsOn, event.endsOn === event.startsOn ? null : event.endsOn)}
      </span>
      <div className="grow">
        <strong>{event.title}</strong> <span className="muted">{eventWords[event.type]}</span>
        {particulars.length === 0 ? null : <p className="muted">{particulars.join(' · ')}</p>}
        {event.description === '' ? null : <p className="prose">{event.description}</p>}
      </div>
      {canWork ? (
        <span className="row">
          <Button size="small" onPress={onEdit}>
            Edit
          </Button>
          <IconButton icon="trash" label={`Remove “${event.title}”`} onPress={onRemove} />
        </span>
      ) : null}
    </li>
  );
}
