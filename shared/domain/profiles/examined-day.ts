import type { Subject } from '../assessments/subject';
import type { PartialDate } from '../partial-date';

/** The first and the last day of the period examined, as the file answers them (SUB-Q17, SUB-Q18). */
export interface PeriodAnswered {
  readonly first: PartialDate | null;
  readonly last: PartialDate | null;
}

/**
 * The day on which the law is looked at (L4: for a continuing situation its last day, since a treaty
 * counts from its entry into force on). Of a case: the end of the event; else the last, else the first
 * day of the period examined; else the start of the event, which is all that is known. A measure or a
 * system without an end goes on, so `today` (YYYY-MM-DD) counts.
 */
export function examinedDay(
  subject: Subject,
  { first, last }: PeriodAnswered,
  today: string,
): PartialDate {
  if (subject.kind !== 'case') return subject.until ?? today;
  return subject.eventEndsOn ?? last ?? first ?? subject.eventStartsOn;
}
