import { partialDateInWords } from '../domain/partial-date';
import type { InWindow, PresumptionWindow } from './presumptions';

type Which = 'age' | 'status';

const presumed: Readonly<Record<Which, string>> = {
  age: 'Presumed to be a child',
  status: 'Presumed to be a victim',
};
const determination: Readonly<Record<Which, string>> = {
  age: 'the age determination',
  status: 'the identification decision',
};

const inside: Readonly<Record<InWindow, string>> = {
  yes: 'The event lies inside this window.',
  partly: 'Only part of the event lies inside this window.',
  no: 'The event lies outside this window: look again at whether the presumption reaches it.',
  unknown: 'Whether the event lies inside this window cannot be told from the dates recorded.',
};

/** C4 is an inference, and printed as such. */
export const inferenceInWords: Readonly<Record<Which, string>> = {
  age: 'That conduct inside the window is judged by the standards for children, even if the person later proves to be an adult, is an inference from the words “unless or until”.',
  status:
    'That conduct inside the window is judged by the standards for victims, even if the child later proves not to have been trafficked, is an inference from the words “unless or until”.',
};

/** C7. */
export const noUseAgainst =
  'A presumption adds safeguards. It never justifies confinement “for protection”, forced care, or the loss of access to asylum.';

/**
 * The window of a presumption and where the event lies, in two sentences. In print dates are cut to
 * the month (`isPrinted`): a full date can give a person away (EXP-02).
 */
export function windowInWords(
  which: Which,
  { from, until }: PresumptionWindow,
  event: InWindow,
  isPrinted = false,
): string {
  const day = (date: string): string => partialDateInWords(isPrinted ? date.slice(0, 7) : date);
  const since =
    from === null
      ? 'from a day that is not recorded'
      : `from ${day(from)}, when there were reasons to believe so`;
  const end =
    until === null
      ? 'until another determination is made'
      : `until ${determination[which]} of ${day(until)}`;
  return `${presumed[which]} ${since}, ${end}. ${inside[event]}`;
}
