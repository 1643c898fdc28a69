import { everySubject, type Indicator } from './indicator';

/** IND-30: where records are missing. */
export const unknownIndicator: Indicator = {
  id: 'IND-30',
  title: 'Answers that stayed unknown',
  words:
    'Every question that was looked at, by kind of authority: answered, or marked as unknown (no information, conflict, access refused). Questions are counted each for itself: nothing is added up over them.',
  kinds: everySubject,
  standards: [],
  measures: [],
  always: 'authority',
};
