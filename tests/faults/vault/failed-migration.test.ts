/** A migration that fails when a vault is opened: it stays locked, as it was, and opens once that is mended. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { migrations, openStore } from '../../../electron/core/store';
import { lockVault } from '../../../electron/core/vault';
import { secretsOf } from '../../../electron/core/vault/open-vault';
import { passphrase, testCore } from '../../helpers/core';
import { fingerprint, newVault, passphrase as secret } from '../../helpers/vault';

const [beforeLast, last] = migrations.slice(-2).map(({ version }) => version);

it('stops the unlocking, keeps a copy, and changes nothing else', async () => {
  const { vault, folder } = await newVault();
  const officerId = vault.officer.id;
  const key = Buffer.from(secretsOf(vault).keys.data);
  lockVault(vault);
  const setVersion = (version: number | undefined) => {
    const db = openStore({ file: path.join(folder, 'vault.db'), key, create: false });
    db.pragma(`user_version = ${String(version)}`);
    db.close();
  };
  setVersion(beforeLast); // the last step will meet tables that exist already

  const core = testCore();
  const before = fingerprint(folder);
  const unlock = { folder, officerId, passphrase: secret };
  expect(await core.fails('vault.unlock', unlock)).toBe('STORE_MIGRATION_FAILED');
  expect(await core.do('vault.session', {})).toBeNull();
  expect(await core.fails('inquiry.list', {})).toBe('LOCKED');
  const copy = path.join('backup', `before-${String(last)}.db`);
  expect(fs.existsSync(path.join(folder, copy))).toBe(true);
  fs.rmSync(path.join(folder, copy));
  expect(fingerprint(folder)).toEqual(before);

  expect(await core.fails('vault.unlock', { ...unlock, passphrase })).toBe('PASSPHRASE_WRONG');
  setVersion(last);
  expect((await core.do('vault.unlock', unlock)).officer.id).toBe(officerId);
});
