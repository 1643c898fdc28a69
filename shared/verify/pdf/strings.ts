import { isPdfSpace } from '../bytes';

/** The bytes a string token stands for, and where the token ends. */
export interface StringToken {
  readonly bytes: Uint8Array;
  readonly end: number;
}

const controls: ReadonlyMap<number, number> = new Map([
  [110, 10],
  [114, 13],
  [116, 9],
  [98, 8],
  [102, 12],
]);

const backslash = 0x5c;
const isOctal = (byte: number | undefined): byte is number =>
  byte !== undefined && byte >= 48 && byte <= 55;

/** The place behind the parenthesis that closes the one at `start`; null when none does. */
function literalEnd(bytes: Uint8Array, start: number, end: number): number | null {
  let open = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === backslash) at += 1;
    else if (byte === 0x28) open += 1;
    else if (byte === 0x29) {
      open -= 1;
      if (open === 0) return at + 1;
    }
  }
  return null;
}

/**
 * A literal string (ISO 32000-1, 7.3.4.2); null when it is not closed before `end`. Measured before
 * it is kept: the bytes of a string take as much memory as they take in the file, not eight times that.
 */
export function readLiteral(bytes: Uint8Array, start: number, end: number): StringToken | null {
  const close = literalEnd(bytes, start, end);
  if (close === null) return null;
  const out = new Uint8Array(close - start);
  let length = 0;
  for (let at = start + 1; at < close - 1; at++) {
    let byte = bytes[at] ?? 0;
    if (byte === backslash) {
      at += 1;
      byte = bytes[at] ?? 0;
      if (isOctal(byte)) {
        let value = byte - 48;
        for (let more = 0; more < 2; more++) {
          const digit = bytes[at + 1];
          if (!isOctal(digit)) break;
          value = value * 8 + digit - 48;
          at += 1;
        }
        byte = value & 0xff;
      } else if (byte === 10 || byte === 13) {
        // A line end after a backslash only continues the line.
        if (byte === 13 && bytes[at + 1] === 10) at += 1;
        continue;
      } else byte = controls.get(byte) ?? byte;
    }
    out[length] = byte;
    length += 1;
  }
  return { bytes: out.slice(0, length), end: close };
}

function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 0x20;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/**
 * A hexadecimal string (ISO 32000-1, 7.3.4.3); an odd last digit counts as followed by 0. Null when
 * it is not closed before `end` or holds anything but digits and white space.
 */
export function readHex(bytes: Uint8Array, start: number, end: number): StringToken | null {
  let count = 0;
  let close = start + 1;
  for (; close < end && bytes[close] !== 0x3e; close++) {
    const byte = bytes[close] ?? 0;
    if (digitOf(byte) >= 0) count += 1;
    else if (!isPdfSpace(byte)) return null;
  }
  if (close >= end) return null;
  const out = new Uint8Array(Math.ceil(count / 2));
  let nibble = 0;
  for (let at = start + 1; at < close; at++) {
    const digit = digitOf(bytes[at] ?? 0);
    if (digit < 0) continue;
    const half = nibble >> 1;
    out[half] = (out[half] ?? 0) | (nibble % 2 === 0 ? digit << 4 : digit);
    nibble += 1;
  }
  return { bytes: out, end: close + 1 };
}
