import { foldWord, plainOf } from './normalise';
import { titles } from './ordinary-words';

/** One word of a text, with what its writing tells. */
export interface Token {
  /** Folded, see `wordsOf`. */
  readonly text: string;
  /** Number of its sentence in the text, from 1. */
  readonly sentence: number;
  readonly isCapital: boolean;
  /** A capital that no beginning of a sentence explains. */
  readonly isMarked: boolean;
  /** Between it and the word before stands a hyphen, perhaps with a line end. */
  readonly isJoined: boolean;
  /** No space stands between it and the word before, as in a mail address. */
  readonly isClose: boolean;
  readonly isTitle: boolean;
  /** One capital with a point: "M." */
  readonly isInitial: boolean;
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
const sentenceEnd = /[.!?…。؟։](?=["'”’»)\]]*(?:\s|$))|\n\s*\n|[:;•*]\s*\n/u;
const hyphen = /^[-‐‑–]\s*$|^\s*\n\s*[-‐‑–]$/u;
const upperFirst = /^\p{Lu}/u;
const allUpper = /^[\p{Lu}\p{N}\p{M}]{2,}$/u;

/** `foldWord`, each word once. */
export function createFolding(): (plain: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (plain) => {
    const before = known.get(plain);
    if (before !== undefined) return before;
    const folded = foldWord(plain);
    known.set(plain, folded);
    return folded;
  };
}

/** The words of a text in order. `folding` is `foldWord` or one that remembers. */
export function tokensOf(text: string, folding = foldWord): Token[] {
  const plain = plainOf(text);
  const tokens: Token[] = [];
  let sentence = 1;
  let end = 0;
  for (const match of plain.matchAll(word)) {
    const [raw] = match;
    const between = plain.slice(end, match.index);
    const before = tokens.at(-1);
    // a title or an initial ends in a point that ends no sentence
    const isBreak =
      sentenceEnd.test(between) && before?.isTitle !== true && before?.isInitial !== true;
    const isStart = before === undefined || isBreak;
    if (before !== undefined && isBreak) sentence++;
    end = match.index + raw.length;
    const isCapital = upperFirst.test(raw);
    folding(raw).forEach((folded, part) =>
      tokens.push({
        text: folded,
        sentence,
        isCapital,
        isMarked: isCapital && (!isStart || allUpper.test(raw)),
        isJoined: part === 0 && before !== undefined && hyphen.test(between),
        isClose: between !== '' && !/\s/.test(between),
        isTitle: titles.has(folded),
        isInitial: /^\p{Lu}\p{M}*$/u.test(raw) && plain.charAt(end) === '.',
      }),
    );
  }
  return tokens;
}
