import { z } from 'zod';
import { Day } from '../partial-date';
import { usualWeekend, Weekend } from '../plan/period';

/** The days on which the offices of a State are closed: days of the week, and single days. */
export const Calendar = z.object({
  weekend: Weekend,
  holidays: z
    .array(Day)
    .max(1000)
    .transform((days) => [...new Set(days)].toSorted()),
});
export type Calendar = Readonly<{ weekend: Weekend; holidays: readonly string[] }>;

/** Where a State has none of its own. */
export const usualCalendar: Calendar = { weekend: usualWeekend, holidays: [] };

export interface StateCalendar extends Calendar {
  readonly state: string;
  /** Null: never entered; the weekend is then the institution's, and no holiday is known. */
  readonly updatedAt: string | null;
}

/** Days found in pasted text, one a line or mixed with words, and the lines in which none was found. */
export interface ReadHolidays {
  readonly days: readonly string[];
  readonly unread: readonly string[];
}

const isoDay = /\b\d{4}-\d{2}-\d{2}\b/;

/**
 * Reads a list of holidays: each line holds one day as YYYY-MM-DD, with or without the name of the
 * holiday. Other forms are not guessed: 03/04 is March in one State and April in the next.
 */
export function readHolidays(text: string): ReadHolidays {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const dayIn = (line: string): string | null => {
    const day = isoDay.exec(line)?.[0];
    return day !== undefined && Day.safeParse(day).success ? day : null;
  };
  return {
    days: [...new Set(lines.flatMap((line) => dayIn(line) ?? []))].toSorted(),
    unread: lines.filter((line) => dayIn(line) === null),
  };
}
