import { wordsOf } from '../gate/normalise';

/** Runs of words, by their first one. */
export type WordIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

export function wordIndex(phrases: readonly string[]): WordIndex {
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = wordsOf(phrase);
    const [first] = words;
    if (first === undefined) continue;
    index.set(first, [...(index.get(first) ?? []), words]);
  }
  return index;
}

/** English plural of the last word: "dancers". */
const isWord = (found: string | undefined, word: string): boolean =>
  found === word || found === `${word}s`;

/** Whether one of the phrases stands in folded words, also in the plural. */
export const isFound = (words: readonly string[], index: WordIndex): boolean =>
  words.some((word, at) =>
    [word, word.replace(/s$/, '')].some((first) =>
      (index.get(first) ?? []).some((phrase) =>
        phrase.every((part, offset) => isWord(words[at + offset], part)),
      ),
    ),
  );
