import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import { AppError } from '../../../shared/errors';

/**
 * The bytes to take in. Whatever goes wrong while reading them is the source's fault.
 * @throws AppError EVIDENCE_SOURCE_UNREADABLE
 */
export async function* clearChunks(
  source: string | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* typeof source === 'string' ? await readFile(source) : source;
  } catch (error) {
    throw new AppError('EVIDENCE_SOURCE_UNREADABLE', {}, { cause: error });
  }
}

/** Ordinary files only: a device or a pipe may never end. */
async function readFile(source: string): Promise<AsyncIterable<Buffer>> {
  if (!(await fs.stat(source)).isFile()) throw new Error('not a file');
  return createReadStream(source, { highWaterMark: 1024 * 1024 });
}

export interface Chunk {
  readonly bytes: Buffer;
  readonly isLast: boolean;
}

/**
 * Cuts a stream into chunks of exactly `length` bytes; only the last may be shorter, and it is empty
 * only when the stream is. The bytes are valid until the next chunk is asked for.
 */
export async function* chunksOf(
  source: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<Chunk> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  for await (const bytes of source) {
    let taken = 0;
    while (taken < bytes.length) {
      // A full buffer goes out only when more bytes come: till then it may be the last.
      if (filled === length) {
        yield { bytes: buffer, isLast: false };
        filled = 0;
      }
      const part = bytes.subarray(taken, taken + length - filled);
      buffer.set(part, filled);
      filled += part.length;
      taken += part.length;
    }
  }
  yield { bytes: buffer.subarray(0, filled), isLast: true };
}
