import { FingerprintIndex, type Fingerprint, type FingerprintOf } from './fingerprint';
import type { GateKind } from './hit';
import {
  cutMatches,
  initialMatches,
  looseMatches,
  partMatches,
  skeletonMatches,
  wholeMatches,
  type Found,
} from './name-matches';
import { dayMatches, numberMatches } from './number-matches';
import { readings, type Reading } from './normalise';
import { hasOther, inLatin } from './scripts';
import { createFolding, tokensOf, type Token } from './tokens';

/** One value found in a text. */
export interface Match {
  readonly owner: string;
  readonly isOwn: boolean;
  readonly kind: GateKind;
  /** The fingerprints that make it up, sorted: the same for the same value. */
  readonly value: readonly string[];
  /** Number of the sentence where it first stands, from 1. */
  readonly sentence: number;
  /** One word alone gave it away; in a fixed text of the product that is chance. */
  readonly isSingleWord: boolean;
}

interface Cluster {
  readonly print: Fingerprint;
  readonly start: number;
  readonly values: Set<string>;
  end: number;
}

const isNumeric = ({ shape }: Fingerprint): boolean => shape === 'number' || shape === 'day';

/** What overlaps and is of one owner and kind is one value: a full name, not its parts again. */
function clustersOf(found: Iterable<Found>): Cluster[] {
  const byOwner = new Map<string, Found[]>();
  for (const one of found) {
    const { owner, kind, shape } = one.print;
    const key = `${owner}\n${kind}\n${isNumeric(one.print) ? shape : ''}`;
    const same = byOwner.get(key);
    if (same === undefined) byOwner.set(key, [one]);
    else same.push(one);
  }
  return [...byOwner.values()].flatMap((all) => {
    const clusters: Cluster[] = [];
    for (const { print, start, end } of all.toSorted((a, b) => a.start - b.start)) {
      const last = clusters.at(-1);
      if (last !== undefined && start <= last.end) {
        last.end = Math.max(last.end, end);
        last.values.add(print.fingerprint);
      } else clusters.push({ print, start, end, values: new Set([print.fingerprint]) });
    }
    return clusters;
  });
}

function* foundIn(tokens: readonly Token[], index: FingerprintIndex): Generator<Found> {
  yield* partMatches(tokens, index);
  yield* looseMatches(tokens, index);
  yield* skeletonMatches(tokens, index);
  yield* initialMatches(tokens, index);
  yield* cutMatches(tokens, index);
  yield* wholeMatches(tokens, index);
  yield* numberMatches(tokens, index);
  yield* dayMatches(tokens, index);
}

/** The words as they stand, and once more with Cyrillic and Greek ones in Latin letters. */
function scriptsOf(text: string, tokens: readonly Token[]): (readonly Token[])[] {
  if (!hasOther(text)) return [tokens];
  return [tokens, tokens.map((token) => ({ ...token, text: inLatin(token.text) }))];
}

/** The sentence of the whole text in which the word `at` of a reading of its part stands. */
function sentenceOf(whole: string, { text, start }: Reading, at: number): number {
  const before = whole.slice(0, start);
  return tokensOf(before + text)[tokensOf(before).length + at]?.sentence ?? 1;
}

/**
 * Prepares a search for protected values: the function that it gives tells whose values, of which
 * kind, a text holds; each value once. Blind to case, marks, punctuation, line ends, the order of
 * names, the way numbers are divided and dates are written (standards.md EXP-01, EXP-06).
 */
export function createMatcher(
  fingerprints: readonly Fingerprint[],
  fingerprintOf: FingerprintOf,
): (text: string) => readonly Match[] {
  const index = new FingerprintIndex(fingerprints, fingerprintOf);
  const folding = createFolding();
  return (text) => {
    const matches = new Map<string, Match>();
    for (const reading of readings(text)) {
      const words = tokensOf(reading.text, folding);
      for (const tokens of scriptsOf(reading.text, words))
        for (const { print, start, end, values } of clustersOf(foundIn(tokens, index))) {
          const { owner, isOwn, kind } = print;
          const value = [...values].toSorted();
          const key = [owner, kind, ...value].join('\n');
          const isSingleWord = start === end && !isNumeric(print);
          const known = matches.get(key);
          if (known?.isSingleWord === false || (isSingleWord && known !== undefined)) continue;
          const sentence = sentenceOf(text, reading, start);
          matches.set(key, { owner, isOwn, kind, value, sentence, isSingleWord });
        }
    }
    return [...matches.values()];
  };
}
