import type { Fingerprint, FingerprintIndex } from './fingerprint';
import { initialsText, looseText, skeletonText } from './needle';
import { looseForm } from './scripts';
import { hasAbjad, skeletonsOf } from './skeleton';
import type { Token } from './tokens';

/** A fingerprint found at words `start` to `end` of a text. */
export interface Found {
  readonly print: Fingerprint;
  readonly start: number;
  readonly end: number;
}

/** How many words may stand between two parts of a name: a middle name or an initial. */
const gap = 1;
const partShapes: ReadonlySet<string> = new Set(['alone', 'small', 'capital', 'only', 'part']);
const isPart = ({ shape }: Fingerprint): boolean => partShapes.has(shape);

const isDigit = (token: Token | undefined): boolean =>
  token !== undefined && /^\d/.test(token.text);

/** Whether one part of a name is enough where it stands. "5 May", "May 2026" is a month. */
function standsAlone({ shape, isOwn }: Fingerprint, tokens: readonly Token[], at: number): boolean {
  if (shape === 'alone' || (shape === 'small' && isOwn)) return true;
  if (shape === 'only' || shape === 'small' || (shape === 'capital' && isOwn)) {
    const isAnnounced = tokens[at - 1]?.isTitle === true;
    const isDate = isDigit(tokens[at - 1]) || isDigit(tokens[at + 1]);
    return isAnnounced || (tokens[at]?.isMarked === true && !isDate);
  }
  return false;
}

interface Near {
  readonly print: Fingerprint;
  readonly at: number;
}

/**
 * Whether two words are parts of one name. In another inquiry two short or ordinary words are so only
 * as names are written. Two telling words are two values where a sentence ends between them.
 */
function isPair(a: Near, b: Near, tokens: readonly Token[]): boolean {
  const { print } = a;
  const other = b.print;
  const isSame =
    print.owner === other.owner && print.name === other.name && print.part !== other.part;
  if (!isSame || print.kind !== other.kind) return false;
  const [first, second] = [tokens[a.at], tokens[b.at]];
  const telling = [print, other].filter(({ shape }) => shape === 'alone').length;
  if (telling === 2) return first?.sentence === second?.sentence;
  return print.isOwn || telling === 1 || (first?.isCapital === true && second?.isCapital === true);
}

/** Single words that are enough, and pairs of parts of one name in any order. */
export function* partMatches(tokens: readonly Token[], index: FingerprintIndex): Generator<Found> {
  const near: (readonly Near[])[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.isTitle) continue;
    const parts = index.find(token.text).filter(isPart);
    const here = parts.map((print) => ({ print, at }));
    for (const one of here) {
      if (standsAlone(one.print, tokens, at)) yield { print: one.print, start: at, end: at };
      for (const other of near.flat())
        if (isPair(one, other, tokens)) {
          yield { print: other.print, start: other.at, end: at };
          yield { print: one.print, start: other.at, end: at };
        }
    }
    near.unshift(here);
    near.length = Math.min(near.length, gap + 1);
  }
}

/** Inflected or otherwise spelled names of this inquiry, where a capital shows a name. */
export function* looseMatches(tokens: readonly Token[], index: FingerprintIndex): Generator<Found> {
  for (const [at, { text, isCapital }] of tokens.entries()) {
    if (!isCapital || index.find(text).some(isPart)) continue;
    const form = looseForm(text);
    if (form === null) continue;
    for (const print of index.find(looseText(form)))
      if (print.shape === 'loose' && print.isOwn) yield { print, start: at, end: at };
  }
}

/** So many consonants are a name by themselves; fewer only beside those of another part. */
const tellingSkeleton = 4;

function skeletonsAt({ text, isMarked, isTitle }: Token, index: FingerprintIndex) {
  const isAbjad = hasAbjad(text);
  if (isTitle || (!isAbjad && !isMarked)) return [];
  return skeletonsOf(text).flatMap((form) =>
    index
      .find(skeletonText(form, isAbjad ? 'abjad' : 'latin'))
      .filter(({ shape, isOwn }) => shape === 'loose' && isOwn)
      .map((print) => ({ print, isTelling: form.length >= tellingSkeleton })),
  );
}

/** Names of this inquiry written in the other kind of script: Arabic or Hebrew for Latin, and back. */
export function* skeletonMatches(
  tokens: readonly Token[],
  index: FingerprintIndex,
): Generator<Found> {
  let before: readonly (Found & { readonly isTelling: boolean })[] = [];
  for (const [at, token] of tokens.entries()) {
    const here = skeletonsAt(token, index).map((one) => ({ ...one, start: at, end: at }));
    for (const { print, isTelling } of here) {
      const beside = before.filter(
        ({ print: other, end }) =>
          at - end <= gap + 1 &&
          other.owner === print.owner &&
          other.name === print.name &&
          other.part !== print.part,
      );
      if (isTelling) yield { print, start: at, end: at };
      for (const other of beside) {
        yield { print: other.print, start: other.start, end: at };
        yield { print, start: other.start, end: at };
      }
    }
    before = [...before.filter(({ end }) => at - end <= gap), ...here];
  }
}

/** "V. P. O." */
export function* initialMatches(
  tokens: readonly Token[],
  index: FingerprintIndex,
): Generator<Found> {
  for (let start = 0; start < tokens.length; start++) {
    let letters = '';
    let end = start;
    while (tokens[end]?.isInitial === true) letters += tokens[end++]?.text ?? '';
    if (letters.length >= 2)
      for (const print of index.find(initialsText(letters)))
        if (print.shape === 'initials' && print.isOwn) yield { print, start, end: end - 1 };
    if (end > start) start = end - 1;
  }
}

/** A word cut by a hyphen, with or without a line end: "Pav-lovna". */
export function* cutMatches(tokens: readonly Token[], index: FingerprintIndex): Generator<Found> {
  for (let start = 0; start < tokens.length; start++) {
    let joined = tokens[start]?.text ?? '';
    for (let end = start + 1; tokens[end]?.isJoined === true; end++) {
      joined += tokens[end]?.text ?? '';
      for (const print of index.find(joined))
        if (print.shape === 'alone' || print.shape === 'small') yield { print, start, end };
    }
  }
}

/** Words of a name or a line of an address; letters set apart and mail addresses may have more. */
const mostWords = 5;
const isFragment = (word: string): boolean => word.length <= 2;

/** Words run together, from one word's start to another's end. */
export function* wholeMatches(tokens: readonly Token[], index: FingerprintIndex): Generator<Found> {
  for (let start = 0; start < tokens.length; start++) {
    let joined = '';
    let isSpelled = true;
    let isClose = true;
    for (let end = start; end < tokens.length; end++) {
      const token = tokens[end];
      if (token === undefined) break;
      joined += token.text;
      isSpelled &&= isFragment(token.text);
      isClose &&= end === start || token.isClose;
      const isTooMany = end - start >= mostWords && !isSpelled && !isClose;
      if (joined.length > index.longestWhole || isTooMany) break;
      if (!index.wholeLengths.has(joined.length)) continue;
      for (const print of index.find(joined))
        // one word as a whole is what `alone` and `capital` judge
        if (print.shape === 'whole' && (end > start || print.part < 0)) yield { print, start, end };
    }
  }
}
