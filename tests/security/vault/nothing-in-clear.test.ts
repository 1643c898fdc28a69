/** Canary words written through every door of a vault are found in none of its files. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { append } from '../../../electron/core/audit-log';
import { sealFile } from '../../../electron/core/evidence/sealed-file';
import { migrateStore, migrations, openStore, write } from '../../../electron/core/store';
import { lockVault } from '../../../electron/core/vault';
import { secretsOf } from '../../../electron/core/vault/open-vault';
import { filesUnder, newVault, now, passphrase, temporaryFolder } from '../../helpers/vault';

const canary = 'Zanzibarite-4471';

function expectNothingInClear(folder: string, extra: readonly (string | Buffer)[] = []): void {
  const words = [canary, 'SQLite format 3', 'audit_log', passphrase, ...extra];
  for (const file of filesUnder(folder)) {
    const bytes = fs.readFileSync(file);
    for (const word of words)
      expect(bytes.includes(word), `${path.basename(file)} holds a word in clear`).toBe(false);
  }
}

it('neither while open nor after locking', async () => {
  const { vault, folder } = await newVault();
  const { keys } = secretsOf(vault);
  const secrets = [keys.data, keys.officer, keys.identity ?? Buffer.alloc(1)].flatMap((key) => [
    Buffer.from(key),
    key.toString('hex'),
    key.toString('base64'),
  ]);
  vault.db.exec('CREATE TABLE canaries(text TEXT, sealed BLOB)');
  write(vault.db, () => {
    const add = vault.db.prepare('INSERT INTO canaries VALUES (?, ?)');
    for (let row = 0; row < 2000; row += 1)
      add.run(`${canary} ${String(row)}`, vault.sealIdentity(String(row), 'name', canary));
    append(vault.db, {
      at: now,
      officerId: vault.officer.id,
      operation: 'note.add',
      inquiryId: null,
      subject: canary,
    });
  });
  async function* source() {
    yield await Promise.resolve(Buffer.from(canary.repeat(100_000)));
  }
  await sealFile({ source: source(), folder: vault.evidenceFolder, key: vault.evidenceKey() });

  expect(filesUnder(folder).map((file) => path.extname(file))).toContain('.db-wal');
  expectNothingInClear(folder, secrets);
  lockVault(vault);
  expectNothingInClear(folder, secrets);
});

it('nor in the copy kept before a migration', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'vault.db');
  const db = openStore({ file, key: Buffer.alloc(32, 9), create: true });
  migrateStore(db, { migrations: migrations.slice(0, 1), backupFolder: folder });
  db.prepare('INSERT INTO vault_info VALUES (?, ?)').run('institution', canary);
  migrateStore(db, { migrations, backupFolder: folder });
  expect(fs.existsSync(path.join(folder, 'before-20.db'))).toBe(true);
  expectNothingInClear(folder);
  db.close();
});

it('the identity of a row says nothing without the identity key, even in the open database', async () => {
  const { vault } = await newVault();
  const sealed = vault.sealIdentity('row', 'name', canary);
  expect(sealed.includes(canary)).toBe(false);
  expect(sealed.equals(vault.sealIdentity('row', 'name', canary))).toBe(false);
});
