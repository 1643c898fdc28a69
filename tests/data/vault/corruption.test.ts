import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openStore, toStoreError } from '../../../electron/core/store';
import { AppError } from '../../../shared/errors';
import { temporaryFolder } from '../../helpers/vault';

const pageSize = 4096;
const key = Buffer.alloc(32, 3);
const text = (row: number) => `row ${String(row)} ${'text '.repeat(60)}`;

/** Every row, or the code with which reading stops. */
function readAll(file: string): string[] | string {
  let db;
  try {
    db = openStore({ file, key, create: false });
    return db
      .prepare<[], { a: string }>('SELECT a FROM t ORDER BY rowid')
      .all()
      .map(({ a }) => a);
  } catch (error) {
    const known = toStoreError(error);
    if (known instanceof AppError) return known.code;
    throw error;
  } finally {
    db?.close();
  }
}

it('never gives out a changed page: flipped bits, exchanged pages, emptied pages', () => {
  const file = path.join(temporaryFolder(), 'vault.db');
  const db = openStore({ file, key, create: true });
  db.exec('CREATE TABLE t(a TEXT)');
  const add = db.prepare('INSERT INTO t(a) VALUES (?)');
  const rows = Array.from({ length: 1500 }, (_, row) => text(row));
  db.transaction(() => rows.forEach((row) => add.run(row)))();
  db.close();
  const good = fs.readFileSync(file);
  const pages = good.length / pageSize;
  expect(pages).toBeGreaterThan(100);

  const damage = (change: (bad: Buffer) => void) => {
    const bad = Buffer.from(good);
    change(bad);
    fs.writeFileSync(file, bad);
    return readAll(file);
  };
  for (let page = 3; page < pages; page += 6) {
    const at = page * pageSize + ((page * 131) % pageSize);
    expect(damage((bad) => bad.writeUInt8(bad.readUInt8(at) ^ 0x10, at))).toBe('STORE_DAMAGED');
    const other = page === 3 ? 9 : 3;
    const exchanged = damage((bad) => {
      good.copy(bad, page * pageSize, other * pageSize, (other + 1) * pageSize);
      good.copy(bad, other * pageSize, page * pageSize, (page + 1) * pageSize);
    });
    expect(exchanged).toBe('STORE_DAMAGED');
    expect(damage((bad) => bad.fill(0, page * pageSize, (page + 1) * pageSize))).toBe(
      'STORE_DAMAGED',
    );
  }
  fs.writeFileSync(file, good);
  expect(readAll(file)).toEqual(rows);
});
