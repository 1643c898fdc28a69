import { randomUUID } from 'node:crypto';
import { OfficerId } from '../../../shared/domain/ids';
import type { Officer, Role } from '../../../shared/domain/vault/officers';
import { AppError } from '../../../shared/errors';
import type { Slot } from './header';
import { randomKey, wipeKeys } from './keys';
import { findOfficer, insertOfficer, listOfficers } from './officer-rows';
import { changeHeader, secretsOf, withSlot, type OpenVault } from './open-vault';
import { requireStrong } from './passphrase';
import { makeSlot, openSlot } from './slot';

export interface NewOfficer {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly passphrase: string;
  readonly clearedForIdentities: boolean;
}

/** What `addOfficer` writes; made beforehand because key derivation is slow. */
export interface PreparedOfficer {
  readonly officer: Officer;
  readonly slot: Slot;
}

/**
 * First half of adding an officer: checks, and wraps the keys under the passphrase.
 * @throws AppError PASSPHRASE_WEAK, OFFICER_NAME_TAKEN, IDENTITY_NOT_CLEARED (only an officer who
 * holds the identity key can hand it on; being an administrator isn't enough).
 */
export async function prepareOfficer(
  vault: OpenVault,
  input: NewOfficer,
): Promise<PreparedOfficer> {
  const { keys, cost } = secretsOf(vault);
  const officer: Officer = {
    id: OfficerId.parse(randomUUID()),
    name: input.name.normalize('NFC').trim(),
    roles: input.roles,
    clearedForIdentities: input.clearedForIdentities,
    suspended: false,
  };
  requireFreeName(vault, officer.name);
  if (input.clearedForIdentities && keys.identity === null)
    throw new AppError('IDENTITY_NOT_CLEARED');
  requireStrong(input.passphrase);
  const own = randomKey();
  const slot = await makeSlot(
    { vaultId: vault.vaultId, officerId: officer.id, name: officer.name },
    {
      data: keys.data,
      officer: own,
      identity: officer.clearedForIdentities ? keys.identity : null,
    },
    input.passphrase,
    cost,
  );
  own.fill(0);
  return { officer, slot };
}

function requireFreeName(vault: OpenVault, name: string): void {
  if (listOfficers(vault.db).some((officer) => officer.name === name))
    throw new AppError('OFFICER_NAME_TAKEN');
}

/**
 * Second half, in the caller's transaction: the row, then the header. The caller logs it.
 * @throws AppError OFFICER_NAME_TAKEN, DISK_FULL, VAULT_READ_ONLY.
 */
export function addOfficer(
  vault: OpenVault,
  { officer, slot }: PreparedOfficer,
  now: string,
): Officer {
  requireFreeName(vault, officer.name);
  insertOfficer(vault.db, officer, now);
  changeHeader(vault, (header) => ({ ...header, slots: [...header.slots, slot] }));
  return officer;
}

export interface PassphraseChange {
  readonly current: string;
  readonly next: string;
}

function ownSlot(vault: OpenVault): Slot {
  const slot = secretsOf(vault).header.slots.find(
    ({ officerId }) => officerId === vault.officer.id,
  );
  if (slot === undefined) throw new AppError('OFFICER_UNKNOWN');
  return slot;
}

/**
 * First half of changing the open officer's passphrase. Only the wrap changes, not the keys.
 * @throws AppError PASSPHRASE_WRONG (the current one), PASSPHRASE_WEAK (the next one).
 */
export async function preparePassphraseChange(
  vault: OpenVault,
  { current, next }: PassphraseChange,
): Promise<Slot> {
  requireStrong(next);
  const keys = await openSlot(vault.vaultId, ownSlot(vault), current);
  if (keys === null) throw new AppError('PASSPHRASE_WRONG');
  const owner = { vaultId: vault.vaultId, officerId: vault.officer.id, name: vault.officer.name };
  try {
    return await makeSlot(owner, keys, next, secretsOf(vault).cost);
  } finally {
    wipeKeys(keys);
  }
}

/** Second half, in the caller's transaction. The caller logs it. */
export function changePassphrase(vault: OpenVault, slot: Slot): void {
  changeHeader(vault, (header) => withSlot(header, vault.officer.id, () => slot));
}

function requireOtherAdministrator(vault: OpenVault, leaving: OfficerId): void {
  const stays = listOfficers(vault.db).some(
    ({ id, roles, suspended }) => id !== leaving && !suspended && roles.includes('administrator'),
  );
  if (!stays) throw new AppError('OFFICER_LAST_ADMINISTRATOR');
}

/**
 * Suspends or restores an officer, in the caller's transaction. A suspended officer's wrapped keys are
 * taken out of the header and kept in the database, so the passphrase opens nothing any more (but an
 * older copy of the header, together with the files, still does). The caller logs it.
 * @throws AppError NOT_FOUND, OFFICER_LAST_ADMINISTRATOR.
 */
export function setSuspended(vault: OpenVault, officerId: OfficerId, suspended: boolean): void {
  const officer = findOfficer(vault.db, officerId);
  if (officer === undefined) throw new AppError('NOT_FOUND');
  if (officer.suspended === suspended) return;
  if (suspended) suspend(vault, officer);
  else restore(vault, officer);
}

function suspend(vault: OpenVault, { id }: Officer): void {
  requireOtherAdministrator(vault, id);
  const slot = secretsOf(vault).header.slots.find(({ officerId }) => officerId === id);
  vault.db
    .prepare('UPDATE officers SET suspended = 1, kept_wrap = coalesce(?, kept_wrap) WHERE id = ?')
    .run(slot?.wrap ?? null, id);
  changeHeader(vault, (header) => withSlot(header, id, (old) => ({ ...old, wrap: null })));
}

function restore(vault: OpenVault, { id }: Officer): void {
  const kept = vault.db
    .prepare<[string], { wrap: string | null }>(
      'SELECT kept_wrap AS wrap FROM officers WHERE id = ?',
    )
    .get(id);
  vault.db.prepare('UPDATE officers SET suspended = 0 WHERE id = ?').run(id);
  const wrap = kept?.wrap ?? null;
  changeHeader(vault, (header) => withSlot(header, id, (old) => ({ ...old, wrap })));
}
