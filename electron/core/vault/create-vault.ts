import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { OfficerId } from '../../../shared/domain/ids';
import type { Officer, Role } from '../../../shared/domain/vault/officers';
import { AppError } from '../../../shared/errors';
import { buildVault } from './build-vault';
import { settleClearance } from './clearance';
import { authenticateHeader, type Header } from './header';
import { defaultKdf, type KdfParameters } from './kdf';
import { randomKey, wipeKeys } from './keys';
import { openFolder, withLock } from './open-folder';
import type { OpenVault } from './open-vault';
import { requireStrong } from './passphrase';
import { checkPlan, makeRecovery, type RecoveryPlan } from './recovery';
import { makeSlot } from './slot';

export interface CreateInput {
  /** Full path of the folder to make; its name ends in `.amparo`. */
  readonly folder: string;
  readonly institution: string;
  readonly officer: { readonly name: string; readonly roles?: readonly Role[] | undefined };
  readonly passphrase: string;
  readonly recovery: RecoveryPlan;
  /** ISO 8601 UTC with milliseconds. */
  readonly now: string;
  readonly kdf?: KdfParameters | undefined;
}

type Keys = ReturnType<typeof newKeys>;
const costOf = ({ kdf }: CreateInput): KdfParameters => kdf ?? defaultKdf;

const newKeys = () => ({ data: randomKey(), officer: randomKey(), identity: randomKey() });

/** Somebody has to hold the identity key: the first officer does, whatever the roles. */
const firstOfficer = ({ name, roles }: CreateInput['officer']): Officer => ({
  id: OfficerId.parse(randomUUID()),
  name: name.normalize('NFC').trim(),
  roles: roles ?? ['administrator', 'investigator'],
  clearedForIdentities: true,
  suspended: false,
});

async function makeHeader(
  input: CreateInput,
  officer: Officer,
  keys: Keys,
): Promise<{ header: Header; shares: string[]; boxKey: Buffer }> {
  const vaultId = randomUUID();
  const { recovery, texts, boxKey } = await makeRecovery(vaultId, keys, input.recovery);
  const owner = { vaultId, officerId: officer.id, name: officer.name };
  const slot = await makeSlot(owner, keys, input.passphrase, costOf(input));
  const header = authenticateHeader(
    {
      format: 'amparo-vault',
      version: 1,
      vaultId,
      revision: 1,
      institution: input.institution.trim(),
      recovery,
      slots: [slot],
    },
    keys.data,
  );
  return { header, shares: texts, boxKey };
}

/** Shares that nobody has seen are worth nothing: if the new vault doesn't open, it goes. */
async function openNew(
  input: CreateInput,
  header: Header,
  keys: Keys,
  { id }: Officer,
): Promise<OpenVault> {
  const { folder } = input;
  try {
    return await withLock(folder, (lock) =>
      openFolder({
        folder,
        readings: [{ header, keys }],
        officerId: id,
        lock,
        cost: costOf(input),
        settle: settleClearance,
        refusal: new AppError('VAULT_HEADER_ALTERED'),
      }),
    );
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function checkPlace(folder: string): void {
  if (!folder.endsWith('.amparo')) throw new AppError('VAULT_NOT_A_VAULT');
  if (fs.existsSync(folder)) throw new AppError('VAULT_EXISTS');
  if (!fs.existsSync(path.dirname(folder))) throw new AppError('VAULT_FOLDER_UNREACHABLE');
}

/**
 * Makes a vault and leaves it open. The recovery shares exist nowhere else: show them once, and have
 * one read back for `confirmRecovery`; until then the vault takes it that nobody has them.
 * @throws AppError PASSPHRASE_WEAK, RECOVERY_PLAN_INVALID, VAULT_EXISTS, VAULT_NOT_A_VAULT (the name
 * doesn't end in `.amparo`), VAULT_FOLDER_UNREACHABLE, VAULT_READ_ONLY, DISK_FULL.
 */
export async function createVault(
  input: CreateInput,
): Promise<{ vault: OpenVault; recoveryShares: string[] }> {
  const { folder, now } = input;
  checkPlace(folder);
  checkPlan(input.recovery);
  requireStrong(input.passphrase);
  const officer = firstOfficer(input.officer);
  const keys = newKeys();
  try {
    const { header, shares, boxKey: recoveryBox } = await makeHeader(input, officer, keys);
    buildVault(folder, { header, officer, keys, recoveryBox, now });
    return { vault: await openNew(input, header, keys, officer), recoveryShares: shares };
  } catch (error) {
    wipeKeys(keys);
    throw error;
  }
}
