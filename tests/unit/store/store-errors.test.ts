import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openStore, rethrowInUse, toStoreError, write } from '../../../electron/core/store';
import { AppError } from '../../../shared/errors';
import { codeOf } from '../../helpers/errors';
import { temporaryFolder } from '../../helpers/vault';

const system = (code: string) => Object.assign(new Error('something'), { code });

describe('what SQLite and the file system report', () => {
  it.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['SQLITE_CORRUPT_VTAB', 'STORE_DAMAGED'],
    ['SQLITE_IOERR_READ', 'STORE_DRIVE_FAILED'],
    ['SQLITE_READONLY_DBMOVED', 'VAULT_READ_ONLY'],
    ['SQLITE_BUSY', 'VAULT_IN_USE'],
  ])('%s is %s', (reported, code) => {
    expect(toStoreError(new Database.SqliteError('message', reported))).toMatchObject({ code });
  });

  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EIO', 'STORE_DRIVE_FAILED'],
    ['EROFS', 'VAULT_READ_ONLY'],
  ])('%s is %s', (reported, code) => {
    expect(toStoreError(system(reported))).toMatchObject({ code });
  });

  it('is left alone where it is a fault of ours', () => {
    for (const fault of [new TypeError('x'), system('SQLITE_ERROR'), system('ENOENT'), 'text'])
      expect(toStoreError(fault)).toBe(fault);
    const known = new AppError('LOCKED');
    expect(toStoreError(known)).toBe(known);
  });
});

describe('transactions', () => {
  const store = () => {
    const db = openStore({
      file: `${temporaryFolder()}/t.db`,
      key: Buffer.alloc(32),
      create: true,
    });
    db.exec('CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(p REFERENCES p(id))');
    return db;
  };

  it('keep all or nothing, also nested', () => {
    const db = store();
    write(db, () => db.exec('INSERT INTO p VALUES (1)'));
    expect(() =>
      write(db, () => {
        db.exec('INSERT INTO p VALUES (2)');
        write(db, () => db.exec('INSERT INTO p VALUES (3)'));
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(db.prepare('SELECT id FROM p').pluck().all()).toEqual([1]);
    db.close();
  });

  it('name what is still in use', async () => {
    const db = store();
    db.exec('INSERT INTO p VALUES (1); INSERT INTO c VALUES (1)');
    const remove = () => rethrowInUse('PERSON_IN_USE', () => db.exec('DELETE FROM p'));
    expect(await codeOf(remove)).toBe('PERSON_IN_USE');
    expect(() => rethrowInUse('PERSON_IN_USE', () => db.exec('INSERT INTO p VALUES (1)'))).toThrow(
      Database.SqliteError,
    );
    db.close();
  });
});
