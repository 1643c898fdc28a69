import { z } from 'zod';

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const isRealDate = (text: string): boolean => {
  const [year, month, day] = text.replace(/^~/, '').split('-').map(Number);
  if (year === undefined || year < 1) return false;
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysIn(year, month));
};

/**
 * A date as far as it is known: `2024`, `2024-05` or `2024-05-17`, with a leading `~` for "about".
 * Kept as entered: persons without papers often know only a year.
 */
export const PartialDate = z
  .string()
  .regex(/^~?\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine(isRealDate, 'not a date in the calendar');
export type PartialDate = z.infer<typeof PartialDate>;

/** A full calendar day, `YYYY-MM-DD`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDate, 'not a date in the calendar');

/** The first day a partial date can mean, `YYYY-MM-DD`; used for ordering and for treaty dates. */
export function earliestDay(date: PartialDate): string {
  const [year = '0001', month = '01', day = '01'] = date.replace(/^~/, '').split('-');
  return `${year}-${month}-${day}`;
}

/** The last day a partial date can mean, `YYYY-MM-DD`. */
export function latestDay(date: PartialDate): string {
  const [year = '0001', month = '12', day] = date.replace(/^~/, '').split('-');
  const last = String(daysIn(Number(year), Number(month))).padStart(2, '0');
  return `${year}-${month}-${day ?? last}`;
}

/** False when the end lies before the start, compared at the coarser precision of the two. */
export function isPeriod(from: PartialDate, until: PartialDate): boolean {
  const [start, end] = [from.replace('~', ''), until.replace('~', '')];
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) >= start.slice(0, length);
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A partial date in words, the same on every computer: "about May 2024", "17 May 2024". */
export function partialDateInWords(date: PartialDate): string {
  const [year = '', month, day] = date.replace(/^~/, '').split('-');
  const parts = [
    ...(day === undefined ? [] : [String(Number(day))]),
    ...(month === undefined ? [] : [months[Number(month) - 1] ?? month]),
    year,
  ];
  return `${date.startsWith('~') ? 'about ' : ''}${parts.join(' ')}`;
}
