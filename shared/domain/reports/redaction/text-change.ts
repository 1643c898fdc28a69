import type { RedactedClass } from './register';

/** A text after a change, and how often it changed. */
export interface Changed {
  readonly text: string;
  readonly count: number;
}

/** One thing that a rendering makes general in every text. */
export interface TextRule {
  readonly what: RedactedClass;
  /** Of standards.md part D. */
  readonly rule: string;
  readonly change: (text: string) => Changed;
}

/** `String.replace` that counts; a replacement that gives the match back counts as none. */
export function replaceCounted(
  text: string,
  pattern: RegExp,
  replacement: (match: RegExpMatchArray) => string,
): Changed {
  let count = 0;
  let end = 0;
  let result = '';
  for (const match of text.matchAll(pattern)) {
    const [whole] = match;
    const put = replacement(match);
    if (put !== whole) count++;
    result += text.slice(end, match.index) + put;
    end = match.index + whole.length;
  }
  return { text: result + text.slice(end), count };
}

/** One change after the other. */
export const inTurn =
  (...changes: readonly ((text: string) => Changed)[]) =>
  (text: string): Changed =>
    changes.reduce<Changed>(
      (before, change) => {
        const { text: after, count } = change(before.text);
        return { text: after, count: before.count + count };
      },
      { text, count: 0 },
    );
