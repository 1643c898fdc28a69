import { concat } from '../bytes';
import { derLength } from './der';

const deepest = 16;

interface Rewritten {
  readonly bytes: Uint8Array;
  /** Where the value ends in what was read. */
  readonly end: number;
}

function header(tag: number, length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(tag, length);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Uint8Array.of(tag, 0x80 | digits.length, ...digits);
}

function rewrite(bytes: Uint8Array, start: number, depth: number): Rewritten | null {
  const tag = bytes[start];
  if (tag === undefined || depth > deepest) return null;
  if (bytes[start + 1] !== 0x80) {
    const length = derLength(bytes.subarray(start));
    if (length === null || start + length > bytes.length) return null;
    return { bytes: bytes.subarray(start, start + length), end: start + length };
  }
  // Constructed and of a short tag; anything else has no length of this kind (X.690, 8.1.3.2).
  if ((tag & 0x20) === 0 || (tag & 0x1f) === 0x1f) return null;
  const parts: Uint8Array[] = [];
  let at = start + 2;
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) {
    const part = rewrite(bytes, at, depth + 1);
    if (part === null) return null;
    parts.push(part.bytes);
    at = part.end;
  }
  const content = concat(parts);
  return { bytes: concat([header(tag, content.length), content]), end: at + 2 };
}

/**
 * The value at the start of `bytes` with every length that ends by a mark written as a number (X.690,
 * 8.1.3.6), as some programs leave the outer layers of a signature block; and how many bytes it took.
 * Nothing else is put right: what comes out must still be DER. Null when malformed.
 */
export function withLengths(bytes: Uint8Array): Rewritten | null {
  return rewrite(bytes, 0, 0);
}
