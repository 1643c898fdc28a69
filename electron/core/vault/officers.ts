import { randomUUID } from 'node:crypto';
import { OfficerId } from '../../../shared/domain/ids';
import type { Officer, Role } from '../../../shared/domain/vault/officers';
import { AppError } from '../../../shared/errors';
import { noteGivenPassphrase } from './given-passphrases';
import { dropGrant } from './clearance';
import type { Slot } from './header';
import { randomKey } from './keys';
import { requireFirstCommissioner, requireOtherAdministrator } from './officer-roles';
import { findOfficer, insertOfficer, listOfficers } from './officer-rows';
import { changeHeader, secretsOf, withSlot, type OpenVault } from './open-vault';
import { requireStrong } from './passphrase';
import { dropRootKey } from './root-key';
import { makeSlot } from './slot';

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
 * holds the identity key can hand it on; being an administrator isn't enough),
 * COMMISSIONER_NEEDS_APPOINTMENT.
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
  requireMayBe(vault, officer.roles);
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

function requireMayBe(vault: OpenVault, roles: readonly Role[]): void {
  if (roles.includes('commissioner')) requireFirstCommissioner(vault.db);
}

/**
 * Second half, in the caller's transaction: the row, then the header. The new officer chooses their
 * own passphrase before anything else. The caller logs it.
 * @throws AppError OFFICER_NAME_TAKEN, DISK_FULL, VAULT_READ_ONLY.
 */
export function addOfficer(
  vault: OpenVault,
  { officer, slot }: PreparedOfficer,
  now: string,
): Officer {
  requireFreeName(vault, officer.name);
  requireMayBe(vault, officer.roles);
  insertOfficer(vault.db, officer, now);
  noteGivenPassphrase(vault.db, officer.id, now);
  changeHeader(vault, (header) => ({ ...header, slots: [...header.slots, slot] }));
  return officer;
}

/**
 * Suspends or restores an officer, in the caller's transaction. A suspended officer's wrapped keys are
 * taken out of the header and kept in the database, so the passphrase opens nothing any more (but an
 * older copy of the header, together with the files, still does). What colleagues sealed for the
 * officer goes: after the suspension is lifted a commissioner grants the root's key anew. The caller
 * logs it.
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
  requireOtherAdministrator(vault.db, id);
  const slot = secretsOf(vault).header.slots.find(({ officerId }) => officerId === id);
  vault.db
    .prepare('UPDATE officers SET suspended = 1, kept_wrap = coalesce(?, kept_wrap) WHERE id = ?')
    .run(slot?.wrap ?? null, id);
  dropRootKey(vault.db, id);
  dropGrant(vault.db, id);
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
