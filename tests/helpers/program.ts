import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './core';
import { resourcesFolder } from './paths';

type Change = (yaml: string) => string;

/** The resources of another Amparo: instrument files changed by name, everything else as it is. */
export async function programWith(changes: Readonly<Record<string, Change>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of await readdir(resourcesFolder))
    if (name !== 'instruments') await symlink(join(resourcesFolder, name), join(folder, name));
  const instruments = join(folder, 'instruments');
  await mkdir(instruments);
  await cp(join(resourcesFolder, 'instruments'), instruments, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const file = join(instruments, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
  }
  return folder;
}
