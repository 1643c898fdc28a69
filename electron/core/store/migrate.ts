import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/errors';
import type { WritableDb } from './handles';
import type { Migration } from './migrations/migration';
import { toStoreError } from './store-errors';

interface MigrationOptions {
  readonly migrations: readonly Migration[];
  readonly backupFolder: string;
}

const userVersion = (db: WritableDb): number => Number(db.pragma('user_version', { simple: true }));

function checkOrder(migrations: readonly Migration[]): void {
  let last = 0;
  for (const { version, name } of migrations) {
    if (!Number.isInteger(version) || version <= last)
      throw new Error(`migration out of order: ${name}`);
    last = version;
  }
}

function syncFile(file: string): void {
  const handle = fs.openSync(file, 'r+');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}

/** Keeps a copy, under the same key, of what is there now: `before-<version>.db`. */
function keepCopy(db: WritableDb, folder: string, version: number): void {
  fs.mkdirSync(folder, { recursive: true });
  const target = path.join(folder, `before-${String(version)}.db`);
  const part = `${target}.part`;
  fs.rmSync(part, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(part);
    syncFile(part);
    fs.renameSync(part, target);
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  }
}

function apply(db: WritableDb, { version, sql, rebuildsTables = false }: Migration): void {
  // The pragma is without effect inside a transaction: https://www.sqlite.org/lang_altertable.html
  if (rebuildsTables) db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      db.exec(sql);
      if (db.prepare('PRAGMA foreign_key_check').get() !== undefined)
        throw new Error('a row refers to one that does not exist');
      db.pragma(`user_version = ${String(version)}`);
    }).immediate();
  } catch (error) {
    const known = toStoreError(error);
    if (known instanceof AppError) throw known;
    throw new AppError('STORE_MIGRATION_FAILED', { step: version }, { cause: error });
  } finally {
    if (rebuildsTables) db.pragma('foreign_keys = ON');
  }
}

/** @throws AppError STORE_NEWER when a later Amparo wrote this database. Writes nothing. */
export function checkNotNewer(db: WritableDb, migrations: readonly Migration[]): void {
  const found = userVersion(db);
  if (found > (migrations.at(-1)?.version ?? 0)) throw new AppError('STORE_NEWER', { found });
}

/**
 * Brings the database to the newest version, forward only, one transaction per step. An existing
 * database is copied to `backupFolder` first. A failing step leaves the state before that step.
 * @throws AppError STORE_NEWER, STORE_MIGRATION_FAILED, DISK_FULL, STORE_DAMAGED.
 */
export function migrateStore(db: WritableDb, { migrations, backupFolder }: MigrationOptions): void {
  checkOrder(migrations);
  checkNotNewer(db, migrations);
  const found = userVersion(db);
  const due = migrations.filter(({ version }) => version > found);
  const first = due[0];
  if (first === undefined) return;
  try {
    if (found > 0) keepCopy(db, backupFolder, first.version);
  } catch (error) {
    throw toStoreError(error);
  }
  for (const migration of due) apply(db, migration);
}
