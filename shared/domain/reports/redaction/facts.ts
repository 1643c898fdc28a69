import type { EventType } from '../../timeline/event';
import type { KnownPlace } from './places';

/** What a rendering has to know beside the report itself. */
export interface RedactionFacts {
  /** A person of the report is an established or presumed child (EXP-03). */
  readonly concernsChild: boolean;
  readonly events: readonly { readonly title: string; readonly type: EventType }[];
  /** Places entered for events. */
  readonly places: readonly KnownPlace[];
  /** Of these, the shelters and where they stand. */
  readonly shelters: readonly string[];
  /** Names of authorities: public, also where a place is part of them. */
  readonly authorities: readonly string[];
  /** States whose authorities are examined: no clue to anybody's nationality. */
  readonly states: readonly string[];
  /** Paragraphs that Amparo words itself, on law and method: nothing in them tells of a person. */
  readonly fixed: ReadonlySet<string>;
  /** Under what name a complainant stands in the annex of replies. */
  readonly complainant: string;
}

/** An event by its kind alone. */
export const eventKindWords: Readonly<Record<EventType, string>> = {
  first_contact: 'First contact with an authority',
  arrest: 'Arrest',
  detention_episode: 'Deprivation of liberty',
  identification: 'Identification',
  charge: 'Charge',
  proceeding: 'Proceeding',
  order_of_removal: 'Order of removal',
  return: 'Return',
  disclosure: 'Disclosure of information',
  shelter_stay: 'Stay in a shelter',
  complaint: 'Complaint',
  investigation: 'Investigation',
  other: 'Event',
};
