import { z } from 'zod';

/** Days of the week on which offices are closed: 0 Sunday … 6 Saturday. */
export const Weekend = z.array(z.number().int().min(0).max(6)).max(3);
export type Weekend = readonly number[];

export const usualWeekend: Weekend = [6, 0];

export const PeriodKind = z.enum(['calendar', 'working']);
export type PeriodKind = z.infer<typeof PeriodKind>;

export const Period = z.object({
  days: z.number().int().min(1).max(365),
  kind: PeriodKind,
});
export type Period = Readonly<z.infer<typeof Period>>;

const dayMs = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The last day of a period that begins to run with `from` (`YYYY-MM-DD`), which itself does not count.
 * Working days leave out the weekend; public holidays are not known here and have to be added by hand.
 */
export function periodEnd(from: string, { days, kind }: Period, weekend: Weekend): string {
  let time = Date.parse(`${from}T00:00:00Z`);
  if (kind === 'calendar') return iso(time + days * dayMs);
  for (let left = days; left > 0;) {
    time += dayMs;
    if (!weekend.includes(new Date(time).getUTCDay())) left -= 1;
  }
  return iso(time);
}

/** "14 working days", "30 days" */
export const periodInWords = ({ days, kind }: Period): string =>
  `${String(days)} ${kind === 'working' ? 'working ' : ''}${days === 1 ? 'day' : 'days'}`;
