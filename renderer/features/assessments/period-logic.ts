import { isPeriod, type PartialDate } from '../../../shared/domain/partial-date';
import { readDate } from '../../lib/read-date';

/** A period as it is written in two fields. */
export interface PeriodText {
  readonly from: string;
  readonly until: string;
}

export type PeriodRead =
  | { readonly from: PartialDate | null; readonly until: PartialDate | null }
  | 'unreadable'
  | 'reversed';

/** Each end is a partial date, or empty where it is open. */
export function readPeriod({ from, until }: PeriodText): PeriodRead {
  const read = (text: string): PartialDate | null | undefined =>
    text.trim() === '' ? null : (readDate(text, 'partial') ?? undefined);
  const [start, end] = [read(from), read(until)];
  if (start === undefined || end === undefined) return 'unreadable';
  if (start !== null && end !== null && !isPeriod(start, end)) return 'reversed';
  return { from: start, until: end };
}
