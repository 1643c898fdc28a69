import type { OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import { append } from '../audit-log';
import { write } from '../store';
import { settleClearance } from './clearance';
import type { Header, Slot } from './header';
import { readHeaders, tidyHeader } from './header-files';
import { isHeaderRecorded, recordHeader } from './header-record';
import { defaultKdf, isCheaper, type KdfParameters } from './kdf';
import { removeLeftovers } from './leftovers';
import { openFolder, withLock, type Reading } from './open-folder';
import { changeHeader, lockVault, secretsOf, withSlot, type OpenVault } from './open-vault';
import { noteOwnKeys } from './own-keys';
import { keepReserve, withRelief } from './reserve';
import { makeSlot, openSlot } from './slot';

export type OfficerChoice =
  | { readonly officerId: OfficerId; readonly officerName?: never }
  | { readonly officerName: string; readonly officerId?: never };

export type UnlockInput = OfficerChoice & {
  readonly folder: string;
  readonly passphrase: string;
  /** ISO 8601 UTC with milliseconds. */
  readonly now: string;
  /** The cost every slot should have; a cheaper one is raised. */
  readonly kdf?: KdfParameters | undefined;
};

/** The officer's slot in each header; undefined where that has none. */
function slotsOf(headers: readonly Header[], choice: OfficerChoice): (Slot | undefined)[] {
  const isChosen = ({ name, officerId }: Slot): boolean =>
    choice.officerId === undefined
      ? name === choice.officerName.normalize('NFC').trim()
      : officerId === choice.officerId;
  return headers.map(({ slots }) => slots.find(isChosen));
}

/** @throws AppError OFFICER_UNKNOWN, OFFICER_SUSPENDED when no header has keys for the officer. */
function chosenOfficer(headers: readonly Header[], choice: OfficerChoice): OfficerId {
  const slots = slotsOf(headers, choice).filter((slot) => slot !== undefined);
  const slot = slots.find(({ wrap }) => wrap !== null) ?? slots[0];
  if (slot === undefined) throw new AppError('OFFICER_UNKNOWN');
  if (slot.wrap === null) throw new AppError('OFFICER_SUSPENDED');
  return slot.officerId;
}

/** Made anew when it was cheaper than today, or when the clearance has changed; else null. */
async function renewedSlot(vault: OpenVault, passphrase: string): Promise<Slot | null> {
  const { keys, cost, header } = secretsOf(vault);
  const { officer, vaultId } = vault;
  const slot = header.slots.find(({ officerId }) => officerId === officer.id);
  const isAsHeld = slot?.cleared === (keys.identity !== null);
  if (slot === undefined || (isAsHeld && !isCheaper(slot.kdf, cost))) return null;
  const owner = { vaultId, officerId: officer.id, name: officer.name };
  return makeSlot(owner, keys, passphrase, cost);
}

/** What the opening of a vault writes: what a crash left undone, and the entry in the log. */
async function settle(vault: OpenVault, { passphrase, now }: UnlockInput): Promise<void> {
  const { header } = secretsOf(vault);
  tidyHeader(vault.folder, header);
  if (!isHeaderRecorded(vault.db))
    write(vault.db, () => {
      recordHeader(vault.db, header);
    });
  const slot = await renewedSlot(vault, passphrase);
  const { id: officerId } = vault.officer;
  const log = (operation: string): void => {
    append(vault.db, { at: now, officerId, operation, inquiryId: null, subject: officerId });
  };
  write(vault.db, () => {
    if (slot !== null) changeHeader(vault, (old) => withSlot(old, officerId, () => slot));
    log('vault.unlock');
    if (noteOwnKeys(vault)) log('officer.receiveClearance');
  });
}

/** One reading per header; the first derivation takes half a second, and only a crash leaves a second. */
async function readAll(
  headers: readonly [Header, ...Header[]],
  officerId: OfficerId,
  passphrase: string,
): Promise<[Reading, ...Reading[]]> {
  const read = async (header: Header): Promise<Reading> => {
    const [slot] = slotsOf([header], { officerId });
    const keys = slot === undefined ? null : await openSlot(header.vaultId, slot, passphrase);
    return { header, keys };
  };
  const [present, ...waiting] = headers;
  const first = await read(present);
  const rest: Reading[] = [];
  for (const header of waiting) rest.push(await read(header));
  return [first, ...rest];
}

/**
 * Opens a vault with an officer's passphrase and records that in the audit log. Nothing on disk is
 * changed when it fails, but that the reserve goes when the disk is full.
 * @throws AppError PASSPHRASE_WRONG, OFFICER_UNKNOWN, OFFICER_SUSPENDED, VAULT_NOT_A_VAULT,
 * VAULT_HEADER_MISSING, VAULT_HEADER_TRUNCATED, VAULT_HEADER_ALTERED, VAULT_HEADER_ROLLED_BACK,
 * VAULT_NEWER, VAULT_DATABASE_MISSING, VAULT_DATABASE_FOREIGN, VAULT_DATABASE_ROLLED_BACK,
 * VAULT_IN_USE, VAULT_READ_ONLY, STORE_NEWER, STORE_MIGRATION_FAILED, STORE_DAMAGED, DISK_FULL.
 */
export async function unlockVault(input: UnlockInput): Promise<OpenVault> {
  const { folder, passphrase } = input;
  const officerId = chosenOfficer(readHeaders(folder), input);
  return withLock(folder, async (lock) => {
    // Read again: another process may have changed it before the lock was ours.
    const headers = readHeaders(folder);
    chosenOfficer(headers, { officerId });
    const readings = await readAll(headers, officerId, passphrase);
    const refusal = new AppError('PASSPHRASE_WRONG');
    const cost = input.kdf ?? defaultKdf;
    const settling = { settle: settleClearance, refusal };
    const vault = openFolder({ folder, readings, officerId, lock, cost, ...settling });
    try {
      await withRelief(folder, () => settle(vault, input));
      removeLeftovers(folder);
      keepReserve(folder);
      return vault;
    } catch (error) {
      lockVault(vault);
      throw error;
    }
  });
}
