import type { OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import { append } from '../audit-log';
import { write } from '../store';
import { readHeaderFile, tidyHeader } from './files';
import type { Header, Slot } from './header';
import { defaultKdf, isCheaper, type KdfParameters } from './kdf';
import { openFolder, withLock } from './open-folder';
import { changeHeader, lockVault, secretsOf, withSlot, type OpenVault } from './open-vault';
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

function chosenSlot(header: Header, choice: OfficerChoice): Slot {
  const slot = header.slots.find((candidate) =>
    choice.officerId === undefined
      ? candidate.name === choice.officerName.normalize('NFC').trim()
      : candidate.officerId === choice.officerId,
  );
  if (slot === undefined) throw new AppError('OFFICER_UNKNOWN');
  if (slot.wrap === null) throw new AppError('OFFICER_SUSPENDED');
  return slot;
}

interface KeptRow {
  readonly id: string;
  readonly suspended: number;
  readonly wrap: string | null;
}

/** What a crash between database and header left undone: the database says how it should be. */
function settledSlots(vault: OpenVault, slots: readonly Slot[]): Slot[] {
  const rows = new Map(
    vault.db
      .prepare<[], KeptRow>('SELECT id, suspended, kept_wrap AS wrap FROM officers')
      .all()
      .map((row) => [row.id, row]),
  );
  return slots.flatMap((slot) => {
    const row = rows.get(slot.officerId);
    if (row === undefined) return [];
    return [{ ...slot, wrap: row.suspended === 1 ? null : (slot.wrap ?? row.wrap) }];
  });
}

function settleSlots(vault: OpenVault): void {
  const { slots } = secretsOf(vault).header;
  const settled = settledSlots(vault, slots);
  const isSettled =
    settled.length === slots.length &&
    settled.every(({ wrap }, index) => wrap === slots[index]?.wrap);
  if (!isSettled) changeHeader(vault, (old) => ({ ...old, slots: settled }));
}

async function raiseCost(vault: OpenVault, slot: Slot, passphrase: string): Promise<void> {
  const { keys, cost } = secretsOf(vault);
  if (!isCheaper(slot.kdf, cost)) return;
  const owner = { vaultId: vault.vaultId, officerId: vault.officer.id, name: vault.officer.name };
  const raised = await makeSlot(owner, keys, passphrase, cost);
  changeHeader(vault, (header) => withSlot(header, vault.officer.id, () => raised));
}

async function settle(vault: OpenVault, slot: Slot, input: UnlockInput): Promise<void> {
  try {
    settleSlots(vault);
    await raiseCost(vault, slot, input.passphrase);
    tidyHeader(vault.folder, secretsOf(vault).header);
    write(vault.db, () =>
      append(vault.db, {
        at: input.now,
        officerId: vault.officer.id,
        operation: 'vault.unlock',
        inquiryId: null,
        subject: vault.officer.id,
      }),
    );
  } catch (error) {
    lockVault(vault);
    throw error;
  }
}

/**
 * Opens a vault with an officer's passphrase and records that in the audit log. Nothing on disk is
 * changed when it fails.
 * @throws AppError PASSPHRASE_WRONG, OFFICER_UNKNOWN, OFFICER_SUSPENDED, VAULT_NOT_A_VAULT,
 * VAULT_HEADER_MISSING, VAULT_HEADER_TRUNCATED, VAULT_HEADER_ALTERED, VAULT_NEWER,
 * VAULT_DATABASE_MISSING, VAULT_DATABASE_FOREIGN, VAULT_IN_USE, VAULT_READ_ONLY, STORE_NEWER,
 * STORE_MIGRATION_FAILED, STORE_DAMAGED, DISK_FULL.
 */
export async function unlockVault(input: UnlockInput): Promise<OpenVault> {
  const { folder, passphrase } = input;
  const slot = chosenSlot(readHeaderFile(folder), input);
  return withLock(folder, async (lock) => {
    // Read again: another process may have changed it before the lock was ours.
    const header = readHeaderFile(folder);
    const current = chosenSlot(header, { officerId: slot.officerId });
    const keys = await openSlot(header.vaultId, current, passphrase);
    if (keys === null) throw new AppError('PASSPHRASE_WRONG');
    const { officerId } = slot;
    const cost = input.kdf ?? defaultKdf;
    const vault = openFolder({ folder, header, keys, officerId, lock, cost });
    await settle(vault, current, input);
    return vault;
  });
}
