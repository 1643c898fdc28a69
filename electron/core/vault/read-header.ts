import type { OfficerId } from '../../../shared/domain/ids';
import { readHeaderFile } from './header-files';

/** What the unlock screen shows before any passphrase. */
export interface VaultOverview {
  readonly vaultId: string;
  readonly institution: string;
  readonly officers: readonly {
    readonly id: OfficerId;
    readonly name: string;
    readonly suspended: boolean;
  }[];
  readonly recovery: { readonly shares: number; readonly threshold: number };
}

/**
 * Reads the public header, which a key has not vouched for yet.
 * @throws AppError VAULT_NOT_A_VAULT, VAULT_HEADER_MISSING, VAULT_HEADER_TRUNCATED,
 * VAULT_HEADER_ALTERED, VAULT_NEWER, VAULT_FOLDER_UNREACHABLE.
 */
export function readHeader(folder: string): VaultOverview {
  const { vaultId, institution, slots, recovery } = readHeaderFile(folder);
  return {
    vaultId,
    institution,
    officers: slots.map(({ officerId, name, wrap }) => ({
      id: officerId,
      name,
      suspended: wrap === null,
    })),
    recovery: { shares: recovery.commitments.length, threshold: recovery.threshold },
  };
}
