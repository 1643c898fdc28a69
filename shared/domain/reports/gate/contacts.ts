import type { GateKind } from './hit';
import { nameNeedles } from './names';
import { digitsIn, type Needle } from './needle';
import { wordsOf } from './normalise';

const shortestNumber = 4;

function numberNeedle(text: string, kind: GateKind): Needle[] {
  if (text.length < shortestNumber) return [];
  const part = digitsIn(text);
  return [
    { text, kind, shape: part === 0 ? 'whole' : 'number', name: 0, part: part === 0 ? -1 : part },
  ];
}

const label = /^\s*([\p{L}\p{M}][\p{L}\p{M} .'’()/-]{0,40})[:=]\s*(?=\S)/u;
const labelOf = (value: string): string => label.exec(value)?.[1] ?? '';
/** "Mobile: +40 …" → "+40 …". */
const withoutLabel = (value: string): string => value.replace(label, '');

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** From the first word with a digit to the last, with the letters of the series before it. */
function numberInside(words: readonly string[]): string {
  const first = words.findIndex((word) => /\d/.test(word));
  const last = words.findLastIndex((word) => /\d/.test(word));
  if (first < 0) return '';
  const hasSeries = /^\p{L}{1,3}$/u.test(words[first - 1] ?? '');
  return words.slice(hasSeries ? first - 1 : first, last + 1).join('');
}

/** "Passport: AB 123456 (Ruritania)": the whole, and the number in it. */
export function documentNeedles(value: string): Needle[] {
  const words = wordsOf(withoutLabel(value));
  return distinct([words.join(''), numberInside(words)]).flatMap((text) =>
    numberNeedle(text, 'document_number'),
  );
}

/** Digits kept of a telephone number, so that country and area prefixes do not matter. */
const telephoneTail = 7;
const telephone = /\+?\d(?:[\s()/.-]{0,3}\d){7,14}/g;
const mailbox = /[^\s,;:<>()"']+@[^\s,;:<>()"']+/g;

const telephonesIn = (value: string): string[] =>
  (value.match(telephone) ?? []).map((found) => found.replace(/\D/g, '').slice(-telephoneTail));

/**
 * "12 Makarios Avenue, Limassol": the street with its number identifies, written in either order;
 * the town does not.
 */
function addressesIn(value: string): string[] {
  return value
    .split(/[,;|\n]/)
    .map(withoutLabel)
    .filter((part) => /\d/.test(part) && /\p{L}{3}/u.test(part) && !part.includes('@'))
    .flatMap((part) => {
      const words = wordsOf(part);
      const numbers = words.filter((word) => /^\d/.test(word));
      const names = words.filter((word) => !/^\d/.test(word));
      return [words, [...names, ...numbers], [...numbers, ...names]].map((some) => some.join(''));
    });
}

/** Those through whom a person can be reached are at risk with them (EXP-09). */
const relation =
  /\b(?:mother|father|parents?|sister|brother|aunt|uncle|cousin|grandmother|grandfather|daughter|son|wife|husband|spouse|partner|friend|guardian|neighbou?r|family|relative|care of|c\/o)\b/i;

function relativeNeedles(value: string, name: number): Needle[] {
  if (!relation.test(labelOf(value))) return [];
  const [first = ''] = withoutLabel(value).split(/[,;|\n+\d(]/);
  return wordsOf(first).length > 4 ? [] : nameNeedles(first, 'contact', name);
}

/**
 * A contact is one line: "Mobile: +40 …", "home: Strada Lungă 5, Cluj", "Mother: Ana Ranthov, 0722 …".
 * Found are its telephone numbers, mail addresses, streets with a number, the name of a relative, and
 * the line as a whole without its label (of up to five words where it has no number).
 */
export function contactNeedles(value: string, name: number): Needle[] {
  const unlabelled = withoutLabel(value);
  const phones = telephonesIn(unlabelled);
  const isOnlyPhone = phones.length > 0 && !/\p{L}/u.test(unlabelled);
  const mails = (unlabelled.match(mailbox) ?? []).map((found) => wordsOf(found).join(''));
  const whole = isOnlyPhone ? [] : [wordsOf(unlabelled).join('')];
  const texts = distinct([...phones, ...mails, ...addressesIn(value), ...whole]);
  return [
    ...texts.flatMap((text) => numberNeedle(text, 'contact')),
    ...relativeNeedles(value, name),
  ];
}
