import type Database from 'better-sqlite3';
import { withStoreErrors } from './store-errors';

declare const canWrite: unique symbol;

/** What may only be read through: it has no transaction, no exec and no pragma. */
export type ReadableDb = Pick<Database.Database, 'prepare'>;

/** The open, decrypted database. Only `openStore` makes one. */
export type WritableDb = Database.Database & { readonly [canWrite]: true };

/**
 * Runs `work` in one IMMEDIATE transaction: all of it is kept, or nothing. Nests as a savepoint.
 * @throws AppError DISK_FULL, STORE_DAMAGED, STORE_DRIVE_FAILED.
 */
export const write = <T>(db: WritableDb, work: () => T): T =>
  withStoreErrors(() => db.transaction(work).immediate());
