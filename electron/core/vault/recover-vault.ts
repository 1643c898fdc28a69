import type { OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import { append } from '../audit-log';
import { write } from '../store';
import { dropGrant, settleRecovered } from './clearance';
import { dropGivenPassphrase } from './given-passphrases';
import type { Header } from './header';
import { readHeaderFile, readHeaders, tidyHeader } from './header-files';
import { defaultKdf, type KdfParameters } from './kdf';
import type { BoxKeyPair } from './hpke';
import { randomKey } from './keys';
import { noteBoxKey } from './officer-box';
import { openFolder, withLock, type Reading } from './open-folder';
import { changeHeader, lockVault, secretsOf, withSlot, type OpenVault } from './open-vault';
import { requireStrong } from './passphrase';
import { recoverKeys } from './recovery';
import { withRelief } from './reserve';
import { restoreRootKey } from './root-key';
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

function checkSlot(header: Header, officerId: OfficerId): void {
  const slot = header.slots.find((candidate) => candidate.officerId === officerId);
  if (slot === undefined) throw new AppError('OFFICER_UNKNOWN');
  if (slot.wrap === null) throw new AppError('OFFICER_SUSPENDED');
}

/** The keys that the shares take out of one header for the officer who lost the passphrase. */
async function keysFor(header: Header, { officerId, shares }: RecoverInput) {
  checkSlot(header, officerId);
  const { data, identity, box } = await recoverKeys(header, shares);
  return { keys: { data, officer: randomKey(), identity }, box };
}

/** One reading per header. Where none opens, the refusal is what is wrong with the first of them. */
async function readAll([present, ...waiting]: readonly [Header, ...Header[]], input: RecoverInput) {
  const refusals: AppError[] = [];
  const boxes = new Map<Header, BoxKeyPair>();
  const read = async (header: Header): Promise<Reading> => {
    try {
      const { keys, box } = await keysFor(header, input);
      boxes.set(header, box);
      return { header, keys };
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
  return { readings, boxes, refusal };
}

async function replaceSlot(vault: OpenVault, input: RecoverInput, box?: BoxKeyPair): Promise<void> {
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
    dropGivenPassphrase(vault.db, officer.id);
    changeHeader(vault, (header) => withSlot(header, officer.id, () => slot));
    noteBoxKey(vault.db, owner, keys);
    dropGrant(vault.db, officer.id);
    if (box !== undefined) restoreRootKey(vault, box, input.now);
  });
}

/**
 * Opens a vault with recovery shares and gives one officer a new passphrase. The officer keeps roles
 * and clearance, but gets a new officer key: what only the old passphrase opened (the signing key)
 * stays closed, so that share holders can't sign in the officer's name. A commissioner gets the key of
 * the institution's root back, and so can have a new signing certificate issued.
 * @throws AppError PASSPHRASE_WEAK, OFFICER_UNKNOWN, OFFICER_SUSPENDED, RECOVERY_SHARE_MISREAD,
 * RECOVERY_SHARE_FOREIGN, RECOVERY_SHARES_TOO_FEW, and those of `unlockVault`.
 */
export async function recoverVault(input: RecoverInput): Promise<OpenVault> {
  const { folder, officerId } = input;
  readHeaderFile(folder);
  requireStrong(input.newPassphrase);
  return withLock(folder, async (lock) => {
    const { readings, boxes, refusal } = await readAll(readHeaders(folder), input);
    const cost = input.kdf ?? defaultKdf;
    const settling = { settle: settleRecovered, refusal };
    const vault = openFolder({ folder, readings, officerId, lock, cost, ...settling });
    try {
      const { header } = secretsOf(vault);
      await withRelief(folder, () => {
        tidyHeader(folder, header);
        return replaceSlot(vault, input, boxes.get(header));
      });
      return vault;
    } catch (error) {
      lockVault(vault);
      throw error;
    } finally {
      for (const { privateKey } of boxes.values()) privateKey.fill(0);
    }
  });
}
