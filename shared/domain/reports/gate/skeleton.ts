import { inLatin } from './scripts';

const abjad = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;
/** Whether a text has letters of a script that leaves most vowels out. */
export const hasAbjad = (text: string): boolean => abjad.test(text);

/**
 * Consonants of Arabic (with Persian and Urdu letters) and Hebrew in classes that no usual Latin
 * spelling keeps apart: labials b, sibilants s, gutturals h, k, and g. Vowels, also those written by a
 * consonant, and the letters that Latin drops are none.
 */
const letters: Readonly<Record<string, string>> = {
  ...{ ب: 'b', پ: 'b', ف: 'b', ڤ: 'b', ت: 't', ط: 't', ث: 't', ٹ: 't', ج: 'g', گ: 'g', غ: 'g' },
  ...{ ح: 'h', ه: 'h', خ: 'h', ھ: 'h', ہ: 'h', د: 'd', ذ: 'd', ض: 'd', ڈ: 'd', ر: 'r', ڑ: 'r' },
  ...{ ز: 's', ظ: 's', ژ: 's', س: 's', ص: 's', ش: 's', چ: 's', ق: 'k', ك: 'k', ک: 'k', ل: 'l' },
  ...{ م: 'm', ن: 'n' },
  ...{ ב: 'b', פ: 'b', ף: 'b', ג: 'g', ד: 'd', ה: 'h', ח: 'h', ז: 's', ס: 's', ש: 's', צ: 's' },
  ...{ ץ: 's', ט: 't', ת: 't', כ: 'k', ך: 'k', ק: 'k', ל: 'l', מ: 'm', ם: 'm', נ: 'n', ן: 'n' },
  ...{ ר: 'r' },
};

const settled = (skeleton: string): string =>
  skeleton
    .replace(/ts/g, 's')
    .replace(/(?<=.)h$/, '')
    .replace(/(.)\1+/g, '$1');

const read = (word: string, more: Readonly<Record<string, string>> = {}): string =>
  Array.from(word, (letter) => more[letter] ?? letters[letter] ?? '').join('');

/** Of a folded word in Arabic or Hebrew: with and without the article, and as its letters may sound. */
function ofAbjad(word: string): string[] {
  const bare = /^(?:ال|ה)(?=.{3})/u.test(word) ? [word, word.replace(/^(?:ال|ה)/u, '')] : [word];
  return bare.flatMap((one) => [
    read(one),
    read(one, { و: 'b', ו: 'b' }),
    read(one, { כ: 'h', ך: 'h', ع: 'g' }),
  ]);
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|sh|zh|tz|ts|cz/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/kh/g, 'h'],
  [/gh|dj|j/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph|[pfv]/g, 'b'],
  [/x/g, 'ks'],
  [/ck|q|c/g, 'k'],
  [/z/g, 's'],
  [/[aeiouyw]/g, ''],
];

/** Of a folded word in Latin letters; "ch" is read in three ways. */
const ofLatin = (word: string): string[] =>
  (word.includes('ch') ? ['s', 'k', 'h'] : ['']).map((sound) =>
    spellings.reduce(
      (form, [from, to]) => form.replace(from, to),
      word.replace(/s?ch/g, (found) => (found === 'sch' ? 's' : sound)),
    ),
  );

/** Shorter ones are shared by too many names to say anything, even beside another. */
const shortest = 2;

/**
 * The consonants that a folded word has in any usual spelling, in a script without vowels or in Latin
 * (Cyrillic and Greek through Latin); several where letters sound in several ways.
 */
export function skeletonsOf(word: string): string[] {
  const read = hasAbjad(word) ? ofAbjad(word) : ofLatin(inLatin(word));
  return [...new Set(read.map(settled))].filter(
    (form) => form.length >= shortest && /^[a-z]+$/.test(form),
  );
}
