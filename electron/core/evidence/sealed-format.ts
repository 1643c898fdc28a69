import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

/**
 * A sealed evidence file: header, then chunks of 1 MiB, each AES-256-GCM with its tag (16 bytes), in
 * the manner of STREAM (Hoang, Reyhanitabar, Rogaway, Vizar 2015): the nonce holds the chunk's number
 * and whether it is the last, so chunks can't be dropped, exchanged or added. Key: HKDF-SHA256 of the
 * vault's evidence key, salted with 32 random bytes from the header, bound to the file's id.
 *
 * Header, 56 bytes: mark (8), salt (32), clear size (8, big-endian), reserved zeros (8).
 */
export const chunkSize = 1024 * 1024;
export const tagSize = 16;
export const headerSize = 56;
export const saltSize = 32;
const mark = Buffer.from('AMPAROE1', 'latin1');
const sizeOffset = mark.length + saltSize;

export function makeHeader(salt: Buffer, size: number): Buffer {
  const header = Buffer.alloc(headerSize);
  mark.copy(header);
  salt.copy(header, mark.length);
  header.writeBigUInt64BE(BigInt(size), sizeOffset);
  return header;
}

export interface SealedHeader {
  readonly salt: Buffer;
  /** Bytes of the clear file. */
  readonly size: number;
}

/** Null when this isn't a header Amparo writes. */
export function parseHeader(header: Buffer): SealedHeader | null {
  if (header.length !== headerSize) return null;
  const salt = Buffer.from(header.subarray(mark.length, sizeOffset));
  const size = Number(header.readBigUInt64BE(sizeOffset));
  return makeHeader(salt, Number.isSafeInteger(size) ? size : 0).equals(header)
    ? { salt, size }
    : null;
}

export const fileKey = (evidenceKey: Buffer, salt: Buffer, fileId: string): Buffer =>
  Buffer.from(hkdfSync('sha256', evidenceKey, salt, `amparo v1 evidence file ${fileId}`, 32));

/** Chunks of a clear file of `size` bytes; an empty file has one, empty. */
export const chunkCount = (size: number): number => Math.max(1, Math.ceil(size / chunkSize));

/** Length of the sealed file of a clear file of `size` bytes. */
export const sealedSize = (size: number): number => headerSize + size + chunkCount(size) * tagSize;

interface ChunkPlace {
  readonly key: Buffer;
  readonly number: number;
  readonly isLast: boolean;
  /** Known, and authenticated, with the last chunk; 0 for the others. */
  readonly size: number;
}

function nonceOf({ number, isLast }: ChunkPlace): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

function contextOf({ size }: ChunkPlace): Buffer {
  const context = Buffer.alloc(mark.length + 8);
  mark.copy(context);
  context.writeBigUInt64BE(BigInt(size), mark.length);
  return context;
}

/** Ciphertext and tag. */
export function sealChunk(place: ChunkPlace, clear: Buffer): readonly [Buffer, Buffer] {
  const cipher = createCipheriv('aes-256-gcm', place.key, nonceOf(place), {
    authTagLength: tagSize,
  });
  cipher.setAAD(contextOf(place));
  const sealed = cipher.update(clear);
  cipher.final();
  return [sealed, cipher.getAuthTag()];
}

/** The clear bytes, or null when anything about the chunk or its place isn't as it was sealed. */
export function openChunk(place: ChunkPlace, sealed: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', place.key, nonceOf(place), {
    authTagLength: tagSize,
  });
  decipher.setAAD(contextOf(place));
  decipher.setAuthTag(sealed.subarray(-tagSize));
  const clear = decipher.update(sealed.subarray(0, -tagSize));
  try {
    decipher.final();
    return clear;
  } catch {
    clear.fill(0);
    return null;
  }
}
