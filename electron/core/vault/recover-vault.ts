import type { OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import { append } from '../audit-log';
import { write } from '../store';
import type { Header, Slot } from './header';
import { readHeaderFile, readHeaders, tidyHeader } from './header-files';
import { defaultKdf, type KdfParameters } from './kdf';
import { randomKey, type KeySet } from './keys';
import { openFolder, withLock, type Reading } from './open-folder';
import { changeHeader, lockVault, secretsOf, withSlot, type OpenVault } from './open-vault';
import { requireStrong } from './passphrase';
import { recoverKeys, shareOf } from './recovery';
import { makeSlot } from './slot';

export interface RecoverInput {
  readonly folder: string;
  readonly officerId: OfficerId;
  readonly shares: readonly string[];
  readonly newPassphrase: string;
  /** ISO 8601 UTC with milliseconds. */
  readonly now: string;
  readonly kdf?: KdfParameters | undefined;
}

/**
 * Whether a typed share is one of this vault's.
 * @throws AppError RECOVERY_SHARE_MISREAD, RECOVERY_SHARE_FOREIGN, and those of reading the header.
 */
export function checkShare(folder: string, text: string): true {
  shareOf(readHeaderFile(folder), text, 1);
  return true;
}

function lostSlot(header: Header, officerId: OfficerId): Slot {
  const slot = header.slots.find((candidate) => candidate.officerId === officerId);
  if (slot === undefined) throw new AppError('OFFICER_UNKNOWN');
  if (slot.wrap === null) throw new AppError('OFFICER_SUSPENDED');
  return slot;
}

/** The keys that the shares take out of one header for the officer who lost the passphrase. */
async function keysFor(header: Header, { officerId, shares }: RecoverInput): Promise<KeySet> {
  const { cleared } = lostSlot(header, officerId);
  const { data, identity } = await recoverKeys(header, shares);
  if (!cleared) identity.fill(0);
  return { data, officer: randomKey(), identity: cleared ? identity : null };
}

/** One reading per header. Where none opens, the refusal is what is wrong with the first of them. */
async function readAll([present, ...waiting]: readonly [Header, ...Header[]], input: RecoverInput) {
  const refusals: AppError[] = [];
  const read = async (header: Header): Promise<Reading> => {
    try {
      return { header, keys: await keysFor(header, input) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusals.push(error);
      return { header, keys: null };
    }
  };
  const readings: [Reading, ...Reading[]] = [await read(present)];
  for (const header of waiting) readings.push(await read(header));
  // With keys from every header there is nothing to refuse, and this is never thrown.
  const refusal = refusals[0] ?? new AppError('RECOVERY_SHARE_FOREIGN', { position: 1 });
  return { readings, refusal };
}

async function replaceSlot(vault: OpenVault, input: RecoverInput): Promise<void> {
  const { officer, vaultId } = vault;
  const owner = { vaultId, officerId: officer.id, name: officer.name };
  const { keys, cost } = secretsOf(vault);
  const slot = await makeSlot(owner, keys, input.newPassphrase, cost);
  write(vault.db, () => {
    append(vault.db, {
      at: input.now,
      officerId: officer.id,
      operation: 'vault.recover',
      inquiryId: null,
      subject: officer.id,
    });
    changeHeader(vault, (header) => withSlot(header, officer.id, () => slot));
  });
}

/**
 * Opens a vault with recovery shares and gives one officer a new passphrase. The officer keeps roles
 * and clearance, but gets a new officer key: what only the old passphrase opened (the signing key)
 * stays closed, so that share holders can't sign in the officer's name.
 * @throws AppError PASSPHRASE_WEAK, OFFICER_UNKNOWN, OFFICER_SUSPENDED, RECOVERY_SHARE_MISREAD,
 * RECOVERY_SHARE_FOREIGN, RECOVERY_SHARES_TOO_FEW, and those of `unlockVault`.
 */
export async function recoverVault(input: RecoverInput): Promise<OpenVault> {
  const { folder, officerId } = input;
  readHeaderFile(folder);
  requireStrong(input.newPassphrase);
  return withLock(folder, async (lock) => {
    const { readings, refusal } = await readAll(readHeaders(folder), input);
    const cost = input.kdf ?? defaultKdf;
    const vault = openFolder({ folder, readings, officerId, lock, cost, refusal });
    try {
      tidyHeader(folder, secretsOf(vault).header);
      await replaceSlot(vault, input);
      return vault;
    } catch (error) {
      lockVault(vault);
      throw error;
    }
  });
}
