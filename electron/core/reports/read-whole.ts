import { open } from 'node:fs/promises';
import { AppError } from '../../../shared/errors';

/** A report is a few megabytes; a verifier fed with anything must not fill the memory. */
const longestFile = 256 * 1024 * 1024;

/**
 * The bytes of a file that somebody chose to have verified.
 * @throws AppError FILE_NOT_READ, FILE_TOO_LARGE
 */
export async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > longestFile) throw new AppError('FILE_TOO_LARGE');
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('FILE_NOT_READ', {}, { cause: error });
  }
}
