import { periodInWords, type Period } from './period';

/** What every letter says besides the officer's words; it promises no more than rule S6 allows. */

export const shownSentence =
  'It is for the authority to show this, with the reasons and records on which it relies.';

export function burdenParagraph(points: readonly { readonly isShown: boolean }[]): string {
  const marked = points.flatMap(({ isShown }, index) => (isShown ? [index + 1] : []));
  if (marked.length === 0)
    return 'No inference will be drawn from the want of a reply; this institution will note that it asked.';
  const which =
    marked.length === 1 ? `point ${String(marked[0])}` : `points ${marked.map(String).join(', ')}`;
  const rest =
    marked.length === points.length ? '' : ' No such inference will be drawn on the other points.';
  return (
    `If nothing is shown on ${which} before the period ends, this institution may record that the ` +
    `authority has not shown it, and say so in its findings.${rest}`
  );
}

/** `endsOn` in words, as `formatDay` gives it. */
export const periodParagraph = (period: Period, day: string, endsOn: string): string =>
  `Please reply within ${periodInWords(period)} after this letter has reached you. If it reaches you ` +
  `on ${day}, the period ends on ${endsOn}; if it reaches you later, it ends correspondingly later.`;

export const usualOpening =
  'This institution is inquiring into the treatment of persons who are, or may be, victims of ' +
  'trafficking. It asks you for the following.';

export const usualHowToAnswer =
  'Please answer point by point and attach copies of the records you rely on. Name persons only where ' +
  'a record cannot be found without it. Where something cannot be given, please say why.';

export const usualClosing =
  'If you need more time, please write before the period ends and give the reason.';
