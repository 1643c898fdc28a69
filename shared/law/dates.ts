/** The earliest and latest day a date can mean, as yyyymmdd. Year, or year and month, suffice. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `2024`, `2024-05` or `2024-05-31`; null when it is no day, month or year of the calendar. */
export function readDate(text: string): DayRange | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) =>
    part === undefined ? 0 : Number(part),
  );
  if (!year) return null;
  if (match[2] === undefined) return { first: year * 10000 + 101, last: year * 10000 + 1231 };
  if (!month || month > 12) return null;
  const start = year * 10000 + month * 100;
  if (match[3] === undefined) return { first: start + 1, last: start + daysIn(year, month) };
  if (!day || day > daysIn(year, month)) return null;
  return { first: start + day, last: start + day };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The shortest way to write a range that readDate gave. */
export function writeDate({ first, last }: DayRange): string {
  const year = String(Math.floor(first / 10000)).padStart(4, '0');
  const month = String(Math.floor(first / 100) % 100).padStart(2, '0');
  if (first === last) return `${year}-${month}-${String(first % 100).padStart(2, '0')}`;
  return Math.floor(first / 100) === Math.floor(last / 100) ? `${year}-${month}` : year;
}
