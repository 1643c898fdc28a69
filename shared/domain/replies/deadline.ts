/**
 * The deadline of a round of reply. It reckons in whole days of the calendar and never asks what day
 * it is where the computer stands, so it gives the same day everywhere.
 */
import { z } from 'zod';
import { AppError } from '../../errors';
import { Day } from '../partial-date';
import { Period, type PeriodKind } from '../plan/period';
import { Calendar, usualCalendar } from './calendar';

/** What made the deadline what it is, in the order in which it was recorded. */
export const DeadlineChange = z.discriminatedUnion('kind', [
  /** The period begins to run with this day, which itself does not count. */
  z.object({ kind: z.literal('received'), on: Day, period: Period, calendar: Calendar }),
  z.object({ kind: z.literal('extended'), days: z.number().int().min(1).max(365) }),
  /** From this day on days do not count … */
  z.object({ kind: z.literal('paused'), on: Day }),
  /** … until this one, which counts again. */
  z.object({ kind: z.literal('resumed'), on: Day }),
  /** The days on which the State's offices are closed were corrected. */
  z.object({ kind: z.literal('recounted'), calendar: Calendar }),
]);
export type DeadlineChange = z.infer<typeof DeadlineChange>;

interface Pause {
  readonly from: string;
  /** Null while it lasts. */
  readonly until: string | null;
}

export interface Deadline {
  /** Null before the draft was received: no period runs. */
  readonly receivedOn: string | null;
  /** The last day on which comments are in time; null before receipt and during a pause. */
  readonly dueOn: string | null;
  readonly pausedSince: string | null;
  /** With all extensions. */
  readonly days: number;
}

interface Reckoning {
  readonly receivedOn: string | null;
  readonly days: number;
  readonly kind: PeriodKind;
  readonly calendar: Calendar;
  readonly pauses: readonly Pause[];
}

const dayMs = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** Whether offices are closed on that day. */
export const isClosed = (day: string, { weekend, holidays }: Calendar): boolean =>
  weekend.includes(new Date(noon(day)).getUTCDay()) || holidays.includes(day);

const isPaused = (day: string, pauses: readonly Pause[]): boolean =>
  pauses.some(({ from, until }) => day >= from && (until === null || day < until));

/**
 * The day on which enough days have counted. A last day on which offices are closed gives way to the
 * next on which they are open (as European Convention on the Calculation of Time-Limits, art. 5).
 */
function lastDay(from: string, { days, kind, calendar, pauses }: Reckoning): string {
  let time = noon(from);
  for (let left = days; ;) {
    time += dayMs;
    const day = iso(time);
    if (isPaused(day, pauses)) continue;
    const closed = isClosed(day, calendar);
    if (kind === 'calendar' || !closed) left -= 1;
    if (left <= 0 && !closed) return day;
  }
}

const atFirst: Reckoning = {
  receivedOn: null,
  days: 0,
  kind: 'calendar',
  calendar: usualCalendar,
  pauses: [],
};

function after(state: Reckoning, change: DeadlineChange): Reckoning {
  switch (change.kind) {
    case 'received': {
      const { on, period, calendar } = change;
      return { ...atFirst, receivedOn: on, days: period.days, kind: period.kind, calendar };
    }
    case 'extended':
      return { ...state, days: state.days + change.days };
    case 'paused':
      return { ...state, pauses: [...state.pauses, { from: change.on, until: null }] };
    case 'resumed':
      return {
        ...state,
        pauses: state.pauses.map((pause) =>
          pause.until === null ? { ...pause, until: change.on } : pause,
        ),
      };
    case 'recounted':
      return { ...state, calendar: change.calendar };
  }
}

/** The calendar by which it is counted now. */
export const calendarIn = (changes: readonly DeadlineChange[]): Calendar =>
  changes.reduce(after, atFirst).calendar;

/** The deadline that these changes give. */
export function deadlineOf(changes: readonly DeadlineChange[]): Deadline {
  const state = changes.reduce(after, atFirst);
  const { receivedOn, days, pauses } = state;
  const pausedSince = pauses.find(({ until }) => until === null)?.from ?? null;
  return {
    receivedOn,
    days,
    pausedSince,
    dueOn: receivedOn === null || pausedSince !== null ? null : lastDay(receivedOn, state),
  };
}

/** Whether comments can no longer be in time; never during a pause or before receipt. */
export const isOver = ({ dueOn }: Pick<Deadline, 'dueOn'>, today: string): boolean =>
  dueOn !== null && dueOn < today;

/**
 * Whether a change may follow on those before.
 * @throws AppError REPLY_DEADLINE_STEP (there is nothing to extend, pause or resume, or it was received
 * before), REPLY_DEADLINE_DAY (a day in the future, before what was recorded, or after the end)
 */
export function checkChange(
  changes: readonly DeadlineChange[],
  change: DeadlineChange,
  today: string,
): void {
  const { receivedOn, dueOn, pausedSince } = deadlineOf(changes);
  const isFirst = change.kind === 'received';
  const endsPause = change.kind === 'resumed';
  const fits = isFirst
    ? receivedOn === null
    : receivedOn !== null && (change.kind === 'recounted' || endsPause === (pausedSince !== null));
  if (!fits) throw new AppError('REPLY_DEADLINE_STEP');
  if (!('on' in change)) return;
  const resumed = changes.filter(({ kind }) => kind === 'resumed').at(-1);
  const since = resumed !== undefined && 'on' in resumed ? resumed.on : (receivedOn ?? '');
  const isTooEarly = endsPause ? change.on < (pausedSince ?? '') : change.on < since;
  const isTooLate = change.on > today || (change.kind === 'paused' && change.on > (dueOn ?? ''));
  if (isTooEarly || isTooLate) throw new AppError('REPLY_DEADLINE_DAY');
}
