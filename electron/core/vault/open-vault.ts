import type { OfficerId } from '../../../shared/domain/ids';
import type { Officer } from '../../../shared/domain/vault/officers';
import { AppError } from '../../../shared/errors';
import { follow, write, type WritableDb } from '../store';
import { vaultFiles } from './files';
import {
  authenticateHeader,
  contentOf,
  revisionOf,
  type Header,
  type HeaderContent,
  type Slot,
} from './header';
import { dropStagedHeader, placeHeader, stageHeader } from './header-files';
import { recordHeader } from './header-record';
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
  /** Written beside the present one; takes its place when the running transaction is durable. */
  staged: Header | null;
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
  secrets.set(vault, { keys, evidence, lock, cost, header, staged: null });
  return vault;
}

/** Stages a header, or none, as what takes the present one's place. */
function stage(vault: OpenVault, next: Header | null): void {
  secretsOf(vault).staged = next;
  if (next === null) dropStagedHeader(vault.folder);
  else stageHeader(vault.folder, next);
}

/** Once the database has it, the staged header is the one that holds: a crash puts it in place later. */
function place(vault: OpenVault): void {
  const own = secretsOf(vault);
  if (own.staged === null) return;
  own.header = own.staged;
  own.staged = null;
  placeHeader(vault.folder);
}

/**
 * Changes the header, newly authenticated and one revision on, together with the running `write`, or
 * in one of its own: when that fails at its very end, the old header stays.
 */
export function changeHeader(
  vault: OpenVault,
  change: (header: HeaderContent) => HeaderContent,
): void {
  const own = secretsOf(vault);
  const before = own.staged;
  const old = before ?? own.header;
  const content = { ...change(contentOf(old)), revision: revisionOf(old) + 1 };
  const next = authenticateHeader(content, own.keys.data);
  write(vault.db, () => {
    follow(vault.db, {
      committed: () => place(vault),
      undone: () => stage(vault, before),
    });
    recordHeader(vault.db, next);
    stage(vault, next);
  });
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
