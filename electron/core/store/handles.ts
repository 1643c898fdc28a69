import type Database from 'better-sqlite3';
import { withStoreErrors } from './store-errors';

declare const canWrite: unique symbol;

/** What may only be read through: it has no transaction, no exec and no pragma. */
export type ReadableDb = Pick<Database.Database, 'prepare'>;

/** The open, decrypted database. Only `openStore` makes one. */
export type WritableDb = Database.Database & { readonly [canWrite]: true };

/** What lies outside the database and has to follow the fate of a transaction. */
export interface Follower {
  /** The transaction is durable. Must not fail for want of space. */
  readonly committed: () => void;
  readonly undone: () => void;
}

/** Of every running `write`: who follows it. */
const followers = new WeakMap<WritableDb, Follower[]>();

/** Ties a follower to the running `write`; where there is none, it counts as committed at once. */
export function follow(db: WritableDb, follower: Follower): void {
  const running = followers.get(db);
  if (running === undefined) follower.committed();
  else running.push(follower);
}

/** Runs `work` in a transaction or savepoint; what failed takes its followers back, the last first. */
function attempt<T>(db: WritableDb, own: Follower[], work: () => T): T {
  const before = own.length;
  try {
    return withStoreErrors(() => db.transaction(work).immediate());
  } catch (error) {
    const after = own.splice(before).reverse();
    after.forEach(({ undone }) => undone());
    throw error;
  }
}

/**
 * Runs `work` in one IMMEDIATE transaction: all of it is kept, or nothing. Nests as a savepoint.
 * @throws AppError DISK_FULL, STORE_DAMAGED, STORE_DRIVE_FAILED.
 */
export function write<T>(db: WritableDb, work: () => T): T {
  const outer = followers.get(db);
  if (outer !== undefined) return attempt(db, outer, work);
  const own: Follower[] = [];
  followers.set(db, own);
  try {
    const result = attempt(db, own, work);
    // From here on nothing can be undone: a follower that fails must not take back what is durable.
    own.forEach(({ committed }) => committed());
    return result;
  } finally {
    followers.delete(db);
  }
}
