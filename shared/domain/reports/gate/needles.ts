import type { Identity } from '../../people/person';
import { contactNeedles, documentNeedles } from './contacts';
import { daysIn } from './days';
import type { Needle } from './needle';
import { nameNeedles } from './names';
import { wordsOf } from './normalise';
import { ordinaryWords } from './ordinary-words';

const birthNeedles = (value: string): Needle[] =>
  [...daysIn(wordsOf(value)).keys()].map((text) => ({
    text,
    kind: 'birth_date',
    shape: 'day',
    name: 0,
    part: -1,
  }));

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
    ...identity.documentNumbers.flatMap(documentNeedles),
    ...identity.contact.flatMap((value, index) => contactNeedles(value, names.length + index)),
    ...birthNeedles(identity.birthDate),
  ];
}

const shortestTelling = 3;

/**
 * The complainant is one line of free text ("Father of Person A, through counsel"): ordinary words
 * and pseudonyms in it identify nobody.
 */
export function complainantNeedles(complainant: string): Needle[] {
  const telling = wordsOf(complainant.replace(/\bPerson [A-Z]+\b/g, ' ')).filter(
    (word) => word.length >= shortestTelling && !ordinaryWords.has(word),
  );
  return nameNeedles(telling.join(' '), 'complainant', 0);
}

/** In small letters nothing in it is a name; and of another inquiry one word alone says nothing. */
export const otherComplainantNeedles = (complainant: string): Needle[] =>
  complainantNeedles(complainant.replace(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]*/gu, ' '))
    .filter(({ shape }) => shape !== 'loose' && shape !== 'initials')
    .map((needle) =>
      needle.shape === 'alone' || needle.shape === 'only'
        ? { ...needle, shape: 'capital' }
        : needle,
    );
