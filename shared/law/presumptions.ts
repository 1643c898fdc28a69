import type { AnswerFile } from './answers';
import { readDate, writeDate, type DayRange } from './dates';
import type { RatificationProfile } from './effect';
import type { Law } from './law';
import { factOf } from './qualifiers';

/** Part C: on which ground the person counts as a child and as a victim. */
export interface Presumptions {
  readonly child: 'established' | 'presumed' | 'no' | 'unknown';
  readonly victim: 'established' | 'presumed' | 'suspected' | 'no' | 'unknown';
}

/** C1-C3, C6: the grounds that the answers give. A status presumption exists for children only. */
export function presumptionsOf(law: Law, { slots }: AnswerFile): Presumptions {
  const is = (fact: string): number => factOf(law, fact)(slots);
  const child = is('CHILD');
  const isChild = child === 1;
  const childGround = is('CHILD_PRESUMED') === 1 ? 'presumed' : 'established';
  const victim = is('VICTIM');
  const suspected = isChild ? 'presumed' : 'suspected';
  const victimGround = is('VICTIM_ESTABLISHED') === 1 ? 'established' : suspected;
  return {
    child: isChild ? childGround : child === 0 ? 'unknown' : 'no',
    victim: victim === 1 ? victimGround : victim === 0 ? 'unknown' : 'no',
  };
}

/** Dates as yyyy, yyyy-mm or yyyy-mm-dd; null = not recorded (open at that end). */
export interface PresumptionWindow {
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * C4: a presumption runs from the day on which the reasons existed (SUB-Q15) to the day of another
 * determination: of age (CHI-Q02), or of victim status (IDN-Q04). Conduct in between is judged by
 * child or victim standards even if the person later proves to be an adult or not trafficked.
 * An age determination that was not individual and fair (CHI-Q03) ends nothing (C5).
 */
export function presumptionWindow(
  law: Law,
  { slots }: AnswerFile,
  presumption: 'age' | 'status',
): PresumptionWindow {
  const day = (id: string): string | null => {
    const slot = law.questions.get(id)?.slot ?? -1;
    const first = slots[slot] ?? 0;
    return first === 0 ? null : writeDate({ first, last: slots[slot + 1] ?? first });
  };
  const fair = law.questions.get('CHI-Q03')?.slot ?? -1;
  const isUnfair = presumption === 'age' && slots[fair] === -1;
  const until = isUnfair ? null : day(presumption === 'age' ? 'CHI-Q02' : 'IDN-Q04');
  return { from: day('SUB-Q15'), until };
}

/**
 * Whether conduct on `date` (yyyy, yyyy-mm or yyyy-mm-dd) falls into the window. Unknown when the
 * window has no beginning, or a date is too coarse to say. The day of the determination is outside.
 */
export function isInWindow(window: PresumptionWindow, date: string): 'yes' | 'no' | 'unknown' {
  const day = readDate(date);
  const from = window.from === null ? null : readDate(window.from);
  const until = window.until === null ? null : readDate(window.until);
  if (day === null) return 'unknown';
  if (until !== null && isBefore(until, day) !== 'no') {
    return day.first >= until.last ? 'no' : 'unknown';
  }
  if (from === null) return 'unknown';
  const starts = isBefore(day, from);
  if (starts === 'yes') return 'no';
  const isAfterStart = day.first >= from.last;
  const endsLater = until === null || day.last < until.first;
  return isAfterStart && endsLater ? 'yes' : 'unknown';
}

/** Where an event lies: all of it, only part of it, or nothing of it in the window. */
export type InWindow = 'yes' | 'partly' | 'no' | 'unknown';

/**
 * Whether an event lies in the window, by its first and last day (partial dates; without an end, by
 * the first alone). Dates that are only "about", or too coarse, give unknown.
 */
export function eventInWindow(
  window: PresumptionWindow,
  event: { readonly startsOn: string; readonly endsOn: string | null },
): InWindow {
  const first = isInWindow(window, event.startsOn);
  const last = event.endsOn === null ? first : isInWindow(window, event.endsOn);
  if (first === 'unknown' || last === 'unknown') return 'unknown';
  if (first !== last) return 'partly';
  if (first === 'yes' || event.endsOn === null) return first;
  return reachesAcross(window, event.startsOn, event.endsOn) ? 'partly' : 'no';
}

/** It begins before the window does and ends after it has ended. */
function reachesAcross({ from, until }: PresumptionWindow, startsOn: string, endsOn: string) {
  if (from === null || until === null) return false;
  const [begin, end] = [readDate(from), readDate(until)];
  const [first, last] = [readDate(startsOn), readDate(endsOn)];
  if (!begin || !end || !first || !last) return false;
  return isBefore(first, begin) === 'yes' && last.first >= end.last;
}

function isBefore(first: DayRange, second: DayRange): 'yes' | 'no' | 'unknown' {
  if (first.last < second.first) return 'yes';
  return first.first > second.last ? 'no' : 'unknown';
}

/** C1: which text on the presumption of age applies, with its strength. */
export function agePresumptionBasis(profile: RatificationProfile): {
  readonly strength: 'mandatory' | 'recommended';
  readonly source: string;
} {
  return profile['ECAT']
    ? { strength: 'mandatory', source: 'ECAT art. 10, Explanatory Report para. 136' }
    : {
        strength: 'recommended',
        source:
          'UNICEF Guidelines 3.2 (firm, not binding); Legislative Guides para. 65 (permissive: "may")',
      };
}
