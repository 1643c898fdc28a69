import { daysIn } from './days';
import type { FingerprintIndex } from './fingerprint';
import type { Found } from './name-matches';
import { digitsIn } from './needle';
import type { Token } from './tokens';

/** Where a number may begin, in the joined text: at a word, at a digit, and after one. → its word. */
function numberStarts(tokens: readonly Token[]): Map<number, number> {
  const starts = new Map<number, number>();
  let offset = 0;
  for (const [at, { text }] of tokens.entries()) {
    starts.set(offset, at);
    for (let letter = 0; letter < text.length; letter++)
      if (/\d/.test(text.charAt(letter)) || /\d/.test(text.charAt(letter - 1)))
        starts.set(offset + letter, at);
    offset += text.length;
  }
  return starts;
}

/** Counts of digits before each place of a text: makes counting in any slice two look-ups. */
function digitsBefore(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++)
    counts[at + 1] = (counts[at] ?? 0) + digitsIn(text.charAt(at));
  return counts;
}

/** Numbers, however divided. Only what has as many digits as the number is compared. */
export function* numberMatches(
  tokens: readonly Token[],
  index: FingerprintIndex,
): Generator<Found> {
  const text = tokens.map((token) => token.text).join('');
  if (index.numbers.length === 0 || !/\d/.test(text)) return;
  const before = digitsBefore(text);
  for (const [start, at] of numberStarts(tokens))
    for (const { length, digits } of index.numbers) {
      const last = start + length;
      if (last > text.length || (before[last] ?? 0) - (before[start] ?? 0) !== digits) continue;
      for (const print of index.find(text.slice(start, last)))
        if (print.shape === 'number') yield { print, start: at, end: at };
    }
}

/** Birth dates in any notation. */
export function* dayMatches(tokens: readonly Token[], index: FingerprintIndex): Generator<Found> {
  for (const [day, at] of daysIn(tokens.map(({ text }) => text)))
    for (const print of index.find(day))
      if (print.shape === 'day') yield { print, start: at, end: at };
}
