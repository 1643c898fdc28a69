import { daysIn } from './days';
import { digitsIn, type GateKind, type Needle } from './needles';
import { readings, wordsOf } from './normalise';

/** A needle whose text only its keyed fingerprint stands for; `owner` is the person's pseudonym. */
export interface Fingerprint extends Omit<Needle, 'text'> {
  readonly fingerprint: string;
  readonly length: number;
  readonly owner: string;
}

export interface Match {
  readonly owner: string;
  readonly kind: GateKind;
  /** One word alone gave it away; in a fixed text of the product that is chance. */
  readonly isSingleWord: boolean;
}

/** The keyed function under which needles were stored; must be deterministic. */
export type FingerprintOf = (text: string) => string;

export const fingerprintNeedle = (
  needle: Needle,
  owner: string,
  fingerprintOf: FingerprintOf,
): Fingerprint => {
  const { text, ...rest } = needle;
  return { ...rest, owner, length: text.length, fingerprint: fingerprintOf(text) };
};

const matchOf = ({ owner, kind }: Fingerprint, isSingleWord: boolean): Match => ({
  owner,
  kind,
  isSingleWord,
});

/** How many words may stand between two parts of a name: a middle name or an initial. */
const gap = 1;

class Index {
  readonly #byFingerprint = new Map<string, Fingerprint[]>();
  readonly #lengths: ReadonlySet<number>;
  readonly #cache = new Map<string, readonly Fingerprint[]>();
  readonly longest: number;

  constructor(
    fingerprints: readonly Fingerprint[],
    readonly fingerprintOf: FingerprintOf,
  ) {
    for (const one of fingerprints) {
      const same = this.#byFingerprint.get(one.fingerprint);
      if (same === undefined) this.#byFingerprint.set(one.fingerprint, [one]);
      else same.push(one);
    }
    this.#lengths = new Set(fingerprints.map(({ length }) => length));
    this.longest = Math.max(0, ...this.#lengths);
  }

  find(text: string): readonly Fingerprint[] {
    if (!this.#lengths.has(text.length)) return [];
    const known = this.#cache.get(text);
    if (known !== undefined) return known;
    const found = this.#byFingerprint.get(this.fingerprintOf(text)) ?? [];
    this.#cache.set(text, found);
    return found;
  }
}

/** Single words that are enough, and pairs of parts of one name in any order. */
function* nameMatches(words: readonly string[], index: Index): Generator<Match> {
  const near: (readonly Fingerprint[])[] = [];
  for (const word of words) {
    const parts = index.find(word).filter(({ shape }) => shape === 'alone' || shape === 'part');
    for (const one of parts) {
      const hasPartner = near.some((earlier) =>
        earlier.some(
          (other) =>
            other.owner === one.owner && other.name === one.name && other.part !== one.part,
        ),
      );
      if (one.shape === 'alone' || hasPartner) yield matchOf(one, !hasPartner);
    }
    near.unshift(parts);
    near.length = Math.min(near.length, gap + 1);
  }
}

/** first.last@mail.office.example.org has six words; single letters may be more. */
const mostWords = 6;
const isFragment = (word: string): boolean => word.length <= 2;

/** Words run together, from one word's start to another's end. */
function* wholeMatches(words: readonly string[], index: Index): Generator<Match> {
  for (let start = 0; start < words.length; start++) {
    let joined = '';
    let isSpelled = true;
    for (let end = start; end < words.length; end++) {
      const word = words[end] ?? '';
      joined += word;
      isSpelled &&= isFragment(word);
      if (joined.length > index.longest || (end - start >= mostWords && !isSpelled)) break;
      for (const one of index.find(joined))
        if (one.shape === 'whole') yield matchOf(one, end === start);
    }
  }
}

/** Where a number may begin: at a word, at a digit, and after one. */
function numberStarts(words: readonly string[]): Set<number> {
  const starts = new Set<number>();
  let offset = 0;
  for (const word of words) {
    starts.add(offset);
    for (let at = 0; at < word.length; at++)
      if (/\d/.test(word.charAt(at)) || /\d/.test(word.charAt(at - 1))) starts.add(offset + at);
    offset += word.length;
  }
  return starts;
}

/** Numbers, however divided. Only what has as many digits as the number is compared. */
function* numberMatches(
  words: readonly string[],
  index: Index,
  numbers: readonly Fingerprint[],
): Generator<Match> {
  const text = words.join('');
  if (numbers.length === 0 || !/\d/.test(text)) return;
  for (const start of numberStarts(words))
    for (const { length, part } of numbers) {
      const slice = text.slice(start, start + length);
      if (digitsIn(slice) !== part) continue;
      for (const one of index.find(slice)) if (one.shape === 'number') yield matchOf(one, false);
    }
}

function* dayMatches(text: string, index: Index): Generator<Match> {
  for (const day of daysIn(text))
    for (const one of index.find(day)) if (one.shape === 'day') yield matchOf(one, false);
}

/**
 * Prepares a search for protected values: the function that it gives tells whose values, of which
 * kind, a text holds; each once. Blind to case, marks, punctuation, line ends, the order of names,
 * the way numbers are divided and dates are written (standards.md EXP-01, EXP-06).
 */
export function createMatcher(
  fingerprints: readonly Fingerprint[],
  fingerprintOf: FingerprintOf,
): (text: string) => readonly Match[] {
  const index = new Index(fingerprints, fingerprintOf);
  const numbers = fingerprints.filter(({ shape }) => shape === 'number');
  return (text) => {
    const found = new Map<string, Match>();
    for (const reading of readings(text)) {
      const words = wordsOf(reading);
      const matches = [
        ...nameMatches(words, index),
        ...wholeMatches(words, index),
        ...numberMatches(words, index, numbers),
        ...dayMatches(reading, index),
      ];
      for (const match of matches) {
        const key = `${match.owner}\n${match.kind}`;
        if (found.get(key)?.isSingleWord !== false) found.set(key, match);
      }
    }
    return [...found.values()];
  };
}
