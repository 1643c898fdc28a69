import { canonicalJson } from '../../../shared/canonical-json';
import type { OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import type { ReadableDb, WritableDb } from '../store';
import { deriveBoxKey, openSealed, sealTo, type BoxKeyPair } from './hpke';
import { deriveKey, type KeySet } from './keys';

/**
 * What one officer seals for another. Each officer's box has a key pair derived from the officer key,
 * which only the officer's passphrase opens; the public key lies in the officer's row, authenticated
 * with the database. It stays unknown until the officer has a key of their own: whoever typed a first
 * passphrase for somebody could open what is sealed to it.
 */
type Purpose = 'identity key' | 'root key';

export interface BoxOwner {
  readonly vaultId: string;
  readonly officerId: OfficerId;
}

const contextOf = ({ vaultId, officerId }: BoxOwner, purpose: Purpose): string =>
  canonicalJson(['box', vaultId, officerId, purpose]);

function withPair<T>(keys: KeySet, vaultId: string, work: (pair: BoxKeyPair) => T): T {
  const seed = deriveKey(keys.officer, vaultId, 'box');
  const pair = deriveBoxKey(seed);
  seed.fill(0);
  try {
    return work(pair);
  } finally {
    pair.privateKey.fill(0);
  }
}

/** The public key to which colleagues seal, or null until the officer has a key of their own. */
export function boxKeyOf(db: ReadableDb, officerId: OfficerId): Buffer | null {
  const row = db
    .prepare<[string], { key: string | null }>('SELECT box_key AS key FROM officers WHERE id = ?')
    .get(officerId);
  const key = row?.key ?? null;
  return key === null ? null : Buffer.from(key, 'base64');
}

/** Whether the officer has opened the vault with a passphrase of their own. */
export const hasOwnKey = (db: ReadableDb, officerId: OfficerId): boolean =>
  boxKeyOf(db, officerId) !== null;

/** @throws AppError OFFICER_KEY_MISSING until that officer has opened the vault once. */
export function sealForOfficer(
  db: ReadableDb,
  owner: BoxOwner,
  purpose: Purpose,
  clear: Buffer,
): Buffer {
  const key = boxKeyOf(db, owner.officerId);
  if (key === null) throw new AppError('OFFICER_KEY_MISSING');
  return sealTo(key, clear, contextOf(owner, purpose));
}

/** What was sealed for the officer who holds `keys`; null when it was altered or is for another. */
export const openForOfficer = (
  keys: KeySet,
  owner: BoxOwner,
  purpose: Purpose,
  sealed: Uint8Array,
): Buffer | null =>
  withPair(keys, owner.vaultId, (pair) => openSealed(pair, sealed, contextOf(owner, purpose)));

/** Notes the public key that belongs to `keys`, in place of any earlier one. */
export function noteBoxKey(db: WritableDb, { vaultId, officerId }: BoxOwner, keys: KeySet): void {
  const publicKey = withPair(keys, vaultId, (pair) => pair.publicKey.toString('base64'));
  db.prepare('UPDATE officers SET box_key = ? WHERE id = ?').run(publicKey, officerId);
}

/**
 * Somebody who put another public key in place would be given what colleagues seal for this officer.
 * @throws AppError VAULT_KEYS_ALTERED
 */
export function checkBoxKey(db: ReadableDb, { vaultId, officerId }: BoxOwner, keys: KeySet): void {
  const noted = boxKeyOf(db, officerId);
  if (noted === null) return;
  if (!withPair(keys, vaultId, ({ publicKey }) => publicKey.equals(noted)))
    throw new AppError('VAULT_KEYS_ALTERED');
}
