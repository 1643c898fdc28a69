import { describe, expect, it } from 'vitest';
import type { OfficerId } from '../../../shared/domain/ids';
import { write } from '../../../electron/core/store';
import {
  confirmRecovery,
  isRecoveryConfirmed,
  issueRecovery,
  lockVault,
  prepareRecovery,
  readHeader,
  recoverVault,
  recoveryState,
  type OpenVault,
} from '../../../electron/core/vault';
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
        newPassphrase: secondPassphrase,
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
    await unlock(folder, 'Ana Costa', secondPassphrase);
  });

  it('tells misread, foreign, repeated and too few shares', async () => {
    const { vault, folder, recoveryShares } = await newVault();
    const other = await newVault();
    const officerId = vault.officer.id;
    lockVault(vault);
    const recover = (shares: readonly string[]) =>
      codeOf(() =>
        recoverVault({
          folder,
          officerId,
          shares,
          newPassphrase: secondPassphrase,
          now,
          kdf: cheapKdf,
        }),
      );
    const [a = '', b = '', c = ''] = recoveryShares;
    const misprint = c.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
    expect(await recover([a, b, misprint])).toBe('RECOVERY_SHARE_MISREAD');
    expect(await recover([a, b, other.recoveryShares[2] ?? ''])).toBe('RECOVERY_SHARE_FOREIGN');
    expect(await recover([a, b])).toBe('RECOVERY_SHARES_TOO_FEW');
    expect(await recover([a, b, a])).toBe('RECOVERY_SHARES_TOO_FEW');
  });

  it('refuses a plan that cannot work', async () => {
    const plan = (shares: number, threshold: number) =>
      codeOf(() => newVault({ recovery: { shares, threshold } }));
    expect(await plan(3, 4)).toBe('RECOVERY_PLAN_INVALID');
    expect(await plan(3, 1)).toBe('RECOVERY_PLAN_INVALID');
    expect(await plan(17, 2)).toBe('RECOVERY_PLAN_INVALID');
  });

  it('counts shares as held by nobody until one was read back', async () => {
    const { vault, recoveryShares } = await newVault();
    expect(isRecoveryConfirmed(vault.db)).toBe(false);
    const [share = ''] = recoveryShares;
    const misprint = share.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
    const other = await newVault();
    const confirm = (text: string) => codeOf(() => confirmRecovery(vault, text));
    expect(await confirm(misprint)).toBe('RECOVERY_SHARE_MISREAD');
    expect(await confirm(other.recoveryShares[0] ?? '')).toBe('RECOVERY_SHARE_FOREIGN');
    expect(isRecoveryConfirmed(vault.db)).toBe(false);
    expect(confirmRecovery(vault, share.toLowerCase())).toEqual({ replaced: false });
    expect(recoveryState(vault)).toEqual({ shares: 5, threshold: 3, confirmed: true });
  });
});

describe('new shares', () => {
  async function newShares() {
    const made = await newVault();
    const { vault } = made;
    confirmRecovery(vault, made.recoveryShares[0] ?? '');
    const prepared = await prepareRecovery(vault, passphrase, { shares: 4, threshold: 2 });
    return { ...made, fresh: issueRecovery(vault, prepared) };
  }
  const recovery = (folder: string, officerId: OfficerId, shares: readonly string[]) =>
    recoverVault({
      folder,
      officerId,
      shares,
      newPassphrase: secondPassphrase,
      now,
      kdf: cheapKdf,
    });

  it('take the place of the old ones when one of them is read back', async () => {
    const { vault, folder, recoveryShares, fresh } = await newShares();
    const identity = vault.sealIdentity('row', 'name', 'Someone');
    const [old = ''] = recoveryShares;
    expect(await codeOf(() => confirmRecovery(vault, old))).toBe('RECOVERY_SHARE_FOREIGN');
    expect(confirmRecovery(vault, fresh[3] ?? '')).toEqual({ replaced: true });
    expect(recoveryState(vault)).toEqual({ shares: 4, threshold: 2, confirmed: true });
    expect(confirmRecovery(vault, fresh[0] ?? '')).toEqual({ replaced: false });
    const { id } = vault.officer;
    lockVault(vault);
    expect(await codeOf(() => recovery(folder, id, recoveryShares))).toBe('RECOVERY_SHARE_FOREIGN');
    const recovered = keep(await recovery(folder, id, fresh.slice(1, 3)));
    expect(recovered.openIdentity('row', 'name', identity)).toBe('Someone');
  });

  it('change nothing while none was read back: then the old ones hold', async () => {
    const { vault, folder, recoveryShares, fresh } = await newShares();
    const { id } = vault.officer;
    lockVault(vault);
    expect(await codeOf(() => recovery(folder, id, fresh))).toBe('RECOVERY_SHARE_FOREIGN');
    keep(await recovery(folder, id, recoveryShares));
  });

  it('are undone together with the transaction', async () => {
    const { vault, folder, recoveryShares, fresh } = await newShares();
    expect(() =>
      write(vault.db, () => {
        confirmRecovery(vault, fresh[0] ?? '');
        throw new Error('undone');
      }),
    ).toThrow('undone');
    expect(recoveryState(vault)).toEqual({ shares: 5, threshold: 3, confirmed: true });
    expect(confirmRecovery(vault, fresh[0] ?? '')).toEqual({ replaced: true });
    expect(readHeader(folder).recovery).toEqual({ shares: 4, threshold: 2 });
    expect(recoveryShares).toHaveLength(5);
  });

  it('need the passphrase, and an officer who holds the identity key', async () => {
    const { vault, folder } = await newVault();
    const plan = { shares: 3, threshold: 2 };
    const issue = (from: OpenVault, text: string, wanted = plan) =>
      codeOf(() => prepareRecovery(from, text, wanted));
    expect(await issue(vault, secondPassphrase)).toBe('PASSPHRASE_WRONG');
    expect(await issue(vault, passphrase, { shares: 3, threshold: 4 })).toBe(
      'RECOVERY_PLAN_INVALID',
    );
    await addColleague(vault, { roles: ['administrator'] });
    lockVault(vault);
    const other = await unlock(folder, 'Bo Lind', secondPassphrase);
    expect(await issue(other, secondPassphrase)).toBe('RECOVERY_NEEDS_CLEARANCE');
  });
});
