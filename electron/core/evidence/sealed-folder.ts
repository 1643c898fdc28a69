import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const ending = '.sealed';
const partEnding = '.part';

/** Where the sealed file of an id lies. The name tells nothing of the case. */
export const sealedPath = (folder: string, fileId: string): string =>
  path.join(folder, `${fileId}${ending}`);

/** Where a file lies until it is complete. */
export const partPath = (folder: string, fileId: string): string =>
  path.join(folder, `${fileId}${partEnding}`);

/**
 * Removes sealed files that no row knows, and unfinished ones: a crash came between file and row.
 * Gives the ids removed; leaves everything else in the folder alone.
 */
export async function collectOrphans(
  folder: string,
  knownIds: ReadonlySet<string>,
): Promise<string[]> {
  const removed: string[] = [];
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await fs.readdir(folder)) {
    const { name: id, ext } = path.parse(name);
    if (!z.uuid().safeParse(id).success) continue;
    const isOrphan = ext === partEnding || (ext === ending && !knownIds.has(id));
    if (!isOrphan) continue;
    await fs.rm(path.join(folder, name), { force: true });
    removed.push(id);
  }
  return removed;
}
