import fs from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors';
import { toStoreError } from '../store';
import { vaultFiles } from './files';

/** One process per vault. */
export interface VaultLock {
  /** Frees the vault for others; may be called again. */
  readonly release: () => void;
}

/**
 * Takes the vault for this process. The lock is one of the operating system, taken by SQLite on an
 * empty file, so it ends with the process however that ends, and no stale lock can stay behind.
 * @throws AppError VAULT_IN_USE, VAULT_READ_ONLY.
 */
export function lockFolder(folder: string): VaultLock {
  let holder: Database.Database | undefined;
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    holder = new Database(vaultFiles(folder).lock, { timeout: 0 });
    holder.pragma('journal_mode = MEMORY');
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder?.close();
    throw systemCantOpen(error) ? new AppError('VAULT_READ_ONLY') : toStoreError(error);
  }
  const held = holder;
  return { release: () => held.close() };
}

const systemCantOpen = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CANTOPEN');
