import fs from 'node:fs';
import path from 'node:path';
import SecondImplementation from '@signalapp/sqlcipher';
import { expect, it } from 'vitest';
import { append, verifyChain } from '../../../electron/core/audit-log';
import { openStore } from '../../../electron/core/store';
import { lockVault } from '../../../electron/core/vault';
import { secretsOf } from '../../../electron/core/vault/open-vault';
import { codeOf } from '../../helpers/errors';
import { newVault, now, temporaryFolder } from '../../helpers/vault';

function openElsewhere(file: string, key: string) {
  const db = new SecondImplementation(file);
  db.pragma(`key = "x'${key}'"`);
  return db;
}

it('an independent SQLCipher opens the database with the raw key, and ours opens what it wrote', async () => {
  const { vault, folder } = await newVault();
  const key = Buffer.from(secretsOf(vault).keys.data);
  append(vault.db, {
    at: now,
    officerId: vault.officer.id,
    operation: 'note.add',
    inquiryId: null,
    subject: 'archive',
  });
  lockVault(vault);
  const file = path.join(folder, 'vault.db');

  const other = openElsewhere(file, key.toString('hex'));
  expect(other.prepare('SELECT operation FROM audit_log ORDER BY sequence').all()).toEqual([
    { operation: 'vault.create' },
    { operation: 'note.add' },
  ]);
  expect(other.pragma('cipher_integrity_check')).toEqual([]);
  other.exec(`UPDATE vault_info SET value = 'Renamed elsewhere' WHERE key = 'institution'`);
  other.close();

  const db = openStore({ file, key, create: false });
  expect(db.prepare(`SELECT value FROM vault_info WHERE key = 'institution'`).get()).toEqual({
    value: 'Renamed elsewhere',
  });
  expect(verifyChain(db)).toMatchObject({ ok: true });
  db.close();
});

it('another key opens nothing, in either implementation', async () => {
  const { vault, folder } = await newVault();
  lockVault(vault);
  const file = path.join(folder, 'vault.db');
  const wrong = Buffer.alloc(32, 7);
  expect(await codeOf(() => openStore({ file, key: wrong, create: false }))).toBe(
    'VAULT_DATABASE_FOREIGN',
  );
  const other = openElsewhere(file, wrong.toString('hex'));
  expect(() => other.prepare('SELECT count(*) FROM sqlite_schema').get()).toThrow();
  other.close();
});

it('holds what it promises: settings that protect against loss and leaks', () => {
  const file = path.join(temporaryFolder(), 'plain.db');
  const db = openStore({ file, key: Buffer.alloc(32, 1), create: true });
  const value = (name: string) => db.pragma(name, { simple: true });
  expect(value('temp_store')).toBe(2); // MEMORY
  expect(value('journal_mode')).toBe('wal');
  expect(value('synchronous')).toBe(2); // FULL
  expect(value('secure_delete')).toBe(1);
  expect(value('foreign_keys')).toBe(1);
  expect(value('page_size')).toBe(4096);
  db.exec('CREATE TABLE t(a)');
  expect(fs.readdirSync(path.dirname(file)).sort()).toEqual(['plain.db', 'plain.db-wal']);
  db.close();
});
