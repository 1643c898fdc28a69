import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateStore, migrations, openStore, type WritableDb } from '../../../electron/core/store';
import type { Migration } from '../../../electron/core/store/migrations/migration';
import { codeOf } from '../../helpers/errors';
import { temporaryFolder } from '../../helpers/vault';

const key = Buffer.alloc(32, 5);
const first: Migration = {
  version: 10,
  name: 'first',
  sql: 'CREATE TABLE t(a TEXT NOT NULL) STRICT;',
};
const secondStep: Migration = {
  version: 20,
  name: 'second',
  sql: `ALTER TABLE t ADD COLUMN b TEXT NOT NULL DEFAULT 'new';`,
};
const failing: Migration = {
  version: 30,
  name: 'failing',
  sql: `INSERT INTO t(a) VALUES ('half'); INSERT INTO nowhere VALUES (1);`,
};
const orphaning: Migration = {
  version: 30,
  name: 'orphaning',
  sql: `CREATE TABLE u(t INTEGER REFERENCES v(id)); CREATE TABLE v(id INTEGER PRIMARY KEY);
    INSERT INTO u VALUES (7);`,
};

function withStore(work: (db: WritableDb, backupFolder: string) => void): void {
  const folder = temporaryFolder();
  const db = openStore({ file: path.join(folder, 'vault.db'), key, create: true });
  try {
    work(db, path.join(folder, 'backup'));
  } finally {
    db.close();
  }
}

const version = (db: WritableDb) => db.pragma('user_version', { simple: true });
const code = (work: () => void) => codeOf(work);

const rebuilding: Migration = {
  version: 30,
  name: 'rebuilding',
  rebuildsTables: true,
  sql: `CREATE TABLE new_v(id INTEGER PRIMARY KEY, more TEXT) STRICT;
    INSERT INTO new_v(id) SELECT id FROM v; DROP TABLE v; ALTER TABLE new_v RENAME TO v;`,
};
const referring: Migration = {
  version: 20,
  name: 'referring',
  sql: `CREATE TABLE v(id INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE u(v INTEGER NOT NULL REFERENCES v(id) ON DELETE CASCADE) STRICT;
    INSERT INTO v VALUES (7); INSERT INTO u VALUES (7);`,
};

describe('migrations', () => {
  it('rise in steps that leave room between them', () => {
    const versions = migrations.map(({ version: step }) => step);
    expect(versions.filter((step) => step % 5 !== 0)).toEqual([]);
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  });

  it('carry rows along and keep a copy first, under the same key', () => {
    withStore((db, backupFolder) => {
      migrateStore(db, { migrations: [first], backupFolder });
      expect(fs.existsSync(backupFolder)).toBe(false);
      db.exec(`INSERT INTO t(a) VALUES ('old')`);
      migrateStore(db, { migrations: [first, secondStep], backupFolder });
      expect(db.prepare('SELECT * FROM t').all()).toEqual([{ a: 'old', b: 'new' }]);
      expect(version(db)).toBe(20);
      const copy = path.join(backupFolder, 'before-20.db');
      expect(fs.readFileSync(copy).includes('SQLite format 3')).toBe(false);
      const kept = openStore({ file: copy, key, create: false });
      expect(kept.prepare('SELECT * FROM t').all()).toEqual([{ a: 'old' }]);
      expect(version(kept)).toBe(10);
      kept.close();
    });
  });

  it.each([failing, orphaning])(
    'stop at a failing step, with the state before it: $name',
    async (bad) => {
      const folder = temporaryFolder();
      const db = openStore({ file: path.join(folder, 'vault.db'), key, create: true });
      const backupFolder = path.join(folder, 'backup');
      migrateStore(db, { migrations: [first], backupFolder });
      db.exec(`INSERT INTO t(a) VALUES ('old')`);
      const steps = [first, secondStep, bad];
      expect(
        await code(() => {
          migrateStore(db, { migrations: steps, backupFolder });
        }),
      ).toBe('STORE_MIGRATION_FAILED');
      expect(db.prepare('SELECT * FROM t').all()).toEqual([{ a: 'old', b: 'new' }]);
      expect(version(db)).toBe(20);
      expect(fs.readdirSync(backupFolder)).toEqual(['before-20.db']);
      db.close();
    },
  );

  it('refuse a database of a later program, untouched', async () => {
    const folder = temporaryFolder();
    const db = openStore({ file: path.join(folder, 'vault.db'), key, create: true });
    migrateStore(db, { migrations: [first, secondStep], backupFolder: folder });
    const old = { migrations: [first], backupFolder: folder };
    expect(
      await code(() => {
        migrateStore(db, old);
      }),
    ).toBe('STORE_NEWER');
    expect(version(db)).toBe(20);
    db.close();
  });

  it('are written in order', () => {
    withStore((db, backupFolder) => {
      const wrong = { migrations: [secondStep, first], backupFolder };
      expect(() => {
        migrateStore(db, wrong);
      }).toThrow(/out of order/);
    });
  });

  it('rebuild a table that others refer to, and leave nothing that refers to nothing', () => {
    withStore((db, backupFolder) => {
      const steps = [first, referring];
      migrateStore(db, { migrations: steps, backupFolder });
      const losing = { ...rebuilding, sql: rebuilding.sql.replace('SELECT id', 'SELECT id + 1') };
      expect(() => migrateStore(db, { migrations: [...steps, losing], backupFolder })).toThrow(
        expect.objectContaining({ code: 'STORE_MIGRATION_FAILED' }),
      );
      expect(version(db)).toBe(20);
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
      migrateStore(db, { migrations: [...steps, rebuilding], backupFolder });
      expect(db.prepare('SELECT v FROM u').all()).toEqual([{ v: 7 }]);
      expect(() => db.exec('INSERT INTO u VALUES (8)')).toThrow(/FOREIGN KEY/);
      db.exec('DELETE FROM v');
      expect(db.prepare('SELECT v FROM u').all()).toEqual([]); // u refers to the new v
    });
  });
});
