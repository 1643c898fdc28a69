/** Whatever is wrong with a vault has its own code, and no file changes by trying. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/core/store';
import { lockVault, readHeader } from '../../../electron/core/vault';
import {
  authenticateHeader,
  contentOf,
  headerText,
  parseHeader,
} from '../../../electron/core/vault/header';
import { secretsOf } from '../../../electron/core/vault/open-vault';
import { codeOf } from '../../helpers/errors';
import { fingerprint, newVault, temporaryFolder, unlock } from '../../helpers/vault';

async function lockedVault() {
  const { vault, folder, recoveryShares } = await newVault();
  const key = Buffer.from(secretsOf(vault).keys.data);
  lockVault(vault);
  return {
    folder,
    recoveryShares,
    key,
    header: path.join(folder, 'vault.json'),
    database: path.join(folder, 'vault.db'),
  };
}

/** The code, and proof that trying changed nothing. */
async function refusal(folder: string, work: () => unknown) {
  const before = fingerprint(folder);
  const code = await codeOf(work);
  expect(fingerprint(folder)).toEqual(before);
  return code;
}

describe('what an officer may get wrong', () => {
  it('passphrase and name', async () => {
    const { folder } = await lockedVault();
    expect(await refusal(folder, () => unlock(folder, 'Ana Costa', 'wrong'))).toBe(
      'PASSPHRASE_WRONG',
    );
    expect(await refusal(folder, () => unlock(folder, 'Nobody'))).toBe('OFFICER_UNKNOWN');
  });

  it('the folder', async () => {
    const folder = temporaryFolder();
    expect(await codeOf(() => readHeader(folder))).toBe('VAULT_NOT_A_VAULT');
    expect(await codeOf(() => unlock(path.join(folder, 'none')))).toBe('VAULT_NOT_A_VAULT');
    fs.writeFileSync(path.join(folder, 'vault.json'), '{"name":"something else"}\n');
    expect(await codeOf(() => readHeader(folder))).toBe('VAULT_NOT_A_VAULT');
  });

  it('where to make a vault', async () => {
    const folder = temporaryFolder();
    const taken = path.join(folder, 'taken.amparo');
    fs.mkdirSync(taken);
    expect(await codeOf(() => newVault({ folder: taken }))).toBe('VAULT_EXISTS');
    expect(await codeOf(() => newVault({ folder: path.join(folder, 'no-ending') }))).toBe(
      'VAULT_NOT_A_VAULT',
    );
    expect(await codeOf(() => newVault({ folder: path.join(folder, 'a', 'b.amparo') }))).toBe(
      'VAULT_FOLDER_UNREACHABLE',
    );
    const weak = { folder: path.join(folder, 'weak.amparo'), passphrase: 'Welcome2024!' };
    expect(await codeOf(() => newVault(weak))).toBe('PASSPHRASE_WEAK');
    expect(fs.readdirSync(folder)).toEqual(['taken.amparo']);
  });
});

describe('the header', () => {
  it('cut short anywhere', async () => {
    const { folder, header } = await lockedVault();
    const good = fs.readFileSync(header);
    for (const length of [0, 1, 20, 400, good.length - 3, good.length - 1]) {
      fs.writeFileSync(header, good.subarray(0, length));
      expect(await refusal(folder, () => unlock(folder))).toMatch(/^VAULT_HEADER_/);
    }
    fs.writeFileSync(header, good.subarray(0, good.length - 20));
    expect(await refusal(folder, () => unlock(folder))).toBe('VAULT_HEADER_TRUNCATED');
  });

  it('altered, also with a fitting checksum', async () => {
    const { folder, header } = await lockedVault();
    const good = fs.readFileSync(header, 'utf8');
    fs.writeFileSync(header, good.replace('Office of', 'Bureau of'));
    expect(await refusal(folder, () => unlock(folder))).toBe('VAULT_HEADER_ALTERED');
    const forged = authenticateHeader(
      { ...contentOf(parseHeader(good)), institution: 'Other' },
      Buffer.alloc(32, 1),
    );
    fs.writeFileSync(header, headerText(forged));
    expect(await refusal(folder, () => unlock(folder))).toBe('VAULT_HEADER_ALTERED');
  });

  it('missing: the message points to the copy, which opens the vault', async () => {
    const { folder, header } = await lockedVault();
    fs.rmSync(header);
    expect(await refusal(folder, () => unlock(folder))).toBe('VAULT_HEADER_MISSING');
    fs.copyFileSync(path.join(folder, 'backup', 'vault.json'), header);
    await unlock(folder);
  });

  it('of a newer format', async () => {
    const { folder, header } = await lockedVault();
    const good = fs.readFileSync(header, 'utf8');
    fs.writeFileSync(header, good.replace('"version": 1', '"version": 2'));
    expect(await refusal(folder, () => unlock(folder))).toBe('VAULT_NEWER');
  });
});

describe('the database', () => {
  it('missing', async () => {
    const { folder, database } = await lockedVault();
    fs.rmSync(database);
    expect(await refusal(folder, () => unlock(folder))).toBe('VAULT_DATABASE_MISSING');
  });

  it('of another vault', async () => {
    const [ours, other] = [await lockedVault(), await lockedVault()];
    fs.copyFileSync(other.database, ours.database);
    expect(await refusal(ours.folder, () => unlock(ours.folder))).toBe('VAULT_DATABASE_FOREIGN');
  });

  it('of another vault under the same key', async () => {
    const { folder, database, key } = await lockedVault();
    const db = openStore({ file: database, key, create: false });
    db.exec(`UPDATE vault_info SET value = 'another' WHERE key = 'vault_id'`);
    db.close();
    expect(await refusal(folder, () => unlock(folder))).toBe('VAULT_DATABASE_FOREIGN');
  });

  it('empty, cut short, or overwritten', async () => {
    const { folder, database } = await lockedVault();
    const good = fs.readFileSync(database);
    const noise = Buffer.alloc(good.length, 0x5a);
    for (const bad of [Buffer.alloc(0), good.subarray(0, 5000), noise]) {
      fs.writeFileSync(database, bad);
      expect(await refusal(folder, () => unlock(folder))).toMatch(
        /^(VAULT_DATABASE_FOREIGN|STORE_DAMAGED)$/,
      );
    }
  });

  it('written by a newer Amparo', async () => {
    const { folder, database, key } = await lockedVault();
    const db = openStore({ file: database, key, create: false });
    db.pragma('user_version = 99990');
    db.close();
    expect(await refusal(folder, () => unlock(folder))).toBe('STORE_NEWER');
  });
});

describe('one process at a time', () => {
  it('refuses a second opening, and frees the vault on locking', async () => {
    const { vault, folder } = await newVault();
    expect(await codeOf(() => unlock(folder))).toBe('VAULT_IN_USE');
    lockVault(vault);
    await unlock(folder);
  });

  it('refuses while another process holds it, and not after that was killed', async () => {
    const { folder } = await lockedVault();
    const holder = spawn(
      process.execPath,
      [
        '-e',
        `const D = require('better-sqlite3'); const d = new D(process.argv[1]);
         d.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000);`,
        path.join(folder, 'vault.lock'),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    expect(await refusal(folder, () => unlock(folder))).toBe('VAULT_IN_USE');
    const ended = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await ended;
    await unlock(folder);
  });
});
