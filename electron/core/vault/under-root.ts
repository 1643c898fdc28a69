import { canonicalJson } from '../../../shared/canonical-json';
import { deriveKey } from './keys';
import type { OpenVault } from './open-vault';
import { openBox, sealBox } from './sealed-box';

const underRoot = <T>(vaultId: string, rootKey: Uint8Array, work: (key: Buffer) => T): T => {
  const from = Buffer.from(rootKey);
  const key = deriveKey(from, vaultId, 'under the root');
  from.fill(0);
  try {
    return work(key);
  } finally {
    key.fill(0);
  }
};

const underRootContext = (vaultId: string, purpose: string): string =>
  canonicalJson(['under the root', vaultId, purpose]);

/** Seals what only those may open who hold the root's key. */
export const sealUnderRoot = (
  { vaultId }: OpenVault,
  rootKey: Uint8Array,
  purpose: string,
  clear: Buffer,
): Buffer =>
  underRoot(vaultId, rootKey, (key) => sealBox(key, clear, underRootContext(vaultId, purpose)));

/** Null when it was altered, or sealed under another root. The caller wipes it. */
export const openUnderRoot = (
  { vaultId }: OpenVault,
  rootKey: Uint8Array,
  purpose: string,
  sealed: Buffer,
): Buffer | null =>
  underRoot(vaultId, rootKey, (key) => openBox(key, sealed, underRootContext(vaultId, purpose)));
