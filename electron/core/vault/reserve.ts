import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { AppError } from '../../../shared/errors';
import { systemCode } from '../store';
import { syncFolder, vaultFiles } from './files';

/**
 * A file that only takes up room. On a full disk even deleting needs some: then it goes, so that an
 * officer can finish the last step and delete what isn't needed. Random bytes, for a file system that
 * compresses or leaves out zeros would set nothing aside.
 */
const mebibyte = 1024 * 1024;
const reserveSize = 4 * mebibyte;
/** A disk with less room than this is nearly full, and the room is better left to the officer. */
const roomNeeded = 4 * reserveSize;

function hasRoom(folder: string): boolean {
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize >= roomNeeded;
}

function writeReserve(file: string): void {
  const handle = fs.openSync(file, 'w', 0o600);
  try {
    for (let written = 0; written < reserveSize; written += mebibyte)
      fs.writeFileSync(handle, randomBytes(mebibyte));
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Sets the reserve aside where it isn't and the disk has room for it; the vault works without. */
export function keepReserve(folder: string): void {
  const { reserve } = vaultFiles(folder);
  try {
    const size = fs.statSync(reserve, { throwIfNoEntry: false })?.size ?? 0;
    if (size < reserveSize && hasRoom(folder)) writeReserve(reserve);
  } catch (error) {
    if (systemCode(error) === '') throw error;
    fs.rmSync(reserve, { force: true }); // the disk became full meanwhile, or can't be asked for its room
  }
}

/** Frees the reserve; whether there was one. */
function releaseReserve(folder: string): boolean {
  const { reserve } = vaultFiles(folder);
  if (!fs.existsSync(reserve)) return false;
  fs.rmSync(reserve);
  syncFolder(folder);
  return true;
}

/** Whether an error was a full disk, and the reserve is now free: repeating the step may work. */
export const isReliefFor = (error: unknown, folder: string): boolean =>
  error instanceof AppError && error.code === 'DISK_FULL' && releaseReserve(folder);

/** An officer has to get in to delete something: the opening of a vault is tried again on the reserve. */
export async function withRelief(folder: string, opening: () => Promise<void>): Promise<void> {
  try {
    await opening();
  } catch (error) {
    if (!isReliefFor(error, folder)) throw error;
    await opening();
  }
}
