import { canonicalJson } from '../../../shared/canonical-json';
import type { OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import { deriveKey, type KeySet } from './keys';
import { openBox, sealBox } from './sealed-box';

/** Sealing under the keys of an open vault. Every call throws AppError LOCKED after locking. */
export interface Sealing {
  /**
   * Seals one field of an identity, bound to its row and field.
   * @throws AppError IDENTITY_NOT_CLEARED when this officer doesn't hold the identity key.
   */
  readonly sealIdentity: (rowId: string, field: string, text: string) => Buffer;
  /** @throws AppError IDENTITY_NOT_CLEARED, SEALED_VALUE_ALTERED. */
  readonly openIdentity: (rowId: string, field: string, sealed: Uint8Array) => string;
  /** Seals what only this officer's passphrase may open: the signing key. */
  readonly sealOfficerSecret: (purpose: string, clear: Buffer) => Buffer;
  /** @throws AppError SEALED_VALUE_ALTERED, also for a secret of another officer. */
  readonly openOfficerSecret: (purpose: string, sealed: Uint8Array) => Buffer;
  /** Seals under the vault's own key: every officer's passphrase opens it; roles decide who may. */
  readonly sealInstitutionSecret: (purpose: string, clear: Buffer) => Buffer;
  /** @throws AppError SEALED_VALUE_ALTERED. */
  readonly openInstitutionSecret: (purpose: string, sealed: Uint8Array) => Buffer;
  /** 32 bytes, from which the key of every evidence file is derived. Not to be kept or wiped. */
  readonly evidenceKey: () => Buffer;
}

interface Held {
  readonly keys: KeySet;
  readonly evidence: Buffer;
}

function openOrThrow(key: Buffer, sealed: Uint8Array, context: string): Buffer {
  const clear = openBox(key, sealed, context);
  if (clear === null) throw new AppError('SEALED_VALUE_ALTERED');
  return clear;
}

export function createSealing(vaultId: string, officerId: OfficerId, held: () => Held): Sealing {
  const context = (kind: string, ...place: readonly string[]): string =>
    canonicalJson([kind, vaultId, ...place]);
  const identityKey = (): Buffer => {
    const { identity } = held().keys;
    if (identity === null) throw new AppError('IDENTITY_NOT_CLEARED');
    return identity;
  };
  const withDerived = <T>(from: Buffer, purpose: string, work: (key: Buffer) => T): T => {
    const key = deriveKey(from, vaultId, purpose);
    try {
      return work(key);
    } finally {
      key.fill(0);
    }
  };
  const forOfficer = <T>(work: (key: Buffer) => T): T =>
    withDerived(held().keys.officer, 'officer secrets', work);
  const forInstitution = <T>(work: (key: Buffer) => T): T =>
    withDerived(held().keys.data, 'institution secrets', work);

  return {
    sealIdentity: (rowId, field, text) =>
      sealBox(identityKey(), Buffer.from(text, 'utf8'), context('identity', rowId, field)),
    openIdentity: (rowId, field, sealed) =>
      openOrThrow(identityKey(), sealed, context('identity', rowId, field)).toString('utf8'),
    sealOfficerSecret: (purpose, clear) =>
      forOfficer((key) => sealBox(key, clear, context('officer', officerId, purpose))),
    openOfficerSecret: (purpose, sealed) =>
      forOfficer((key) => openOrThrow(key, sealed, context('officer', officerId, purpose))),
    sealInstitutionSecret: (purpose, clear) =>
      forInstitution((key) => sealBox(key, clear, context('institution', purpose))),
    openInstitutionSecret: (purpose, sealed) =>
      forInstitution((key) => openOrThrow(key, sealed, context('institution', purpose))),
    evidenceKey: () => held().evidence,
  };
}
