import { createHash } from 'node:crypto';

/** One holder's part of the recovery key, as it is printed. */
export interface Share {
  /** First five bytes of SHA-256 of the vault's id. */
  readonly vaultTag: Buffer;
  /** 1 for the first share printed. */
  readonly position: number;
  /** 33 bytes: the shared value of 32 bytes and its x coordinate. */
  readonly bytes: Buffer;
}

/** Crockford's base 32: no I, L, O, U; read back in either case, with I and L as 1, O as 0. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const version = 1;
const tagLength = 5;
const shareLength = 33;
const checkLength = 6;
const textLength = 72; // 45 bytes of 8 bits in letters of 5 bits, nothing left over

export const vaultTagOf = (vaultId: string): Buffer =>
  createHash('sha256').update(vaultId).digest().subarray(0, tagLength);

const checkOf = (body: Buffer): Buffer =>
  createHash('sha256').update('amparo share').update(body).digest().subarray(0, checkLength);

function toLetters(bytes: Buffer): string {
  let value = 0;
  let bits = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((value >> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

function fromLetters(text: string): Buffer | null {
  const bytes: number[] = [];
  let value = 0;
  let bits = 0;
  for (const letter of text) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return null;
    value = (value << 5) | digit;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(value >> bits);
    value &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}

/** Twelve groups of six letters; version, position, vault and a check are inside. */
export function writeShare({ vaultTag, position, bytes }: Share): string {
  const marks = Buffer.from([version * 16 + position - 1]);
  const body = Buffer.concat([marks, vaultTag, bytes]);
  const letters = toLetters(Buffer.concat([body, checkOf(body)]));
  return letters.match(/.{6}/g)?.join('-') ?? letters;
}

/** A typed share, spaces and hyphens as one likes; null when it isn't written correctly. */
export function readShare(text: string): Share | null {
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  if (letters.length !== textLength) return null;
  const all = fromLetters(letters);
  if (all === null) return null;
  const body = all.subarray(0, 1 + tagLength + shareLength);
  const marks = body.readUInt8(0);
  const isSound = checkOf(body).equals(all.subarray(body.length));
  if (!isSound || marks >> 4 !== version) return null;
  return {
    vaultTag: Buffer.from(body.subarray(1, 1 + tagLength)),
    position: (marks & 15) + 1,
    bytes: Buffer.from(body.subarray(1 + tagLength)),
  };
}
