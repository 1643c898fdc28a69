import { earliestDay, PartialDate } from '../../../shared/domain/partial-date';
import type { AuthorityId, PersonId } from '../../../shared/domain/ids';
import type { EventType, TimelineEvent } from '../../../shared/domain/timeline/event';

/** The timeline in the order of what happened; equal dates by their end, then by title. */
export function inOrder(events: readonly TimelineEvent[]): TimelineEvent[] {
  const key = ({ startsOn, endsOn, title }: TimelineEvent) =>
    `${earliestDay(startsOn)} ${endsOn === null ? '9999' : earliestDay(endsOn)} ${title}`;
  return [...events].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** An event as its form holds it. */
export interface EventForm {
  readonly type: EventType;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly place: string;
  readonly description: string;
  readonly personIds: readonly PersonId[];
  readonly authorityIds: readonly AuthorityId[];
}

export const emptyEvent: EventForm = {
  type: 'first_contact',
  title: '',
  startsOn: '',
  endsOn: '',
  place: '',
  description: '',
  personIds: [],
  authorityIds: [],
};

export const formOf = (event: TimelineEvent): EventForm => ({
  ...event,
  endsOn: event.endsOn ?? '',
});

/** The fields of an event as the core takes them. */
export const fieldsOf = (form: EventForm) => ({
  type: form.type,
  title: form.title.trim(),
  startsOn: form.startsOn.trim(),
  endsOn: form.endsOn.trim() === '' ? null : form.endsOn.trim(),
  place: form.place.trim(),
  description: form.description.trim(),
  personIds: [...form.personIds],
  authorityIds: [...form.authorityIds],
});

export interface EventProblems {
  readonly title?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
}

const isDate = (text: string): boolean => PartialDate.safeParse(text).success;
export const dateHelp = 'Year, year-month or year-month-day. Put ~ before it for “about”.';

/** What keeps the form from being saved, field by field. */
export function problemsOf(form: EventForm): EventProblems {
  const start = form.startsOn.trim();
  const end = form.endsOn.trim();
  const startIsDate = isDate(start);
  const endIsDate = end === '' || isDate(end);
  const isReversed = startIsDate && end !== '' && endIsDate && latestDay(end) < earliestDay(start);
  return {
    ...(form.title.trim() === '' ? { title: 'Say in a few words what happened.' } : {}),
    ...(startIsDate ? {} : { startsOn: dateHelp }),
    ...(endIsDate ? {} : { endsOn: dateHelp }),
    ...(isReversed ? { endsOn: 'The end lies before the start.' } : {}),
  };
}

/** The last day a partial date can mean, comparable with a full day as text. */
const latestDay = (date: string): string => {
  const [year = '9999', month = '12', day = '31'] = date.replace(/^~/, '').split('-');
  return `${year}-${month}-${day}`;
};

/** What has to be entered again to take back a removal. */
export const removedEvent = (event: TimelineEvent) => fieldsOf(formOf(event));
