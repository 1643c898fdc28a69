import { AppError } from '../../../shared/errors';
import { follow, type ReadableDb } from '../store';
import { proveOfficer } from './change-passphrase';
import type { Header } from './header';
import { wipeKeys } from './keys';
import { changeHeader, secretsOf, type OpenVault } from './open-vault';
import { checkPlan, makeRecovery, shareOf, type RecoveryPlan } from './recovery';
import { replaceRecoveryBox } from './root-key';

/**
 * Who holds the recovery shares. New ones take effect only when one of them was read back from paper:
 * until then the shares before them hold, so that no crash leaves a vault whose shares nobody has.
 */
export interface IssuedRecovery {
  readonly texts: readonly string[];
  readonly recovery: Header['recovery'];
  readonly boxKey: Buffer;
}

/** Shown, and not yet read back. Forgotten when the vault is locked. */
const waiting = new WeakMap<OpenVault, Omit<IssuedRecovery, 'texts'>>();

export interface RecoveryState extends RecoveryPlan {
  /** Whether a share was read back: before that nobody may have them. */
  readonly confirmed: boolean;
}

export const isRecoveryConfirmed = (db: ReadableDb): boolean =>
  db.prepare('SELECT recovery_confirmed FROM vault_state').pluck().get() === 1;

/** Of the shares that hold at present. */
export function recoveryState(vault: OpenVault): RecoveryState {
  const { staged, header } = secretsOf(vault);
  const { threshold, commitments } = (staged ?? header).recovery;
  return { shares: commitments.length, threshold, confirmed: isRecoveryConfirmed(vault.db) };
}

/**
 * Makes new shares under a new recovery key, to be shown once. Nothing holds yet.
 * @throws AppError RECOVERY_NEEDS_CLEARANCE (the shares open identities too, so only who holds that
 * key can make them), PASSPHRASE_WRONG, RECOVERY_PLAN_INVALID.
 */
export async function prepareRecovery(
  vault: OpenVault,
  passphrase: string,
  plan: RecoveryPlan,
): Promise<IssuedRecovery> {
  checkPlan(plan);
  const { data, identity } = secretsOf(vault).keys;
  if (identity === null) throw new AppError('RECOVERY_NEEDS_CLEARANCE');
  wipeKeys(await proveOfficer(vault, passphrase));
  return makeRecovery(vault.vaultId, { data, identity }, plan);
}

/** Gives the texts to show, and remembers what belongs to them until one is read back. */
export function issueRecovery(
  vault: OpenVault,
  { texts, ...issued }: IssuedRecovery,
): readonly string[] {
  waiting.set(vault, issued);
  return texts;
}

/**
 * One share, read back from paper: from now on the shares shown last hold, and no others. In the
 * caller's transaction; the caller logs it. Whether older shares became void by it.
 * @throws AppError RECOVERY_SHARE_MISREAD, RECOVERY_SHARE_FOREIGN.
 */
export function confirmRecovery(vault: OpenVault, share: string): { readonly replaced: boolean } {
  const issued = waiting.get(vault);
  const { vaultId, recovery } = secretsOf(vault).header;
  shareOf({ vaultId, recovery: issued?.recovery ?? recovery }, share, 1);
  vault.db.prepare('UPDATE vault_state SET recovery_confirmed = 1').run();
  if (issued === undefined) return { replaced: false };
  replaceRecoveryBox(vault, issued.boxKey);
  changeHeader(vault, (header) => ({ ...header, recovery: issued.recovery }));
  follow(vault.db, { committed: () => waiting.delete(vault), undone: () => undefined });
  return { replaced: true };
}
