/** Recovery shares: nobody's until one was read back, and replaceable by who holds everything they open. */
import { describe, expect, it } from 'vitest';
import {
  chooseOwn,
  givenPassphrase,
  openCore,
  passphrase,
  type TestCore,
} from '../../helpers/core';

const plan = { passphrase, shares: 4, threshold: 3 };
const own = 'nine slow ferries cross at dusk';

const lastEntries = async (core: TestCore, limit: number) =>
  (await core.do('audit.list', { inquiryId: null, before: null, limit })).map(
    ({ operation, details }) => ({ operation, details }),
  );

describe('a new vault', () => {
  it('stays marked until one share was read back, also over a lock', async () => {
    const core = await openCore();
    const me = await core.do('vault.session', {});
    expect(me?.recoveryConfirmed).toBe(false);
    await core.close();
    const unlock = { folder: core.folder, officerId: me?.officer.id as never, passphrase };
    expect(await core.do('vault.unlock', unlock)).toMatchObject({ recoveryConfirmed: false });
    // The shares were never seen: others are made in their place.
    const { recoveryShares } = await core.do('recovery.issue', plan);
    expect((await core.do('recovery.get', {})).confirmed).toBe(false);
    const share = recoveryShares[1] ?? '';
    expect(await core.do('recovery.confirm', { share })).toEqual({
      shares: 4,
      threshold: 3,
      confirmed: true,
    });
    expect(await lastEntries(core, 2)).toEqual([
      { operation: 'recovery.confirm', details: { replaced: true } },
      { operation: 'recovery.issue', details: { shares: 4, threshold: 3 } },
    ]);
    expect(await core.do('vault.unlock', unlock)).toMatchObject({ recoveryConfirmed: true });
  });

  it('is confirmed by one of the shares that were shown', async () => {
    const core = await openCore();
    const [share = ''] = core.recoveryShares;
    expect(await core.fails('recovery.confirm', { share: share.slice(1) })).toBe(
      'RECOVERY_SHARE_MISREAD',
    );
    await core.do('recovery.confirm', { share });
    expect((await core.do('vault.session', {}))?.recoveryConfirmed).toBe(true);
    expect(await lastEntries(core, 1)).toEqual([
      { operation: 'recovery.confirm', details: { replaced: false } },
    ]);
  });
});

describe('new shares', () => {
  it('open the vault, and the earlier ones no longer do', async () => {
    const core = await openCore();
    const { recoveryShares } = await core.do('recovery.issue', plan);
    await core.do('recovery.confirm', { share: recoveryShares[0] ?? '' });
    const officerId = (await core.do('vault.session', {}))?.officer.id as never;
    await core.close();
    const recover = { folder: core.folder, officerId, newPassphrase: own };
    expect(
      await core.fails('vault.recover', { ...recover, shares: [...core.recoveryShares] }),
    ).toBe('RECOVERY_SHARE_FOREIGN');
    const session = await core.do('vault.recover', {
      ...recover,
      shares: recoveryShares.slice(1),
    });
    expect(session.officer.clearedForIdentities).toBe(true);
  });

  it('are made only for an administrator who is cleared and gives the passphrase', async () => {
    const core = await openCore();
    expect(await core.fails('recovery.issue', { ...plan, passphrase: own })).toBe(
      'PASSPHRASE_WRONG',
    );
    expect(await core.fails('recovery.issue', { ...plan, threshold: 5 })).toBe(
      'RECOVERY_PLAN_INVALID',
    );
    for (const [name, role, code] of [
      ['A. Administrator', 'administrator', 'RECOVERY_NEEDS_CLEARANCE'],
      ['I. Investigator', 'investigator', 'NOT_ALLOWED'],
    ] as const) {
      const me = await core.do('vault.session', {});
      const added = await core.do('officer.add', {
        name,
        roles: [role],
        clearedForIdentities: role !== 'administrator',
        passphrase: givenPassphrase,
      });
      await chooseOwn(core, { folder: core.folder, officerId: added.id }, own);
      expect(await core.fails('recovery.issue', { ...plan, passphrase: own })).toBe(code);
      const back = { folder: core.folder, officerId: me?.officer.id as never, passphrase };
      await core.do('vault.unlock', back);
    }
  });
});
