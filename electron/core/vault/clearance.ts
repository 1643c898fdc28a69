import { timingSafeEqual } from 'node:crypto';
import type { OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import type { ReadableDb, WritableDb } from '../store';
import { deriveKey, keyLength, type KeySet } from './keys';
import { checkBoxKey, openForOfficer, sealForOfficer } from './officer-box';
import { otherOfficer } from './officer-roles';
import { listOfficers, setCleared } from './officer-rows';
import type { Holder } from './open-folder';
import { secretsOf, type OpenVault } from './open-vault';

/**
 * Clearance for identities after an officer was added. Giving it seals the identity key to the
 * officer's box; at their next unlock it is taken out and wrapped with their other keys. Withdrawing
 * it marks the row, and the next unlock leaves the key out of the wrap. The key itself stays the same:
 * whoever copied it outside Amparo can still read what was sealed under it.
 */
const checkName = 'identity_check';

/** Tells the identity key from any other, and reveals nothing of it. */
const checkOf = (identity: Buffer, vaultId: string): Buffer =>
  deriveKey(identity, vaultId, 'identity check');

function notedCheck(db: ReadableDb): Buffer | null {
  const row = db
    .prepare<[string], { value: string }>('SELECT value FROM vault_info WHERE key = ?')
    .get(checkName);
  return row === undefined ? null : Buffer.from(row.value, 'hex');
}

/** Notes, once, what tells the identity key from any other. */
export function noteIdentityKey(db: WritableDb, identity: Buffer, vaultId: string): void {
  db.prepare('INSERT INTO vault_info(key, value) VALUES (?, ?) ON CONFLICT(key) DO NOTHING').run(
    checkName,
    checkOf(identity, vaultId).toString('hex'),
  );
}

const fits = (noted: Buffer, identity: Buffer, vaultId: string): boolean =>
  noted.length === keyLength && timingSafeEqual(noted, checkOf(identity, vaultId));

const grantOf = (db: ReadableDb, officerId: OfficerId): Buffer | undefined =>
  db
    .prepare<[string], { sealed: Buffer }>(
      'SELECT sealed FROM clearance_grants WHERE officer_id = ?',
    )
    .get(officerId)?.sealed;

/** Who was given clearance and hasn't opened the vault since. */
export const waitingForClearance = (db: ReadableDb): ReadonlySet<string> =>
  new Set(
    db
      .prepare<[], { id: string }>('SELECT officer_id AS id FROM clearance_grants')
      .all()
      .map(({ id }) => id),
  );

export function dropGrant(db: WritableDb, officerId: OfficerId): void {
  db.prepare('DELETE FROM clearance_grants WHERE officer_id = ?').run(officerId);
}

function withoutIdentity({ officer, keys }: Holder): Holder {
  keys.identity?.fill(0);
  return { officer, keys: { ...keys, identity: null } };
}

/** Shares bring the identity key back, and it goes only to an officer who was cleared. */
export const settleRecovered = (_: ReadableDb, __: string, holder: Holder): Holder =>
  holder.officer.clearedForIdentities ? holder : withoutIdentity(holder);

/**
 * What an officer who opens the vault holds by now: without the identity key when the clearance was
 * withdrawn, with it when a grant is waiting. Writes nothing; wipes the key that goes.
 * @throws AppError VAULT_KEYS_ALTERED when the key isn't the one under which identities are sealed:
 * a made-up grant would have this officer seal identities for whoever made it up.
 */
export function settleClearance(
  db: ReadableDb,
  vaultId: string,
  { officer, keys }: Holder,
): Holder {
  checkBoxKey(db, { vaultId, officerId: officer.id }, keys);
  const noted = notedCheck(db);
  if (keys.identity !== null) {
    if (officer.clearedForIdentities) {
      if (noted !== null && !fits(noted, keys.identity, vaultId))
        throw new AppError('VAULT_KEYS_ALTERED');
      return { officer, keys };
    }
    return withoutIdentity({ officer, keys });
  }
  const grant = grantOf(db, officer.id);
  if (grant === undefined) return { officer: { ...officer, clearedForIdentities: false }, keys };
  const owner = { vaultId, officerId: officer.id };
  const identity = openForOfficer(keys, owner, 'identity key', grant);
  if (identity === null || noted === null || !fits(noted, identity, vaultId))
    throw new AppError('VAULT_KEYS_ALTERED');
  return { officer: { ...officer, clearedForIdentities: true }, keys: { ...keys, identity } };
}

/**
 * In the transaction of an unlock, with the slot that wraps the keys as they are now. Whether a
 * clearance took effect with it, for the log.
 */
export function noteClearance({ db, vaultId, officer }: OpenVault, keys: KeySet): boolean {
  if (keys.identity === null) return false;
  noteIdentityKey(db, keys.identity, vaultId);
  const isNew = grantOf(db, officer.id) !== undefined;
  setCleared(db, officer.id, true);
  dropGrant(db, officer.id);
  return isNew;
}

/**
 * Gives an officer clearance, in the caller's transaction; it takes effect at their next unlock.
 * @throws AppError IDENTITY_NOT_CLEARED (only who holds the identity key can hand it on, whatever the
 * role), OFFICER_CHANGES_SELF, NOT_FOUND, OFFICER_SUSPENDED, OFFICER_KEY_MISSING.
 */
export function grantClearance(vault: OpenVault, officerId: OfficerId, now: string): void {
  const { db, vaultId } = vault;
  const { identity } = secretsOf(vault).keys;
  if (identity === null) throw new AppError('IDENTITY_NOT_CLEARED');
  const officer = otherOfficer(vault, officerId);
  if (officer.suspended) throw new AppError('OFFICER_SUSPENDED');
  if (officer.clearedForIdentities) return;
  noteIdentityKey(db, identity, vaultId);
  const sealed = sealForOfficer(db, { vaultId, officerId }, 'identity key', identity);
  db.prepare(
    `INSERT INTO clearance_grants(officer_id, sealed, granted_by, granted_at) VALUES (?, ?, ?, ?)
     ON CONFLICT(officer_id) DO UPDATE SET sealed = excluded.sealed,
       granted_by = excluded.granted_by, granted_at = excluded.granted_at`,
  ).run(officerId, sealed, vault.officer.id, now);
}

/**
 * Withdraws clearance, in the caller's transaction: an administrator may, and whoever is cleared.
 * @throws AppError NOT_ALLOWED, OFFICER_CHANGES_SELF, NOT_FOUND, OFFICER_LAST_CLEARED.
 */
export function withdrawClearance(vault: OpenVault, officerId: OfficerId): void {
  const { roles, clearedForIdentities } = vault.officer;
  if (!roles.includes('administrator') && !clearedForIdentities) throw new AppError('NOT_ALLOWED');
  const officer = otherOfficer(vault, officerId);
  const stays = listOfficers(vault.db).some(
    (other) => other.id !== officerId && other.clearedForIdentities && !other.suspended,
  );
  if (officer.clearedForIdentities && !stays) throw new AppError('OFFICER_LAST_CLEARED');
  setCleared(vault.db, officerId, false);
  dropGrant(vault.db, officerId);
}
