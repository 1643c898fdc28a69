import type { OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import { append } from '../audit-log';
import { write, type WritableDb } from '../store';
import { readBundled } from './bundled';
import { compileSet, setHash } from './compile-set';
import { adoptedFiles, adoptionsOf, insertFiles } from './instrument-store';
import type { InstrumentText } from './instrument-text';
import { usableLaw, type UsableLaw } from './usable-law';

/** The law of the open vault. What is adopted takes effect here once its transaction is durable. */
export interface Lawbook {
  readonly current: () => UsableLaw;
  readonly replace: (next: UsableLaw) => void;
}

export function createLawbook(first: UsableLaw): Lawbook {
  let current = first;
  return {
    current: () => current,
    replace: (next) => {
      current = next;
    },
  };
}

interface Opening {
  readonly db: WritableDb;
  readonly officerId: OfficerId;
  readonly resourcesFolder: string;
  readonly now: string;
}

/** Refuses to go on where the program's own set cannot be used. @throws AppError INSTRUMENT_* */
export async function checkBundled(resourcesFolder: string): Promise<void> {
  compileSet(await readBundled(resourcesFolder));
}

/** The files in force; in a new vault, or one from before this table, the set of the program. */
async function adoptFirst({ db, officerId, resourcesFolder, now }: Opening) {
  const found = adoptedFiles(db);
  if (found.length > 0) return found;
  const bundled = await readBundled(resourcesFolder);
  compileSet(bundled);
  try {
    write(db, () => {
      const reason = 'The set that came with Amparo when the vault was first opened with it';
      insertFiles(db, bundled, { reason, at: now, officerId });
      append(db, {
        at: now,
        officerId,
        operation: 'instrument.adoptBundled',
        inquiryId: null,
        subject: setHash(bundled),
        details: { files: bundled.length },
      });
    });
  } catch (error) {
    // A full disk must not keep an officer from deleting something: the next opening adopts it.
    if (!(error instanceof AppError) || error.code !== 'DISK_FULL') throw error;
  }
  return bundled;
}

/**
 * The law that a vault which is being opened works with.
 * @throws AppError INSTRUMENT_* only where neither what was adopted nor the program's set can be used.
 */
export async function openLawbook(opening: Opening): Promise<Lawbook> {
  const { db, resourcesFolder } = opening;
  const adopted = await adoptFirst(opening);
  try {
    return createLawbook({ law: compileSet(adopted), inUse: adopted, unusable: [] });
  } catch {
    // Told to the officer as what it is by `usableLaw`, which needs more files than usual.
    const bundled = await readBundled(resourcesFolder);
    return createLawbook(usableLaw(adopted, substitutesFrom(db, bundled)));
  }
}

/** Of one file: earlier adoptions, the latest first, then the one of the program. */
export const substitutesFrom =
  (db: WritableDb, bundled: readonly InstrumentText[]) =>
  (code: string): InstrumentText[] => [
    ...adoptionsOf(db, code),
    ...bundled.filter((file) => file.code === code),
  ];
