import type { OfficerId } from '../../../shared/domain/ids';
import type { Officer } from '../../../shared/domain/vault/officers';
import { AppError } from '../../../shared/errors';
import type { WritableDb } from '../store';
import { vaultFiles, writeHeader } from './files';
import {
  authenticateHeader,
  contentOf,
  type Header,
  type HeaderContent,
  type Slot,
} from './header';
import type { KdfParameters } from './kdf';
import { deriveKey, wipeKeys, type KeySet } from './keys';
import { createSealing, type Sealing } from './sealing';
import type { VaultLock } from './vault-lock';

/** A vault that an officer has unlocked. Its keys can be used through it, not taken out of it. */
export interface OpenVault extends Sealing {
  readonly folder: string;
  readonly vaultId: string;
  readonly institution: string;
  readonly db: WritableDb;
  readonly officer: Officer;
  /** Where sealed evidence files lie. */
  readonly evidenceFolder: string;
}

/** What only this folder may reach. */
interface Secrets {
  readonly keys: KeySet;
  readonly evidence: Buffer;
  readonly lock: VaultLock;
  /** What a passphrase set while this vault is open costs to try. */
  readonly cost: KdfParameters;
  header: Header;
}

const secrets = new WeakMap<OpenVault, Secrets>();

/** @throws AppError LOCKED once the vault was locked. */
export function secretsOf(vault: OpenVault): Secrets {
  const found = secrets.get(vault);
  if (found === undefined) throw new AppError('LOCKED');
  return found;
}

interface Parts {
  readonly folder: string;
  readonly header: Header;
  readonly keys: KeySet;
  readonly lock: VaultLock;
  readonly cost: KdfParameters;
  readonly db: WritableDb;
  readonly officer: Officer;
}

/** Puts the parts together; from here on `lockVault` is what ends them. */
export function assembleVault({ folder, header, keys, lock, cost, db, officer }: Parts): OpenVault {
  const { vaultId, institution } = header;
  const sealing = createSealing(vaultId, officer.id, () => secretsOf(vault));
  const vault: OpenVault = {
    ...sealing,
    folder,
    vaultId,
    institution,
    db,
    officer,
    evidenceFolder: vaultFiles(folder).evidence,
  };
  const evidence = deriveKey(keys.data, vaultId, 'evidence');
  secrets.set(vault, { keys, evidence, lock, cost, header });
  return vault;
}

/** Changes the header on disk, newly authenticated. */
export function changeHeader(
  vault: OpenVault,
  change: (header: HeaderContent) => HeaderContent,
): void {
  const own = secretsOf(vault);
  const header = authenticateHeader(change(contentOf(own.header)), own.keys.data);
  writeHeader(vault.folder, header);
  own.header = header;
}

/** Wipes the keys, closes the database, frees the vault for others. May be called again. */
export function lockVault(vault: OpenVault): void {
  const own = secrets.get(vault);
  if (own === undefined) return;
  secrets.delete(vault);
  wipeKeys(own.keys);
  own.evidence.fill(0);
  try {
    vault.db.close();
  } finally {
    own.lock.release();
  }
}

/** Replaces the slot of one officer. */
export const withSlot = (
  header: HeaderContent,
  officerId: OfficerId,
  change: (slot: Slot) => Slot,
): HeaderContent => ({
  ...header,
  slots: header.slots.map((slot) => (slot.officerId === officerId ? change(slot) : slot)),
});
