import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { write } from '../../../electron/core/store';
import {
  changePassphrase,
  listOfficers,
  lockVault,
  preparePassphraseChange,
  readHeader,
  setSuspended,
} from '../../../electron/core/vault';
import { codeOf } from '../../helpers/errors';
import { addColleague, newVault, passphrase, secondPassphrase, unlock } from '../../helpers/vault';

describe('officers', () => {
  it('keeps identities and other officers’ secrets from an officer without clearance', async () => {
    const { vault, folder } = await newVault();
    const identity = vault.sealIdentity('row', 'name', 'Someone');
    const signingKey = vault.sealOfficerSecret('signing key', Buffer.from('secret of Ana'));
    const root = vault.sealInstitutionSecret('root', Buffer.from('root key'));
    await addColleague(vault, { roles: ['administrator'] });
    lockVault(vault);
    const other = await unlock(folder, 'Bo Lind', secondPassphrase);
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
    const other = await unlock(folder, 'Bo Lind', secondPassphrase);
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
    expect(await codeOf(() => unlock(folder, 'Bo Lind', secondPassphrase))).toBe(
      'OFFICER_SUSPENDED',
    );
    const again = await unlock(folder, 'Ana Costa', passphrase);
    write(again.db, () => {
      setSuspended(again, colleague.id, false);
    });
    lockVault(again);
    await unlock(folder, 'Bo Lind', secondPassphrase);
  });

  it('keeps header and database together when a transaction is undone', async () => {
    const { vault, folder } = await newVault();
    const colleague = await addColleague(vault);
    const header = path.join(folder, 'vault.json');
    const before = fs.readFileSync(header, 'utf8');
    const change = await preparePassphraseChange(vault, {
      current: passphrase,
      next: secondPassphrase,
    });
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
    await unlock(folder, 'Ana Costa', secondPassphrase);
  });

  it('keeps what stays when only an inner part is undone', async () => {
    const { vault, folder } = await newVault();
    const colleague = await addColleague(vault);
    const change = await preparePassphraseChange(vault, {
      current: passphrase,
      next: secondPassphrase,
    });
    write(vault.db, () => {
      setSuspended(vault, colleague.id, true);
      expect(() =>
        write(vault.db, () => {
          changePassphrase(vault, change);
          throw new Error('the inner part failed');
        }),
      ).toThrow('inner');
    });
    lockVault(vault);
    await unlock(folder, 'Ana Costa', passphrase);
    expect(readHeader(folder).officers.map(({ suspended }) => suspended)).toEqual([false, true]);
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
