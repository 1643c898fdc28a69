import { AppError } from '../../../shared/errors';
import { follow } from '../store';
import { dropGivenPassphrase, isPassphraseGiven } from './given-passphrases';
import type { Slot } from './header';
import { randomKey, wipeKeys, type KeySet } from './keys';
import { changeHeader, secretsOf, withSlot, type OpenVault } from './open-vault';
import { noteOwnKeys } from './own-keys';
import { requireStrong } from './passphrase';
import { makeSlot, openSlot } from './slot';

export interface PassphraseChange {
  readonly current: string;
  readonly next: string;
}

/** What `changePassphrase` puts in place; made beforehand because key derivation is slow. */
export interface PreparedPassphrase {
  readonly slot: Slot;
  /** In place of the officer's key, where somebody else chose the passphrase before; else null. */
  readonly officerKey: Buffer | null;
}

/**
 * The keys that the open officer's passphrase unwraps, as proof that it is that officer who asks. The
 * caller wipes them. @throws AppError PASSPHRASE_WRONG
 */
export async function proveOfficer(vault: OpenVault, passphrase: string): Promise<KeySet> {
  const { officer, vaultId } = vault;
  const slot = secretsOf(vault).header.slots.find(({ officerId }) => officerId === officer.id);
  const keys = slot === undefined ? null : await openSlot(vaultId, slot, passphrase);
  if (keys === null) throw new AppError('PASSPHRASE_WRONG');
  return keys;
}

/**
 * First half of changing the open officer's passphrase. Only the wrap changes, not the keys, unless
 * somebody else chose the passphrase so far: who knows it could have unwrapped the officer's own key,
 * so there is a new one, under which nothing was sealed yet.
 * @throws AppError PASSPHRASE_WRONG (the current one), PASSPHRASE_WEAK (the next one),
 * PASSPHRASE_SAME where it was chosen by somebody else.
 */
export async function preparePassphraseChange(
  vault: OpenVault,
  { current, next }: PassphraseChange,
): Promise<PreparedPassphrase> {
  requireStrong(next);
  const { officer, vaultId, db } = vault;
  const keys = await proveOfficer(vault, current);
  try {
    const isGiven = isPassphraseGiven(db, officer.id);
    if (isGiven && current === next) throw new AppError('PASSPHRASE_SAME');
    const officerKey = isGiven ? randomKey() : null;
    const owner = { vaultId, officerId: officer.id, name: officer.name };
    const wrapped = { ...secretsOf(vault).keys, officer: officerKey ?? keys.officer };
    const slot = await makeSlot(owner, wrapped, next, secretsOf(vault).cost);
    return { slot, officerKey };
  } finally {
    wipeKeys(keys);
  }
}

/** The open vault goes on with the new key; with the old one again when the transaction is undone. */
function replaceOfficerKey(vault: OpenVault, next: Buffer): void {
  const { officer } = secretsOf(vault).keys;
  const old = Buffer.from(officer);
  follow(vault.db, {
    committed: () => old.fill(0),
    undone: () => old.copy(officer),
  });
  next.copy(officer);
  next.fill(0);
}

/** Second half, in the caller's transaction. The caller logs it. */
export function changePassphrase(vault: OpenVault, { slot, officerKey }: PreparedPassphrase): void {
  if (officerKey !== null) replaceOfficerKey(vault, officerKey);
  dropGivenPassphrase(vault.db, vault.officer.id);
  if (officerKey !== null) noteOwnKeys(vault);
  changeHeader(vault, (header) => withSlot(header, vault.officer.id, () => slot));
}
