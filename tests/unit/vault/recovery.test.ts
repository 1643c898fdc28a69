import { describe, expect, it } from 'vitest';
import { checkShare, lockVault, recoverVault } from '../../../electron/core/vault';
import { codeOf } from '../../helpers/errors';
import {
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
