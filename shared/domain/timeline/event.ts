import { z } from 'zod';
import type { AuthorityId, EventId, PersonId } from '../ids';

export const EventType = z.enum([
  'first_contact',
  'arrest',
  'detention_episode',
  'identification',
  'charge',
  'proceeding',
  'order_of_removal',
  'return',
  'disclosure',
  'shelter_stay',
  'complaint',
  'investigation',
  'other',
]);
export type EventType = z.infer<typeof EventType>;

export interface TimelineEvent {
  readonly id: EventId;
  readonly type: EventType;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly place: string;
  readonly description: string;
  readonly personIds: readonly PersonId[];
  readonly authorityIds: readonly AuthorityId[];
}
