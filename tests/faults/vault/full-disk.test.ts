/**
 * A disk that is full, and one that can't be written to: small file systems of their own, which only
 * root may mount.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { append, head, verifyChain } from '../../../electron/core/audit-log';
import { sealFile } from '../../../electron/core/evidence/sealed-file';
import { write } from '../../../electron/core/store';
import {
  changePassphrase,
  lockVault,
  preparePassphraseChange,
  recoverVault,
  type OpenVault,
} from '../../../electron/core/vault';
import { inquiryWithEvent, openCore } from '../../helpers/core';
import { codeOf } from '../../helpers/errors';
import {
  cheapKdf,
  fingerprint,
  newVault,
  now,
  passphrase,
  secondPassphrase,
  temporaryFolder,
  unlock,
} from '../../helpers/vault';

const mounts: string[] = [];
afterEach(() => {
  for (const folder of mounts.splice(0)) execFileSync('umount', ['-l', folder]);
});

const canMount = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = fs.mkdtempSync('/tmp/amparo-mount-');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
})();

function smallDisk(size: string): string {
  const folder = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  mounts.push(folder);
  return folder;
}

/** Leaves no byte free. */
function fill(folder: string, name = 'ballast'): string {
  const file = path.join(folder, name);
  const handle = fs.openSync(file, 'w');
  try {
    for (;;) fs.writeSync(handle, Buffer.alloc(4096, 1));
  } catch {
    fs.closeSync(handle);
  }
  return file;
}

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

describe.runIf(canMount)('a full disk', () => {
  it('loses nothing that was saved, and works again once there is room', async () => {
    const disk = smallDisk('4m');
    const { vault, folder } = await newVault({ folder: path.join(disk, 'office.amparo') });
    addNote(vault, 'before');
    const ballast = fill(disk);
    let code = 'none';
    for (let count = 0; count < 500 && code === 'none'; count += 1)
      code = await codeOf(() => {
        addNote(vault, 'x'.repeat(2000));
      });
    expect(code).toBe('DISK_FULL');
    const reached = head(vault.db);
    expect(verifyChain(vault.db)).toEqual({ ok: true, head: reached });
    const header = fs.readFileSync(path.join(folder, 'vault.json'));
    const slot = await preparePassphraseChange(vault, {
      current: passphrase,
      next: secondPassphrase,
    });
    const change = () => {
      write(vault.db, () => {
        addNote(vault, 'x'.repeat(2000));
        changePassphrase(vault, slot);
      });
    };
    expect(await codeOf(change)).toBe('DISK_FULL');
    expect(fs.readFileSync(path.join(folder, 'vault.json')).equals(header)).toBe(true);
    const folderOfEvidence = vault.evidenceFolder;
    const source = path.join(temporaryFolder(), 'large');
    fs.writeFileSync(source, Buffer.alloc(500_000, 2));
    expect(
      await codeOf(() => sealFile({ source, folder: folderOfEvidence, key: vault.evidenceKey() })),
    ).toBe('DISK_FULL');
    expect(fs.readdirSync(folderOfEvidence)).toEqual([]);
    lockVault(vault); // merges the write-ahead log, which frees some room
    const more = fill(disk, 'more');
    const before = fingerprint(folder);
    expect(await codeOf(() => unlock(folder))).toBe('DISK_FULL');
    expect(fingerprint(folder)).toEqual(before);
    fs.rmSync(ballast);
    fs.rmSync(more);
    const again = await unlock(folder);
    expect(head(again.db).sequence).toBe(reached.sequence + 1);
    expect(verifyChain(again.db, { against: reached })).toMatchObject({ ok: true });
    addNote(again, 'after');
  });

  it('frees the reserve, so that the last step can be repeated and something be deleted', async () => {
    const disk = smallDisk('24m');
    const core = await openCore(undefined, disk);
    const reserve = path.join(core.folder, 'reserve');
    expect(fs.statSync(reserve).blocks * 512).toBeGreaterThanOrEqual(4 * 1024 * 1024);
    const { inquiryId, event } = await inquiryWithEvent(core);
    fill(disk);
    const note = { inquiryId, text: 'x'.repeat(4000) };
    let code = 'none';
    for (let count = 0; count < 500 && code === 'none'; count += 1) {
      const result = await core.call('note.add', note);
      if (!result.ok) code = result.code;
    }
    expect(code).toBe('DISK_FULL_RESERVE_FREED');
    expect(fs.existsSync(reserve)).toBe(false);
    await core.do('note.add', note);
    await core.do('event.remove', { inquiryId, eventId: event.id });
    expect(await core.do('audit.verify', { against: null })).toMatchObject({ ok: true });
    fill(disk, 'more');
    for (let count = 0; count < 500 && code !== 'DISK_FULL'; count += 1) {
      const result = await core.call('note.add', note);
      if (!result.ok) code = result.code;
    }
    expect(code).toBe('DISK_FULL'); // there is no second reserve
  });

  it('lets an officer in who comes to delete something, and sets the reserve aside again later', async () => {
    const disk = smallDisk('24m');
    const { vault, folder } = await newVault({ folder: path.join(disk, 'office.amparo') });
    const reserve = path.join(folder, 'reserve');
    expect(fs.existsSync(reserve)).toBe(true);
    lockVault(vault);
    const ballast = fill(disk);
    const again = await unlock(folder);
    expect(fs.existsSync(reserve)).toBe(false);
    addNote(again, 'x'.repeat(2000));
    lockVault(again);
    lockVault(await unlock(folder));
    expect(fs.existsSync(reserve)).toBe(false); // no room for one
    fs.rmSync(ballast);
    await unlock(folder);
    expect(fs.statSync(reserve).size).toBe(4 * 1024 * 1024);
  });

  it('gives an officer a new passphrase by shares, on the reserve', async () => {
    const disk = smallDisk('24m');
    const made = await newVault({ folder: path.join(disk, 'office.amparo') });
    const { folder, recoveryShares: shares, vault } = made;
    const officerId = vault.officer.id;
    lockVault(vault);
    fill(disk);
    const input = { folder, officerId, shares, newPassphrase: secondPassphrase };
    lockVault(await recoverVault({ ...input, now, kdf: cheapKdf }));
    expect(fs.existsSync(path.join(folder, 'reserve'))).toBe(false);
    await unlock(folder, 'Ana Costa', secondPassphrase);
  });

  it('makes no half vault', async () => {
    const disk = smallDisk('64k');
    expect(await codeOf(() => newVault({ folder: path.join(disk, 'office.amparo') }))).toBe(
      'DISK_FULL',
    );
    expect(fs.readdirSync(disk)).toEqual([]);
  });
});

describe.runIf(canMount)('a disk that cannot be written to', () => {
  it('is named, and nothing changes', async () => {
    const disk = smallDisk('4m');
    const { vault, folder } = await newVault({ folder: path.join(disk, 'office.amparo') });
    lockVault(vault);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const before = fingerprint(folder);
    expect(await codeOf(() => unlock(folder))).toBe('VAULT_READ_ONLY');
    expect(fingerprint(folder)).toEqual(before);
    const other = path.join(disk, 'other.amparo');
    expect(await codeOf(() => newVault({ folder: other }))).toBe('VAULT_READ_ONLY');
  });
});
