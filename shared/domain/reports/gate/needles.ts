import type { Identity } from '../../people/person';
import type { GateHit } from '../report';
import { daysIn } from './days';
import { ordinaryWords } from './ordinary-words';
import { wordsOf } from './normalise';

export type GateKind = GateHit['kind'];

/**
 * What the gate looks for, folded and without spaces.
 * alone: one word that is enough by itself. part: a word that counts only beside another part of the
 * same name. whole: several words in order, however they are divided. number: a run of letters and
 * digits, however it is divided. day: a calendar day, in any notation.
 */
export interface Needle {
  readonly text: string;
  readonly kind: GateKind;
  readonly shape: 'alone' | 'part' | 'whole' | 'number' | 'day';
  /** Numbers the names of one person; parts belong together when it is equal. */
  readonly name: number;
  /** Of a name: which part it is. Of a number: how many digits it has. */
  readonly part: number;
}

/** A single word shorter than this identifies nobody by itself ("Li", "de"). */
const shortestAlone = 3;
/** Words run together are compared from this length on; below, chance would fill the list. */
const shortestWhole = 7;
const shortestNumber = 4;

function nameNeedles(value: string, kind: GateKind, name: number): Needle[] {
  const words = wordsOf(value);
  const parts = words.map((text, part): Needle => {
    const isTelling = text.length >= shortestAlone && !ordinaryWords.has(text);
    return { text, kind, shape: isTelling ? 'alone' : 'part', name, part };
  });
  const joined = [
    ...words,
    words.join(''),
    words.toReversed().join(''),
    ...words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`),
  ];
  const whole = joined
    .filter((text) => text.length >= shortestWhole)
    .map((text): Needle => ({ text, kind, shape: 'whole', name, part: -1 }));
  return [...parts, ...whole];
}

export const digitsIn = (text: string): number => text.replace(/[^0-9]/g, '').length;

/** Digits kept of a telephone number, so that country and area prefixes do not matter. */
const telephoneTail = 7;

function numberNeedles(value: string, kind: GateKind): Needle[] {
  const squashed = wordsOf(value).join('');
  const digits = squashed.replace(/\D/g, '');
  const isTelephone = kind === 'contact' && digits.length >= 8 && /^[+\d\s()/.-]+$/.test(value);
  const texts = isTelephone ? [digits.slice(-telephoneTail)] : [squashed];
  const address = kind === 'contact' ? addressParts(value) : [];
  return [...texts, ...address]
    .filter((text) => text.length >= shortestNumber)
    .map((text): Needle => {
      const part = digitsIn(text);
      return { text, kind, shape: part === 0 ? 'whole' : 'number', name: 0, part };
    });
}

/** "12 Makarios Avenue, Limassol": the street with its number identifies; the town does not. */
const addressParts = (value: string): string[] =>
  value
    .split(/[,;\n]/)
    .filter((part) => /[\d@]/.test(part))
    .map((part) => wordsOf(part).join(''));

function birthNeedles(value: string): Needle[] {
  const days = [...daysIn(value)].map((text): Needle => ({
    text,
    kind: 'birth_date',
    shape: 'day',
    name: 0,
    part: -1,
  }));
  return days;
}

/**
 * Everything in an identity that a report must not show. A year or month of birth alone is no
 * needle: it is how a report may speak of age (EXP-02).
 */
export function needlesOf(identity: Identity): Needle[] {
  const names = [
    { value: identity.fullName, kind: 'name' as const },
    ...identity.aliases.map((value) => ({ value, kind: 'alias' as const })),
  ];
  return [
    ...names.flatMap(({ value, kind }, index) => nameNeedles(value, kind, index)),
    ...identity.documentNumbers.flatMap((value) => numberNeedles(value, 'document_number')),
    ...identity.contact.flatMap((value) => numberNeedles(value, 'contact')),
    ...birthNeedles(identity.birthDate),
  ];
}

/**
 * The complainant is one line of free text ("Father of Person A, through counsel"): ordinary words
 * and pseudonyms in it identify nobody.
 */
export function complainantNeedles(complainant: string): Needle[] {
  const telling = wordsOf(complainant.replace(/\bPerson [A-Z]+\b/g, ' ')).filter(
    (word) => word.length >= shortestAlone && !ordinaryWords.has(word),
  );
  return nameNeedles(telling.join(' '), 'complainant', 0);
}
