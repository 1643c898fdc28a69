/** Dates and numbers as people read them, in the language of the texts and the region of the computer. */
const language = 'en';

/** The locale of dates and numbers: that of the computer where it fits the texts, else British English. */
export const locale =
  navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? `${language}-GB`;

const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
const dayHere = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const dayInFull = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const number = new Intl.NumberFormat(locale);
const dayMs = 86_400_000;

export const formatNumber = (value: number): string => number.format(value);

/** `YYYY-MM-DD` in words: "17 May 2024". What is no such date comes back as it is. */
export function formatDay(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : day.format(time);
}

/** A partial date without a doubt left: whole days with their weekday and the month in letters. */
export const formatPartialDateInFull = (text: string): string =>
  /^~?\d{4}-\d{2}-\d{2}$/.test(text)
    ? `${text.startsWith('~') ? 'about ' : ''}${dayInFull.format(Date.parse(`${text.replace('~', '')}T00:00:00Z`))}`
    : formatPartialDate(text);

/** A partial date as entered: "2024", "May 2024", "17 May 2024", with "about" before it for `~`. */
export function formatPartialDate(text: string): string {
  const about = text.startsWith('~');
  const bare = about ? text.slice(1) : text;
  const words = wordsOf(bare);
  return about ? `about ${words}` : words;
}

function wordsOf(bare: string): string {
  if (/^\d{4}-\d{2}$/.test(bare)) return month.format(Date.parse(`${bare}-01T00:00:00Z`));
  return /^\d{4}$/.test(bare) ? String(Number(bare)) : formatDay(bare);
}

/** Two partial dates, or one that goes on. */
export const formatPeriod = (from: string, to: string | null): string =>
  to === null ? formatPartialDate(from) : `${formatPartialDate(from)} – ${formatPartialDate(to)}`;

/** An instant (ISO 8601) as date and time of day at this computer. */
export function formatMoment(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : moment.format(time);
}

/** The day of an instant (ISO 8601) at this computer. */
export function formatDayOf(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : dayHere.format(time);
}

/** Today at this computer, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whole days from today to a day, negative when it has passed. */
export const daysUntil = (text: string): number =>
  Math.round((Date.parse(`${text}T00:00:00Z`) - Date.parse(`${today()}T00:00:00Z`)) / dayMs);

/** "1 day", "6 days". */
export const daysInWords = (count: number): string =>
  `${formatNumber(count)} ${count === 1 ? 'day' : 'days'}`;

/** "in 6 days", "today", "3 days ago". */
export function formatDaysUntil(text: string): string {
  const days = daysUntil(text);
  if (days === 0) return 'today';
  const words = daysInWords(Math.abs(days));
  return days > 0 ? `in ${words}` : `${words} ago`;
}

/** A size in bytes: "412 kB", "1.3 MB". */
export function formatBytes(size: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = size;
  let step = 0;
  while (value >= 1000 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  const digits = step === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString(locale, { maximumFractionDigits: digits })} ${units[step] ?? ''}`;
}
