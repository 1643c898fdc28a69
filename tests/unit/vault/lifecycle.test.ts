import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { list } from '../../../electron/core/audit-log';
import {
  addOfficer,
  changePassphrase,
  checkShare,
  listOfficers,
  lockVault,
  passphraseStrength,
  prepareOfficer,
  preparePassphraseChange,
  readHeader,
  recoverVault,
  setSuspended,
  unlockVault,
  type NewOfficer,
  type OpenVault,
} from '../../../electron/core/vault';
import { write } from '../../../electron/core/store';
import type { Officer } from '../../../shared/domain/vault/officers';
import { codeOf } from '../../helpers/errors';
import { cheapKdf, keep, newVault, now, passphrase } from '../../helpers/vault';

const second = 'bramble anchor seventeen pelican';

async function addColleague(vault: OpenVault, changes: Partial<NewOfficer> = {}): Promise<Officer> {
  const prepared = await prepareOfficer(vault, {
    name: 'Bo Lind',
    roles: ['commissioner'],
    passphrase: second,
    clearedForIdentities: false,
    ...changes,
  });
  return write(vault.db, () => addOfficer(vault, prepared, now));
}

const unlock = async (folder: string, officerName: string, text: string) =>
  keep(await unlockVault({ folder, officerName, passphrase: text, now, kdf: cheapKdf }));

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
    lockVault(await unlock(folder, 'Bo Lind', second));
  });

  it('asks for the current one first, and for a strong next one', async () => {
    const { vault } = await newVault();
    const change = (current: string, next: string) =>
      codeOf(() => preparePassphraseChange(vault, { current, next }));
    expect(await change('not this one', second)).toBe('PASSPHRASE_WRONG');
    expect(await change(passphrase, 'Password123')).toBe('PASSPHRASE_WEAK');
  });

  it('measures strength', () => {
    expect(passphraseStrength('amparo')).toMatchObject({ score: 0, acceptable: false });
    expect(passphraseStrength('').acceptable).toBe(false);
    expect(passphraseStrength('ombudsman2024').acceptable).toBe(false);
    expect(passphraseStrength(passphrase)).toMatchObject({ acceptable: true });
    expect(passphraseStrength('x'.repeat(1024)).score).toBeLessThan(3);
  });
});

describe('officers', () => {
  it('keeps identities and other officers’ secrets from an officer without clearance', async () => {
    const { vault, folder } = await newVault();
    const identity = vault.sealIdentity('row', 'name', 'Someone');
    const signingKey = vault.sealOfficerSecret('signing key', Buffer.from('secret of Ana'));
    const root = vault.sealInstitutionSecret('root', Buffer.from('root key'));
    await addColleague(vault, { roles: ['administrator'] });
    lockVault(vault);
    const other = await unlock(folder, 'Bo Lind', second);
    expect(await codeOf(() => other.openIdentity('row', 'name', identity))).toBe(
      'IDENTITY_NOT_CLEARED',
    );
    expect(await codeOf(() => other.sealIdentity('row', 'name', 'x'))).toBe('IDENTITY_NOT_CLEARED');
    expect(await codeOf(() => other.openOfficerSecret('signing key', signingKey))).toBe(
      'SEALED_VALUE_ALTERED',
    );
    expect(other.openInstitutionSecret('root', root).toString()).toBe('root key');
    const grant = addColleague(other, { name: 'Cy', clearedForIdentities: true });
    expect(await codeOf(() => grant)).toBe('IDENTITY_NOT_CLEARED');
  });

  it('lets a cleared officer clear another', async () => {
    const { vault, folder } = await newVault();
    const identity = vault.sealIdentity('row', 'name', 'Someone');
    await addColleague(vault, { clearedForIdentities: true });
    expect(await codeOf(() => vault.openIdentity('row', 'alias', identity))).toBe(
      'SEALED_VALUE_ALTERED',
    );
    expect(await codeOf(() => vault.openIdentity('other', 'name', identity))).toBe(
      'SEALED_VALUE_ALTERED',
    );
    lockVault(vault);
    const other = await unlock(folder, 'Bo Lind', second);
    expect(other.openIdentity('row', 'name', identity)).toBe('Someone');
  });

  it('suspends and restores without a new passphrase', async () => {
    const { vault, folder } = await newVault();
    const colleague = await addColleague(vault);
    write(vault.db, () => {
      setSuspended(vault, colleague.id, true);
    });
    expect(readHeader(folder).officers.map(({ suspended }) => suspended)).toEqual([false, true]);
    expect(listOfficers(vault.db).map(({ suspended }) => suspended)).toEqual([false, true]);
    lockVault(vault);
    expect(await codeOf(() => unlock(folder, 'Bo Lind', second))).toBe('OFFICER_SUSPENDED');
    const again = await unlock(folder, 'Ana Costa', passphrase);
    write(again.db, () => {
      setSuspended(again, colleague.id, false);
    });
    lockVault(again);
    await unlock(folder, 'Bo Lind', second);
  });

  it('stays suspended when an older header is put back', async () => {
    const { vault, folder } = await newVault();
    const colleague = await addColleague(vault);
    const old = fs.readFileSync(path.join(folder, 'vault.json'));
    write(vault.db, () => {
      setSuspended(vault, colleague.id, true);
    });
    lockVault(vault);
    fs.writeFileSync(path.join(folder, 'vault.json'), old);
    expect(await codeOf(() => unlock(folder, 'Bo Lind', second))).toBe('OFFICER_SUSPENDED');
  });

  it('keeps header and database together when a transaction is undone', async () => {
    const { vault, folder } = await newVault();
    const colleague = await addColleague(vault);
    const header = path.join(folder, 'vault.json');
    const before = fs.readFileSync(header, 'utf8');
    const change = await preparePassphraseChange(vault, { current: passphrase, next: second });
    expect(() =>
      write(vault.db, () => {
        setSuspended(vault, colleague.id, true);
        write(vault.db, () => {
          changePassphrase(vault, change);
        });
        throw new Error('the disk is full at the very end');
      }),
    ).toThrow('very end');
    expect(fs.readFileSync(header, 'utf8')).toBe(before);
    expect(fs.readdirSync(folder)).not.toContain('vault.json.part');
    write(vault.db, () => {
      setSuspended(vault, colleague.id, true);
      changePassphrase(vault, change);
      expect(fs.readFileSync(header, 'utf8')).toBe(before);
    });
    lockVault(vault);
    expect(await codeOf(() => unlock(folder, 'Ana Costa', passphrase))).toBe('PASSPHRASE_WRONG');
    await unlock(folder, 'Ana Costa', second);
  });

  it('settles what a crash between database and header left', async () => {
    const { vault, folder } = await newVault();
    const colleague = await addColleague(vault);
    const header = path.join(folder, 'vault.json');
    const active = fs.readFileSync(header);
    write(vault.db, () => {
      setSuspended(vault, colleague.id, true);
    });
    const suspended = fs.readFileSync(header);
    lockVault(vault);
    fs.writeFileSync(header, active);
    fs.writeFileSync(path.join(folder, 'vault.json.part'), 'half');
    const again = await unlock(folder, 'Ana Costa', passphrase);
    expect(fs.readFileSync(header).equals(suspended)).toBe(true);
    expect(fs.readdirSync(folder)).not.toContain('vault.json.part');
    write(again.db, () => {
      setSuspended(again, colleague.id, false);
    });
    lockVault(again);
    fs.writeFileSync(header, suspended);
    lockVault(await unlock(folder, 'Ana Costa', passphrase));
    await unlock(folder, 'Bo Lind', second);
  });

  it('keeps one administrator, and names apart', async () => {
    const { vault } = await newVault();
    expect(
      await codeOf(() => {
        setSuspended(vault, vault.officer.id, true);
      }),
    ).toBe('OFFICER_LAST_ADMINISTRATOR');
    expect(await codeOf(() => addColleague(vault, { name: ' Ana Costa ' }))).toBe(
      'OFFICER_NAME_TAKEN',
    );
    expect(await codeOf(() => addColleague(vault, { passphrase: 'qwerty12345' }))).toBe(
      'PASSPHRASE_WEAK',
    );
  });
});

describe('recovery', () => {
  it('opens with the threshold of shares and sets a new passphrase', async () => {
    const { vault, folder, recoveryShares } = await newVault();
    const identity = vault.sealIdentity('row', 'name', 'Someone');
    const signingKey = vault.sealOfficerSecret('signing key', Buffer.from('secret'));
    const officerId = vault.officer.id;
    lockVault(vault);
    const shares = [recoveryShares[4], recoveryShares[0], recoveryShares[2]].map((s) => s ?? '');
    const typed = shares.map((share) => share.toLowerCase().replaceAll('-', ' '));
    const recovered = keep(
      await recoverVault({
        folder,
        officerId,
        shares: typed,
        newPassphrase: second,
        now,
        kdf: cheapKdf,
      }),
    );
    expect(recovered.openIdentity('row', 'name', identity)).toBe('Someone');
    expect(await codeOf(() => recovered.openOfficerSecret('signing key', signingKey))).toBe(
      'SEALED_VALUE_ALTERED',
    );
    lockVault(recovered);
    expect(await codeOf(() => unlock(folder, 'Ana Costa', passphrase))).toBe('PASSPHRASE_WRONG');
    await unlock(folder, 'Ana Costa', second);
  });

  it('tells misread, foreign, repeated and too few shares', async () => {
    const { vault, folder, recoveryShares } = await newVault();
    const other = await newVault();
    const officerId = vault.officer.id;
    lockVault(vault);
    const recover = (shares: readonly string[]) =>
      codeOf(() =>
        recoverVault({ folder, officerId, shares, newPassphrase: second, now, kdf: cheapKdf }),
      );
    const [a = '', b = '', c = ''] = recoveryShares;
    const misprint = c.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
    expect(await recover([a, b, misprint])).toBe('RECOVERY_SHARE_MISREAD');
    expect(await recover([a, b, other.recoveryShares[2] ?? ''])).toBe('RECOVERY_SHARE_FOREIGN');
    expect(await recover([a, b])).toBe('RECOVERY_SHARES_TOO_FEW');
    expect(await recover([a, b, a])).toBe('RECOVERY_SHARES_TOO_FEW');
    expect(checkShare(folder, c)).toBe(true);
    expect(await codeOf(() => checkShare(folder, misprint))).toBe('RECOVERY_SHARE_MISREAD');
  });

  it('refuses a plan that cannot work', async () => {
    const plan = (shares: number, threshold: number) =>
      codeOf(() => newVault({ recovery: { shares, threshold } }));
    expect(await plan(3, 4)).toBe('RECOVERY_PLAN_INVALID');
    expect(await plan(3, 1)).toBe('RECOVERY_PLAN_INVALID');
    expect(await plan(17, 2)).toBe('RECOVERY_PLAN_INVALID');
  });
});
