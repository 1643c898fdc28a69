import path from 'node:path';
import { migrateStore, migrations, openStore, type WritableDb } from '../../electron/core/store';
import { temporaryFolder } from './vault';

type Tables = Readonly<Record<string, readonly unknown[]>>;

/** Every row of every table; what full-text search keeps for itself is left out. */
function allRows(db: WritableDb): Tables {
  const names = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table'
         AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%' ORDER BY name`,
    )
    .all();
  return Object.fromEntries(
    names.map(({ name }) => {
      const order = db.prepare(`SELECT * FROM ${name}`).columns().length > 1 ? '1, 2' : '1';
      return [name, db.prepare(`SELECT * FROM ${name} ORDER BY ${order}`).all()];
    }),
  );
}

/** Takes a database on to the version of now. */
export function migrateToNow(db: WritableDb): void {
  migrateStore(db, { migrations, backupFolder: path.join(temporaryFolder(), 'backup') });
}

/**
 * A database of the version before `version`, filled by `rows` (SQL), then migrated to `version`:
 * whole tables before and after.
 */
export function migrated(
  version: number,
  rows: string,
): { readonly before: Tables; readonly after: Tables; readonly db: WritableDb } {
  const folder = temporaryFolder();
  const db = openStore({
    file: path.join(folder, 'vault.db'),
    key: Buffer.alloc(32, 1),
    create: true,
  });
  const upTo = (last: number) => migrations.filter((step) => step.version <= last);
  const backupFolder = path.join(folder, 'backup');
  migrateStore(db, { migrations: upTo(version - 1), backupFolder });
  db.exec(rows);
  const before = allRows(db);
  migrateStore(db, { migrations: upTo(version), backupFolder });
  return { before, after: allRows(db), db };
}
