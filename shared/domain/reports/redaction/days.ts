import { monthsNamed } from '../gate/months';
import { wordsOf } from '../gate/normalise';
import { inTurn, replaceCounted, type Changed } from './text-change';

const day = String.raw`\p{Nd}{1,2}(?:st|nd|rd|th|er|º|ª|°|\.)?`;
const joint = String.raw`(?:\s+(?:of|de|del|di|du))?\s+`;
const month = String.raw`\p{L}[\p{L}\p{M}]*\.?`;
const year = String.raw`\p{Nd}{4}`;
const to = String.raw`\s*(?:to|and|or|until|till|through|[-–—])\s*`;

/** "3 March 2026", "3rd of March, 2026", "5 de marzo de 2026", "5 марта 2026". */
const dayFirst = String.raw`(?:the\s+)?${day}${joint}(?<month>${month})(?:,?${joint}(?<year>${year}))`;
/** "March 3, 2026", "March the 3rd, 2026". */
const monthFirst = String.raw`(?<month>${month})\s+(?:the\s+)?${day},?\s+(?<year>${year})`;
/** "3 March", "March 3": only where the month has a capital, as "5 may" is no day. */
const withoutYear = String.raw`(?:the\s+)?${day}\s+(?:of\s+)?(?<month>\p{Lu}${month})(?!\p{L})`;
const withoutYearMonthFirst = String.raw`(?<month>\p{Lu}${month})\s+(?:the\s+)?${day}(?![\p{Nd}\p{L}])`;

const isMonth = (word: string): boolean => {
  const [folded = ''] = wordsOf(word);
  return folded.length >= 3 && monthsNamed(folded).size > 0;
};
const isRoman = (word: string): boolean => /^[ivx]+\.?$/i.test(word);

const bare = (word: string): string =>
  word.endsWith('.') && isMonth(word) ? word.slice(0, -1) : word;

/** "from 3 to 19" before a date: the first day goes, and the period becomes the month. */
const before = String.raw`(?<lead>\b(?:from|between|on|On|From|Between)\s+)?(?:(?:the\s+)?${day}${to})?`;

function generalised({ groups, 0: whole }: RegExpMatchArray): string {
  const { lead = '', month: name = '', year: number } = groups ?? {};
  if (!isMonth(name)) return whole;
  const general = number === undefined ? bare(name) : `${bare(name)} ${number}`;
  const isPeriod = /\p{Nd}.*(?:to|and|or|until|till|through|[-–—]).*\p{Nd}/u.test(
    whole.slice(lead.length).replace(name, ''),
  );
  const word = lead.trim();
  const isOn = word.toLowerCase() === 'on';
  if (lead === '') return general;
  if (isOn || isPeriod) return `${/^\p{Lu}/u.test(word) ? 'In' : 'in'} ${general}`;
  return `${lead}${general}`;
}

const named = (form: string) => {
  const pattern = new RegExp(`${before}(?<![\\p{Nd}\\p{L}./-])${form}(?![\\p{Nd}])`, 'gu');
  return (text: string): Changed => replaceCounted(text, pattern, generalised);
};

/** 5.III.2026 */
const roman = (text: string): Changed =>
  replaceCounted(
    text,
    /(?<![\p{Nd}\p{L}])(\p{Nd}{1,2})[./\s-]{1,2}([IVXivx]{1,4})[./\s-]{1,2}(\p{Nd}{4})(?!\p{Nd})/gu,
    ([whole, , name = '', number = '']) => (isRoman(name) ? number : whole),
  );

/** Figures alone: which is the day is often not known, so only the year stays. */
const figures = inTurn(
  (text) =>
    replaceCounted(
      text,
      /(?<![\p{Nd}\p{L}./-])(\p{Nd}{4})([-./])\p{Nd}{1,2}\2\p{Nd}{1,2}(?![\p{Nd}])/gu,
      ([, number = '']) => number,
    ),
  (text) =>
    replaceCounted(
      text,
      /(?<![\p{Nd}\p{L}/-])\p{Nd}{1,2}\s?([-./])\s?\p{Nd}{1,2}\s?\1\s?(\p{Nd}{4})(?![\p{Nd}])/gu,
      ([, , number = '']) => number,
    ),
);

/**
 * Exact days as month and year, in the languages of `monthsNamed` (EXP-02): "on 3 March 2026" becomes
 * "in March 2026", "from 3 to 19 March 2026" "in March 2026", 2026-03-05 "2026". A text of law is not
 * to be given to it.
 */
export const generaliseDays = inTurn(
  named(dayFirst),
  named(monthFirst),
  named(withoutYear),
  named(withoutYearMonthFirst),
  roman,
  figures,
);
