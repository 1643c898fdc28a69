import { earliestDay, latestDay, type PartialDate } from '../domain/partial-date';
import type { RatificationProfile } from './effect';

/**
 * When a treaty bound a State. `from`: entry into force for it, null where it is bound and the date is
 * not recorded; `until`: the first day on which a denunciation had effect. Both may be partial.
 */
export interface TreatyPeriod {
  readonly from: PartialDate | null;
  readonly until?: PartialDate | null;
}

/** Why a treaty binds on a day, or does not. What is unsure never binds. */
export type PeriodStanding =
  | 'in_force'
  | 'in_force_undated'
  | 'not_yet'
  | 'entry_unsure'
  | 'denounced'
  | 'denunciation_unsure'
  | 'day_unknown';

/**
 * L4: how a treaty stands on a day (a partial date: any of its days). For a continuing situation pass
 * its last day: the treaty counts from entry into force on. Where the dates leave it open, the treaty
 * is not counted: bound for sure only from the last day that `from` can mean, and only up to the day
 * before the first that `until` can mean.
 */
export function standingOn(
  { from, until = null }: TreatyPeriod,
  day: PartialDate | null,
): PeriodStanding {
  if (day === null) return from === null && until === null ? 'in_force_undated' : 'day_unknown';
  if (until !== null && earliestDay(day) >= latestDay(until)) return 'denounced';
  if (from !== null && latestDay(day) < earliestDay(from)) return 'not_yet';
  if (from !== null && earliestDay(day) < latestDay(from)) return 'entry_unsure';
  if (until !== null && latestDay(day) >= earliestDay(until)) return 'denunciation_unsure';
  return from === null ? 'in_force_undated' : 'in_force';
}

export const binds = (standing: PeriodStanding): boolean =>
  standing === 'in_force' || standing === 'in_force_undated';

/** L4: instrument code → bound on that day. */
export const profileOn = (
  periods: Readonly<Record<string, TreatyPeriod>>,
  day: PartialDate | null,
): RatificationProfile =>
  Object.fromEntries(
    Object.entries(periods).map(([code, period]) => [code, binds(standingOn(period, day))]),
  );
