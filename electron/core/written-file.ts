import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { AppError } from '../../shared/errors';

/**
 * Writes a file beside its target and renames it, so that no half file ever bears the name. Readable
 * by its owner only. @throws AppError FILE_NOT_WRITTEN; an AppError of `content` passes through.
 */
export async function writeFileWhole(
  path: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const chunks = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  const partial = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(partial, 'wx', 0o600);
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    if (error instanceof AppError) throw error;
    throw new AppError('FILE_NOT_WRITTEN', {}, { cause: error });
  }
}
