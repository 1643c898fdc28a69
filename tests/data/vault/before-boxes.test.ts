import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/core/store';
import { lockVault, unlockVault } from '../../../electron/core/vault';
import { secretsOf } from '../../../electron/core/vault/open-vault';
import { quickKdf } from '../../helpers/paths';
import { addOfficer, standing } from '../../helpers/officers';
import { facts, vaultBeforeBoxes } from '../../helpers/vault-before-boxes';

const { inquiryId, personId, fullName, rootFingerprint, recoveryShares } = facts;
const reveal = { inquiryId, personId, reason: 'Call the lawyer' };

describe('a vault from before officers had box keys', { timeout: 60_000 }, () => {
  it('opens for everybody, and gives each a box key', async () => {
    const { core, administrator, commissioner } = await vaultBeforeBoxes();
    await administrator.enter();
    expect(await core.do('identity.reveal', reveal)).toMatchObject({ fullName });
    expect(await standing(core, administrator)).toMatchObject({
      hasOwnKey: true,
      clearance: 'held',
    });
    expect((await standing(core, commissioner)).hasOwnKey).toBe(false);
    expect((await core.do('settings.get', {})).rootFingerprint).toBe(rootFingerprint);
    await commissioner.enter();
    expect((await standing(core, commissioner)).hasOwnKey).toBe(true);
    expect((await core.do('audit.verify', { against: null })).ok).toBe(true);
  });

  it('keeps its root, which a commissioner’s next unlock takes out of everybody else’s reach', async () => {
    const { core, administrator, commissioner } = await vaultBeforeBoxes();
    await administrator.enter();
    const early = await core.do('settings.get', {});
    expect(early.rootKey).toMatchObject({ isHeldByMe: false, isLost: false });
    await commissioner.enter();
    const { rootKey, rootFingerprint: kept } = await core.do('settings.get', {});
    expect(kept).toBe(rootFingerprint);
    expect(rootKey).toEqual({ isHeldByMe: true, isInRecovery: false, isLost: false });
    const [sealed] = await core.do('audit.list', { inquiryId: null, before: null, limit: 1 });
    expect(sealed?.operation).toBe('certificate.sealRoot');
    await core.close();

    const vault = await unlockVault({
      folder: core.folder,
      officerId: administrator.id,
      passphrase: 'seven quiet herons under a tin roof',
      now: '2026-11-26T09:00:00.000Z',
      kdf: quickKdf,
    });
    const key = Buffer.from(secretsOf(vault).keys.data);
    const count = `SELECT count(*) FROM settings WHERE key = 'root_key'`;
    expect(vault.db.prepare(count).pluck().get()).toBe(0);
    lockVault(vault);
    // Nor does the copy that was kept before the format was raised give it away.
    const backup = path.join(core.folder, 'backup');
    const [name = '', ...more] = fs.readdirSync(backup).filter((one) => one.endsWith('.db'));
    expect(more).toEqual([]);
    const file = path.join(backup, name);
    const copy = openStore({ file, key, create: false });
    expect(copy.prepare(count).pluck().get()).toBe(0);
    const officers = copy.prepare('SELECT count(*) FROM officers').pluck().get();
    expect(officers).toBe(2);
    copy.close();
  });

  it('has no new commissioner made by the administrator, and one by its commissioner', async () => {
    const { core, administrator, commissioner } = await vaultBeforeBoxes();
    await administrator.enter();
    const deputy = await (await addOfficer(core, 'D. Deputy', ['reviewer'])).settleIn();
    await administrator.enter();
    const roles = ['commissioner' as const];
    const made = await core.fails('officer.setRoles', { officerId: deputy.id, roles });
    expect(made).toBe('COMMISSIONER_NEEDS_APPOINTMENT');
    await commissioner.enter();
    await core.do('officer.appoint', { officerId: deputy.id });
    await deputy.enter();
    expect((await core.do('settings.get', {})).rootKey.isHeldByMe).toBe(true);
  });

  it('with shares from then makes a new root when the only commissioner is recovered', async () => {
    const { core, administrator, commissioner } = await vaultBeforeBoxes();
    await commissioner.enter();
    expect(await core.fails('certificate.addRootToRecovery', {})).toBe('RECOVERY_SHARES_OUTDATED');
    await core.do('vault.recover', {
      folder: core.folder,
      officerId: commissioner.id,
      shares: [...recoveryShares],
      newPassphrase: 'six brown kites over the quarry road',
    });
    const lost = await core.do('settings.get', {});
    expect(lost.rootFingerprint).toBe(rootFingerprint);
    expect(lost.rootKey).toEqual({ isHeldByMe: false, isInRecovery: false, isLost: true });
    const other = { officerId: administrator.id };
    expect(await core.fails('officer.appoint', other)).toBe('ROOT_KEY_NOT_HELD');
    const renewed = await core.do('certificate.renewRoot', {});
    expect(renewed.rootFingerprint).not.toBe(rootFingerprint);
    expect(renewed.rootKey).toMatchObject({ isHeldByMe: true, isLost: false });
    expect(await core.fails('certificate.renewRoot', {})).toBe('ROOT_KEY_KEPT');
  });

  it('recovered before its commissioner opened it keeps its root', async () => {
    const { core, commissioner } = await vaultBeforeBoxes();
    await core.do('vault.recover', {
      folder: core.folder,
      officerId: commissioner.id,
      shares: [...recoveryShares],
      newPassphrase: 'six brown kites over the quarry road',
    });
    const { rootKey, rootFingerprint: kept } = await core.do('settings.get', {});
    expect(kept).toBe(rootFingerprint);
    expect(rootKey).toEqual({ isHeldByMe: true, isInRecovery: false, isLost: false });
  });
});
