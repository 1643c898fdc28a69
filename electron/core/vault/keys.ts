import { hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/errors';

export const keyLength = 32;

/** The random keys of a vault as one officer holds them; `identity` only when cleared. */
export interface KeySet {
  /** Raw key of the database; keys for header, evidence and institution are derived from it. */
  readonly data: Buffer;
  /** Of this officer alone: seals the signing key. */
  readonly officer: Buffer;
  readonly identity: Buffer | null;
}

export const randomKey = (): Buffer => randomBytes(keyLength);

/** HKDF-SHA256 (RFC 5869), salted with the vault's id; one purpose, one key. */
export function deriveKey(from: Buffer, vaultId: string, purpose: string): Buffer {
  const salt = Buffer.from(vaultId, 'utf8');
  return Buffer.from(hkdfSync('sha256', from, salt, `amparo v1 ${purpose}`, keyLength));
}

export function wipeKeys(keys: KeySet): void {
  keys.data.fill(0);
  keys.officer.fill(0);
  keys.identity?.fill(0);
}

/** Key set → bytes to wrap. The caller wipes the result. */
export const packKeys = ({ data, officer, identity }: KeySet): Buffer =>
  Buffer.concat(identity === null ? [data, officer] : [data, officer, identity]);

/** Bytes of `packKeys` → key set; wipes the bytes. */
export function unpackKeys(packed: Buffer): KeySet {
  const count = packed.length / keyLength;
  if (count !== 2 && count !== 3) throw new AppError('VAULT_HEADER_ALTERED');
  const part = (index: number): Buffer =>
    Buffer.from(packed.subarray(index * keyLength, (index + 1) * keyLength));
  const keys = { data: part(0), officer: part(1), identity: count === 3 ? part(2) : null };
  packed.fill(0);
  return keys;
}
