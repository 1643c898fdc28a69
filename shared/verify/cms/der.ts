import * as asn1js from 'asn1js';
import { own, sameBytes } from '../bytes';

/**
 * Parses exactly one DER value; null when the bytes are not DER (RFC 5652 asks for it in signed
 * parts, and two encodings of one value are a place to hide a change).
 */
export function parseDer(bytes: Uint8Array): asn1js.AsnType | null {
  const { offset, result } = asn1js.fromBER(own(bytes).buffer);
  if (offset !== bytes.length || result.error !== '') return null;
  return sameBytes(new Uint8Array(result.toBER()), bytes) ? result : null;
}

export const encode = (block: { toBER(): ArrayBuffer }): Uint8Array<ArrayBuffer> =>
  new Uint8Array(block.toBER());

/** Length of the DER value at the start of `bytes`, header included; null when malformed. */
export function derLength(bytes: Uint8Array): number | null {
  const first = bytes[1];
  if (first === undefined) return null;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  if (count === 0 || count > 4) return null;
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[2 + i] ?? 0);
  return 2 + count + length;
}
