import { readDate, type DayRange } from '../dates';

/** The days that a date can mean; `isAbout`: perhaps also days around them. */
export interface Days extends DayRange {
  readonly isAbout: boolean;
}

/** Reads a partial date, also one marked `~` for "about"; null when it is none. */
export function daysOf(text: string | null): Days | null {
  if (text === null) return null;
  const range = readDate(text.replace(/^~/, ''));
  return range === null ? null : { ...range, isAbout: text.startsWith('~') };
}

/**
 * Whether `later` lies before `earlier`: certain on every reading, possible on some readings only
 * because one date is coarser than the other, else null. Two dates of the same month or year say
 * nothing against each other. "About" is never certain.
 */
export function precedes(later: Days, earlier: Days): 'certain' | 'possible' | null {
  const isAbout = later.isAbout || earlier.isAbout;
  if (later.last < earlier.first) return isAbout ? 'possible' : 'certain';
  if (isAbout || (later.first === earlier.first && later.last === earlier.last)) return null;
  return later.first < earlier.last ? 'possible' : null;
}
