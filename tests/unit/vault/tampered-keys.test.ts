import { describe, expect, it } from 'vitest';
import { write } from '../../../electron/core/store';
import {
  appointCommissioner,
  changePassphrase,
  grantClearance,
  lockVault,
  openRootKey,
  preparePassphraseChange,
  recoverVault,
  sealRootKey,
  setSuspended,
  type OpenVault,
} from '../../../electron/core/vault';
import { sealTo } from '../../../electron/core/vault/hpke';
import { deriveKey, randomKey } from '../../../electron/core/vault/keys';
import { boxKeyOf, noteBoxKey, openForOfficer } from '../../../electron/core/vault/officer-box';
import { secretsOf } from '../../../electron/core/vault/open-vault';
import { canonicalJson } from '../../../shared/canonical-json';
import type { OfficerId } from '../../../shared/domain/ids';
import type { Role } from '../../../shared/domain/vault/officers';
import { codeOf } from '../../helpers/errors';
import {
  addColleague,
  cheapKdf,
  keep,
  newVault,
  now,
  passphrase,
  secondPassphrase,
  unlock,
} from '../../helpers/vault';

const ownPassphrase = 'gravel sonnet eleven walnut';
const rootKey = Buffer.from('the private key of the root');

/** Bo Lind has settled in, and Ana Costa, a commissioner who holds the root's key, has it open. */
async function office(roles: readonly Role[] = ['investigator']) {
  const made = await newVault({
    officer: { name: 'Ana Costa', roles: ['administrator', 'commissioner'] },
  });
  const { id } = await addColleague(made.vault, { roles });
  lockVault(made.vault);
  const first = await unlock(made.folder, 'Bo Lind', secondPassphrase);
  const change = await preparePassphraseChange(first, {
    current: secondPassphrase,
    next: ownPassphrase,
  });
  write(first.db, () => {
    changePassphrase(first, change);
  });
  lockVault(first);
  const ana = await unlock(made.folder);
  write(ana.db, () => {
    sealRootKey(ana, ana.officer.id, rootKey, now);
  });
  return { ...made, ana, colleague: id };
}

/** What whoever has a passphrase can do to the database with other software. */
function tamper(vault: OpenVault, sql: string, ...values: unknown[]): void {
  vault.db.prepare(sql).run(...values);
}

const asBo = (folder: string) => unlock(folder, 'Bo Lind', ownPassphrase);

describe('an officer who opens the database with other software', () => {
  it('gains neither the root’s key nor identities by writing their own row', async () => {
    const { ana, folder, colleague } = await office(['administrator']);
    const identity = ana.sealIdentity('row', 'name', 'Someone');
    lockVault(ana);
    const bo = await asBo(folder);
    const roles = JSON.stringify(['administrator', 'commissioner']);
    tamper(bo, 'UPDATE officers SET roles = ?, cleared = 1 WHERE id = ?', roles, colleague);
    lockVault(bo);
    const raised = await asBo(folder);
    expect(raised.officer).toMatchObject({ roles: ['administrator', 'commissioner'] });
    expect(raised.officer.clearedForIdentities).toBe(false);
    expect(await codeOf(() => openRootKey(raised))).toBe('ROOT_KEY_NOT_HELD');
    const opened = () => raised.openIdentity('row', 'name', identity);
    expect(await codeOf(opened)).toBe('IDENTITY_NOT_CLEARED');
  });

  it('can’t open what is sealed to a commissioner, nor use it as their own', async () => {
    const { ana, folder, colleague } = await office();
    const anaId = ana.officer.id;
    lockVault(ana);
    const bo = await asBo(folder);
    const sealed = bo.db.prepare('SELECT sealed FROM root_key_wraps').pluck().get() as Buffer;
    const { keys } = secretsOf(bo);
    for (const officerId of [anaId, colleague]) {
      const owner = { vaultId: bo.vaultId, officerId };
      expect(openForOfficer(keys, owner, 'root key', sealed)).toBeNull();
    }
    // Not even with every key that can be derived from the vault's own.
    const derived = { ...keys, officer: deriveKey(keys.data, bo.vaultId, 'institution secrets') };
    const owner = { vaultId: bo.vaultId, officerId: anaId };
    expect(openForOfficer(derived, owner, 'root key', sealed)).toBeNull();
    tamper(bo, 'UPDATE root_key_wraps SET officer_id = ?', colleague);
    expect(await codeOf(() => openRootKey(bo))).toBe('SEALED_VALUE_ALTERED');
  });

  it('is found out after putting another public key in a colleague’s place', async () => {
    const { ana, folder, colleague, recoveryShares } = await office();
    const owner = { vaultId: ana.vaultId, officerId: colleague };
    const own = boxKeyOf(ana.db, colleague);
    noteBoxKey(ana.db, owner, { ...secretsOf(ana).keys, officer: randomKey() });
    expect(boxKeyOf(ana.db, colleague)).not.toEqual(own);
    lockVault(ana);
    expect(await codeOf(() => asBo(folder))).toBe('VAULT_KEYS_ALTERED');
    const input = { folder, officerId: colleague, shares: recoveryShares, now, kdf: cheapKdf };
    lockVault(keep(await recoverVault({ ...input, newPassphrase: ownPassphrase })));
    await asBo(folder);
  });

  it('can’t have a colleague seal identities under a key of their own', async () => {
    const { ana, folder, colleague } = await office();
    const boxKey = boxKeyOf(ana.db, colleague) ?? Buffer.alloc(0);
    const context = (purpose: string) =>
      canonicalJson(['box', ana.vaultId, colleague satisfies OfficerId, purpose]);
    const grant = (key: Buffer) => {
      tamper(ana, 'DELETE FROM clearance_grants');
      tamper(
        ana,
        'INSERT INTO clearance_grants VALUES (?, ?, ?, ?)',
        ...[colleague, sealTo(boxKey, key, context('identity key')), ana.officer.id, now],
      );
    };
    grant(randomKey());
    lockVault(ana);
    expect(await codeOf(() => asBo(folder))).toBe('VAULT_KEYS_ALTERED');
    const again = await unlock(folder);
    tamper(again, 'DELETE FROM clearance_grants');
    tamper(again, `UPDATE vault_info SET value = ? WHERE key = 'identity_check'`, '00'.repeat(32));
    lockVault(again);
    // The officers who are cleared see it, whoever is granted what.
    expect(await codeOf(() => unlock(folder))).toBe('VAULT_KEYS_ALTERED');
  });
});

describe('what is sealed for an officer', () => {
  it('goes with the suspension, and is undone with its transaction', async () => {
    const { ana, colleague, folder } = await office();
    const holders = () => ana.db.prepare('SELECT count(*) FROM root_key_wraps').pluck().get();
    expect(() =>
      write(ana.db, () => {
        appointCommissioner(ana, colleague, now);
        throw new Error('the very end');
      }),
    ).toThrow('very end');
    expect(holders()).toBe(1);
    write(ana.db, () => {
      appointCommissioner(ana, colleague, now);
      grantClearance(ana, colleague, now);
    });
    expect(holders()).toBe(2);
    write(ana.db, () => {
      setSuspended(ana, colleague, true);
    });
    expect(holders()).toBe(1);
    expect(ana.db.prepare('SELECT count(*) FROM clearance_grants').pluck().get()).toBe(0);
    write(ana.db, () => {
      setSuspended(ana, colleague, false);
    });
    lockVault(ana);
    const bo = await asBo(folder);
    expect(bo.officer.roles).toContain('commissioner');
    expect(await codeOf(() => openRootKey(bo))).toBe('ROOT_KEY_NOT_HELD');
  });

  it('waits for a passphrase that nobody else chose', async () => {
    const { vault, folder } = await newVault();
    const { id } = await addColleague(vault, { roles: ['investigator'] });
    expect(await codeOf(() => grantClearance(vault, id, now))).toBe('OFFICER_KEY_MISSING');
    lockVault(vault);
    lockVault(await unlock(folder, 'Bo Lind', secondPassphrase));
    const ana = await unlock(folder, 'Ana Costa', passphrase);
    expect(await codeOf(() => grantClearance(ana, id, now))).toBe('OFFICER_KEY_MISSING');
  });
});
