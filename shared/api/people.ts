import { z } from 'zod';
import { AuthorityId, EventId, InquiryId, PersonId } from '../domain/ids';
import { PartialDate } from '../domain/partial-date';
import { Identity, PersonRole, type Person } from '../domain/people/person';
import { EventType, type TimelineEvent } from '../domain/timeline/event';
import { command, query } from './operation';

const short = z.string().trim().max(300);
const work = { roles: ['investigator'] } as const;
const person = { inquiryId: InquiryId, personId: PersonId };

const personFields = { role: PersonRole, note: short, objectsToStatistics: z.boolean() };

const eventFields = {
  type: EventType,
  title: short.min(1),
  startsOn: PartialDate,
  endsOn: PartialDate.nullable(),
  place: short,
  description: z.string().trim().max(20_000),
  personIds: z.array(PersonId).max(100),
  authorityIds: z.array(AuthorityId).max(30),
};

export const peopleOperations = {
  'person.list': query<readonly Person[]>()(z.object({ inquiryId: InquiryId })),
  /** The pseudonym is given by the core: Person A, Person B, … Person AA. */
  'person.add': command<Person>()(
    z.object({
      inquiryId: InquiryId,
      ...personFields,
      objectsToStatistics: personFields.objectsToStatistics.default(false),
    }),
    work,
  ),
  'person.update': command<Person>()(z.object({ ...person, ...personFields }), work),
  'person.remove': command<null>()(z.object(person), work),
  /** Discloses: needs clearance, a reason, and leaves a log entry. */
  'identity.reveal': command<Identity | null>()(
    z.object({ ...person, reason: z.string().trim().min(3).max(300) }),
  ),
  'identity.save': command<null>()(z.object({ ...person, identity: Identity }), work),
  'event.list': query<readonly TimelineEvent[]>()(z.object({ inquiryId: InquiryId })),
  'event.add': command<TimelineEvent>()(z.object({ inquiryId: InquiryId, ...eventFields }), work),
  'event.update': command<TimelineEvent>()(
    z.object({ inquiryId: InquiryId, eventId: EventId, ...eventFields }),
    work,
  ),
  'event.remove': command<null>()(z.object({ inquiryId: InquiryId, eventId: EventId }), work),
};
