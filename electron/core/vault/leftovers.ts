import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { systemCode } from '../store';
import { vaultFiles } from './files';

/** Where a vault is built before it gets its name. */
export const buildingPlace = (target: string, id: string): string => `${target}.new-${id}`;

const isBuildingPlace = (target: string, name: string): boolean => {
  const start = buildingPlace(path.basename(target), '');
  return name.startsWith(start) && z.uuid().safeParse(name.slice(start.length)).success;
};

/** A copy of the database that was being made when the process ended. */
const halfCopy = /^before-\d+\.db\.part$/;

function remove(folder: string, isLeftover: (name: string) => boolean): void {
  try {
    for (const name of fs.readdirSync(folder).filter(isLeftover))
      fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  } catch (error) {
    // What can't be listed or removed stays for the next time: no reason to keep an officer out.
    if (systemCode(error) === '') throw error;
  }
}

/**
 * Removes what a killed process left behind: half a copy in `backup`, and beside the vault the folder
 * of a creation that can't end any more, since its name is taken. Only by these exact names, and only
 * for who holds the lock of the vault.
 */
export function removeLeftovers(folder: string): void {
  const { backup } = vaultFiles(folder);
  remove(backup, (name) => halfCopy.test(name));
  remove(path.dirname(path.resolve(folder)), (name) => isBuildingPlace(folder, name));
}
