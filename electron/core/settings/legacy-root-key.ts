import type { Context } from '../context';
import type { ReadableDb, WritableDb } from '../store';
import { changeBackupCopies } from '../vault';

/**
 * Before keys were sealed to officers, the root's private key lay under a key derived from the
 * vault's own, so that every officer's passphrase opened it.
 */
const name = 'root_key';

const sealedKey = (db: ReadableDb): Buffer | null => {
  const row = db
    .prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?')
    .get(name);
  return row === undefined ? null : Buffer.from(row.value, 'base64');
};

export const hasLegacyRootKey = (db: ReadableDb): boolean => sealedKey(db) !== null;

/** Null in a vault that never had it, or no more. The caller wipes it. @throws AppError SEALED_VALUE_ALTERED */
export function legacyRootKey({ db, vault }: Context): Buffer | null {
  const sealed = sealedKey(db);
  return sealed === null ? null : vault.openInstitutionSecret(name, sealed);
}

const hasSettings = (db: ReadableDb): boolean =>
  db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'settings'`).get() !== undefined;

function remove(db: WritableDb): void {
  if (hasSettings(db)) db.prepare('DELETE FROM settings WHERE key = ?').run(name);
}

/** Out of the vault, in the caller's transaction, and out of the copies in it (not of those elsewhere). */
export function removeLegacyRootKey({ db, vault }: Context): void {
  changeBackupCopies(vault, remove);
  remove(db);
}
