import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { list } from '../../../electron/core/audit-log';
import { write } from '../../../electron/core/store';
import {
  changePassphrase,
  isPassphraseGiven,
  lockVault,
  passphraseStrength,
  preparePassphraseChange,
  readHeader,
  unlockVault,
} from '../../../electron/core/vault';
import { secretsOf } from '../../../electron/core/vault/open-vault';
import { codeOf } from '../../helpers/errors';
import {
  addColleague,
  cheapKdf,
  newVault,
  now,
  passphrase,
  secondPassphrase,
  unlock,
} from '../../helpers/vault';

describe('create, lock, unlock', () => {
  it('gives back what was written, to the same officer', async () => {
    const { vault, folder } = await newVault();
    const sealed = vault.sealIdentity('row', 'name', 'Someone');
    lockVault(vault);
    const again = await unlock(folder, 'Ana Costa', passphrase);
    expect(again.officer).toEqual({
      id: vault.officer.id,
      name: 'Ana Costa',
      roles: ['administrator', 'investigator'],
      clearedForIdentities: true,
      suspended: false,
    });
    expect(again.openIdentity('row', 'name', sealed)).toBe('Someone');
    expect(
      list(again.db, { inquiryId: null, before: null, limit: 9 }).map((e) => e.operation),
    ).toEqual(['vault.unlock', 'vault.create']);
  });

  it('shows only names before a passphrase is given', async () => {
    const { vault, folder } = await newVault();
    expect(readHeader(folder)).toEqual({
      vaultId: vault.vaultId,
      institution: 'Office of the Ombudsman',
      officers: [{ id: vault.officer.id, name: 'Ana Costa', suspended: false }],
      recovery: { shares: 5, threshold: 3 },
    });
    expect(fs.readFileSync(path.join(folder, 'vault.json'), 'utf8')).not.toContain('administrator');
  });

  it('uses nothing any more once locked', async () => {
    const { vault } = await newVault();
    const evidence = vault.evidenceKey();
    lockVault(vault);
    lockVault(vault);
    expect(evidence.every((byte) => byte === 0)).toBe(true);
    expect(vault.db.open).toBe(false);
    expect(await codeOf(() => vault.sealIdentity('row', 'name', 'x'))).toBe('LOCKED');
    expect(await codeOf(() => vault.evidenceKey())).toBe('LOCKED');
  });

  it('accepts a passphrase typed in another Unicode form', async () => {
    const { vault, folder } = await newVault({ passphrase: 'caf\u00e9 lantern orchard velvet' });
    lockVault(vault);
    const again = await unlock(folder, 'Ana Costa', 'cafe\u0301 lantern orchard velvet');
    expect(again.vaultId).toBe(vault.vaultId);
  });

  it('raises the cost of a slot that was made cheaper than today', async () => {
    const { vault, folder } = await newVault();
    lockVault(vault);
    const kdf = { ...cheapKdf, memoryKiB: 128 };
    lockVault(await unlockVault({ folder, officerName: 'Ana Costa', passphrase, now, kdf }));
    const header = fs.readFileSync(path.join(folder, 'vault.json'), 'utf8');
    expect(header).toContain('"memoryKiB": 128');
    expect(fs.readFileSync(path.join(folder, 'backup', 'vault.json'), 'utf8')).toBe(header);
    await unlock(folder, 'Ana Costa', passphrase);
  });
});

describe('passphrases', () => {
  it('changes one officer and leaves the other as is', async () => {
    const { vault, folder } = await newVault();
    await addColleague(vault);
    const next = 'harbour mosaic fifteen thistle';
    const change = await preparePassphraseChange(vault, { current: passphrase, next });
    changePassphrase(vault, change);
    lockVault(vault);
    expect(await codeOf(() => unlock(folder, 'Ana Costa', passphrase))).toBe('PASSPHRASE_WRONG');
    lockVault(await unlock(folder, 'Ana Costa', next));
    lockVault(await unlock(folder, 'Bo Lind', secondPassphrase));
  });

  it('asks for the current one first, and for a strong next one', async () => {
    const { vault } = await newVault();
    const change = (current: string, next: string) =>
      codeOf(() => preparePassphraseChange(vault, { current, next }));
    expect(await change('not this one', secondPassphrase)).toBe('PASSPHRASE_WRONG');
    expect(await change(passphrase, 'Password123')).toBe('PASSPHRASE_WEAK');
  });

  it('gives an officer a key of their own with the first passphrase that nobody else chose', async () => {
    const { vault, folder } = await newVault();
    await addColleague(vault);
    lockVault(vault);
    const given = fs.readFileSync(path.join(folder, 'vault.json'));
    const first = await unlock(folder, 'Bo Lind', secondPassphrase);
    expect(isPassphraseGiven(first.db, first.officer.id)).toBe(true);
    const same = { current: secondPassphrase, next: secondPassphrase };
    expect(await codeOf(() => preparePassphraseChange(first, same))).toBe('PASSPHRASE_SAME');
    const next = 'harbour mosaic fifteen thistle';
    const change = await preparePassphraseChange(first, { current: secondPassphrase, next });
    const known = Buffer.from(secretsOf(first).keys.officer); // whoever chose the passphrase has it
    expect(() =>
      write(first.db, () => {
        changePassphrase(first, { ...change, officerKey: Buffer.alloc(32, 1) });
        throw new Error('undone');
      }),
    ).toThrow('undone');
    expect(secretsOf(first).keys.officer.equals(known)).toBe(true);
    changePassphrase(first, change);
    expect(isPassphraseGiven(first.db, first.officer.id)).toBe(false);
    expect(secretsOf(first).keys.officer.equals(known)).toBe(false);
    const secret = first.sealOfficerSecret('signing key', Buffer.from('secret'));
    lockVault(first);
    expect(given.equals(fs.readFileSync(path.join(folder, 'vault.json')))).toBe(false);
    const own = await unlock(folder, 'Bo Lind', next);
    expect(own.openOfficerSecret('signing key', secret).toString()).toBe('secret');
    const again = await preparePassphraseChange(own, { current: next, next });
    expect(again.officerKey).toBeNull();
  });

  it('measures strength', () => {
    expect(passphraseStrength('amparo')).toMatchObject({ score: 0, acceptable: false });
    expect(passphraseStrength('').acceptable).toBe(false);
    expect(passphraseStrength('ombudsman2024').acceptable).toBe(false);
    expect(passphraseStrength(passphrase)).toMatchObject({ acceptable: true });
    expect(passphraseStrength('x'.repeat(1024)).score).toBeLessThan(3);
  });
});
