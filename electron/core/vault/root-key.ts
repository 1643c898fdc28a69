import { canonicalJson } from '../../../shared/canonical-json';
import type { OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import type { ReadableDb, WritableDb } from '../store';
import { openSealed, sealTo, type BoxKeyPair } from './hpke';
import { openForOfficer, sealForOfficer } from './officer-box';
import { secretsOf, type OpenVault } from './open-vault';

/**
 * Who can open the private key of the institution's root: every commissioner to whom it was sealed,
 * and a quorum of recovery shares. The keys of the vault alone don't open it.
 */
const recoveryBoxName = 'recovery_box_key';
const recoveryWrapName = 'root_key_for_recovery';
/** Stays, once the key was sealed for the first time. */
const keptName = 'root_key_kept';

const recoveryContext = (vaultId: string): string =>
  canonicalJson(['box', vaultId, 'recovery', 'root key']);

function valueOf(db: ReadableDb, name: string): Buffer | null {
  const row = db
    .prepare<[string], { value: string }>('SELECT value FROM vault_info WHERE key = ?')
    .get(name);
  return row === undefined ? null : Buffer.from(row.value, 'base64');
}

function setValue(db: WritableDb, name: string, value: Buffer): void {
  db.prepare(
    `INSERT INTO vault_info(key, value) VALUES (?, ?)
     ON CONFLICT(key) DO UPDATE SET value = excluded.value`,
  ).run(name, value.toString('base64'));
}

/** The ids of those to whom the root's key is sealed. */
export const rootKeyHolders = (db: ReadableDb): ReadonlySet<string> =>
  new Set(
    db
      .prepare<[], { id: string }>('SELECT officer_id AS id FROM root_key_wraps')
      .all()
      .map(({ id }) => id),
  );

/** Whether the root's key was ever sealed to a commissioner: since then only one can appoint another. */
export const isRootKept = (db: ReadableDb): boolean => valueOf(db, keptName) !== null;

/** Whether recovery shares would bring the root's key back. */
export const isRootInRecovery = (db: ReadableDb): boolean => valueOf(db, recoveryWrapName) !== null;

/**
 * Seals the root's key for an officer, in the caller's transaction.
 * @throws AppError OFFICER_KEY_MISSING
 */
export function sealRootKey(
  { db, vaultId, officer }: OpenVault,
  officerId: OfficerId,
  key: Buffer,
  now: string,
): void {
  const sealed = sealForOfficer(db, { vaultId, officerId }, 'root key', key);
  db.prepare(
    `INSERT INTO root_key_wraps(officer_id, sealed, granted_by, granted_at) VALUES (?, ?, ?, ?)
     ON CONFLICT(officer_id) DO UPDATE SET sealed = excluded.sealed,
       granted_by = excluded.granted_by, granted_at = excluded.granted_at`,
  ).run(officerId, sealed, officer.id, now);
  setValue(db, keptName, Buffer.from([1]));
}

/**
 * The root's private key, PKCS#8. The caller wipes it.
 * @throws AppError ROOT_KEY_NOT_HELD when it isn't sealed to this officer, SEALED_VALUE_ALTERED.
 */
export function openRootKey(vault: OpenVault): Buffer {
  const { db, vaultId, officer } = vault;
  const { keys } = secretsOf(vault);
  const row = db
    .prepare<[string], { sealed: Buffer }>('SELECT sealed FROM root_key_wraps WHERE officer_id = ?')
    .get(officer.id);
  if (row === undefined) throw new AppError('ROOT_KEY_NOT_HELD');
  const owner = { vaultId, officerId: officer.id };
  const key = openForOfficer(keys, owner, 'root key', row.sealed);
  if (key === null) throw new AppError('SEALED_VALUE_ALTERED');
  return key;
}

/** Who leaves off being a commissioner can't open the key any more, unless they copied it before. */
export function dropRootKey(db: WritableDb, officerId: OfficerId): void {
  db.prepare('DELETE FROM root_key_wraps WHERE officer_id = ?').run(officerId);
}

/** Notes the public key to which things are sealed that only a quorum of shares may open. */
export function noteRecoveryBox(db: WritableDb, boxKey: Buffer): void {
  setValue(db, recoveryBoxName, boxKey);
}

/** False where it can't be done: a vault whose shares are older than recovery boxes has none. */
export function sealRootForRecovery({ db, vaultId }: OpenVault, key: Buffer): boolean {
  const boxKey = valueOf(db, recoveryBoxName);
  if (boxKey === null) return false;
  setValue(db, recoveryWrapName, sealTo(boxKey, key, recoveryContext(vaultId)));
  return true;
}

/**
 * New shares, in the caller's transaction: what was sealed to the old ones goes. The root's key is
 * sealed to the new ones when the officer who had them made can open it; else a commissioner does
 * that later. Whether the new shares bring it back.
 */
export function replaceRecoveryBox(vault: OpenVault, boxKey: Buffer): boolean {
  const { db, officer } = vault;
  db.prepare('DELETE FROM vault_info WHERE key = ?').run(recoveryWrapName);
  noteRecoveryBox(db, boxKey);
  if (!rootKeyHolders(db).has(officer.id)) return false;
  addRootToRecovery(vault);
  return true;
}

/**
 * Seals the root's key to the recovery shares, in the caller's transaction.
 * @throws AppError ROOT_KEY_NOT_HELD, SEALED_VALUE_ALTERED, RECOVERY_SHARES_OUTDATED where the shares
 * are from before anything could be sealed to them.
 */
export function addRootToRecovery(vault: OpenVault): void {
  const key = openRootKey(vault);
  const isDone = sealRootForRecovery(vault, key);
  key.fill(0);
  if (!isDone) throw new AppError('RECOVERY_SHARES_OUTDATED');
}

/**
 * After a recovery, in its transaction, once the officer's new box key is noted: a commissioner gets
 * the root's key back from the shares. @throws AppError SEALED_VALUE_ALTERED
 */
export function restoreRootKey(vault: OpenVault, recovery: BoxKeyPair, now: string): void {
  const { db, vaultId, officer } = vault;
  dropRootKey(db, officer.id);
  const sealed = valueOf(db, recoveryWrapName);
  if (sealed === null || !officer.roles.includes('commissioner')) return;
  const key = openSealed(recovery, sealed, recoveryContext(vaultId));
  if (key === null) throw new AppError('SEALED_VALUE_ALTERED');
  sealRootKey(vault, officer.id, key, now);
  key.fill(0);
}
