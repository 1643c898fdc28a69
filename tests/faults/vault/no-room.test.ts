/** A full and a read-only disk where nothing can be mounted: a bound on the store's own pages, and rights. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { append, head, verifyChain } from '../../../electron/core/audit-log';
import { write } from '../../../electron/core/store';
import {
  changePassphrase,
  isReliefFor,
  lockVault,
  preparePassphraseChange,
  type OpenVault,
} from '../../../electron/core/vault';
import { codeOf } from '../../helpers/errors';
import { buildProgram } from '../../helpers/run-program';
import {
  fingerprint,
  newVault,
  now,
  passphrase,
  secondPassphrase,
  unlock,
} from '../../helpers/vault';

function addNote(vault: OpenVault, subject: string): void {
  write(vault.db, () =>
    append(vault.db, {
      at: now,
      officerId: vault.officer.id,
      operation: 'note.add',
      inquiryId: null,
      subject,
    }),
  );
}

const pages = (vault: OpenVault): number => Number(vault.db.pragma('page_count', { simple: true }));
const allow = (vault: OpenVault, more: number): void => {
  vault.db.pragma(`max_page_count = ${String(pages(vault) + more)}`);
};

/** Notes until the store has no page left; the code with which it says so. */
async function fillUp(vault: OpenVault): Promise<string> {
  for (let count = 0; count < 500; count += 1) {
    const code = await codeOf(() => addNote(vault, 'x'.repeat(2000)));
    if (code !== 'none') return code;
  }
  return 'none';
}

describe('a store without room for one more page', () => {
  it('refuses with its own code, keeps what was saved, and goes on once there is room', async () => {
    const { vault, folder } = await newVault();
    addNote(vault, 'before');
    allow(vault, 3);
    expect(await fillUp(vault)).toBe('DISK_FULL');
    const reached = head(vault.db);
    expect(verifyChain(vault.db)).toEqual({ ok: true, head: reached });
    allow(vault, 100);
    addNote(vault, 'after');
    lockVault(vault);
    const again = await unlock(folder);
    expect(verifyChain(again.db, { against: reached })).toMatchObject({ ok: true });
    expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('changes the header only together with the store', async () => {
    const { vault, folder } = await newVault();
    const next = { current: passphrase, next: secondPassphrase };
    const slot = await preparePassphraseChange(vault, next);
    const header = fs.readFileSync(path.join(folder, 'vault.json'));
    allow(vault, 3);
    expect(await fillUp(vault)).toBe('DISK_FULL');
    const change = () =>
      write(vault.db, () => {
        addNote(vault, 'x'.repeat(4000));
        changePassphrase(vault, slot);
      });
    expect(await codeOf(change)).toBe('DISK_FULL');
    expect(fs.readFileSync(path.join(folder, 'vault.json')).equals(header)).toBe(true);
    lockVault(vault);
    await unlock(folder); // by the passphrase that still holds
  });

  it('is what the reserve is freed for, once', async () => {
    const { vault, folder } = await newVault();
    allow(vault, 1);
    let met: unknown;
    try {
      for (;;) addNote(vault, 'x'.repeat(2000));
    } catch (error) {
      met = error;
    }
    expect(fs.existsSync(path.join(folder, 'reserve'))).toBe(true);
    expect(isReliefFor(met, folder)).toBe(true);
    expect(fs.existsSync(path.join(folder, 'reserve'))).toBe(false);
    expect(isReliefFor(met, folder)).toBe(false);
  });
});

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const locked: string[] = [];
const setRights = (folder: string, folderMode: number, fileMode: number): void => {
  fs.chmodSync(folder, folderMode);
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    fs.chmodSync(
      path.join(entry.parentPath, entry.name),
      entry.isDirectory() ? folderMode : fileMode,
    );
};
afterEach(() => {
  for (const folder of locked.splice(0)) setRights(folder, 0o700, 0o600);
});

/** Rights bind everybody but root, for whom the program tries as nobody. */
function tryAsAnybody(program: string, folder: string): unknown {
  const asNobody = isRoot ? { uid: nobody, gid: nobody } : {};
  const argv = [program, folder, passphrase];
  return JSON.parse(execFileSync(process.execPath, argv, { encoding: 'utf8', ...asNobody }));
}

// On Windows the right to write into a folder is no bit of its mode.
describe.skipIf(process.platform === 'win32')('a vault that may only be read', () => {
  it('is named as such, and nothing changes', async () => {
    const program = await buildProgram('vault-opener');
    const { vault, folder } = await newVault();
    lockVault(vault);
    const before = fingerprint(folder);
    const parent = path.dirname(folder);
    locked.push(parent);
    setRights(parent, 0o555, 0o444);
    expect(tryAsAnybody(program, folder)).toEqual({
      opened: 'VAULT_READ_ONLY',
      made: 'VAULT_READ_ONLY',
    });
    expect(fingerprint(folder)).toEqual(before);
    expect(fs.readdirSync(parent)).toEqual(['office.amparo']);
    setRights(parent, 0o700, 0o600);
    await unlock(folder);
  });
});
