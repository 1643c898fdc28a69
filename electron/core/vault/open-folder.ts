import fs from 'node:fs';
import type { OfficerId } from '../../../shared/domain/ids';
import type { Officer } from '../../../shared/domain/vault/officers';
import { AppError } from '../../../shared/errors';
import {
  checkNotNewer,
  migrateStore,
  migrations,
  openStore,
  toStoreError,
  type ReadableDb,
  type WritableDb,
} from '../store';
import { vaultFiles } from './files';
import { checkHeaderMac, type Header } from './header';
import { standingHeader } from './header-record';
import type { KdfParameters } from './kdf';
import { wipeKeys, type KeySet } from './keys';
import { findOfficer } from './officer-rows';
import { assembleVault, type OpenVault } from './open-vault';
import { lockFolder, type VaultLock } from './vault-lock';

/** The vault's id inside the encrypted database has to be the header's. */
function checkSameVault(db: WritableDb, vaultId: string): void {
  const row = db
    .prepare<[], { value: string }>(`SELECT value FROM vault_info WHERE key = 'vault_id'`)
    .get();
  if (row?.value !== vaultId) throw new AppError('VAULT_DATABASE_FOREIGN');
}

function activeOfficer(db: WritableDb, id: OfficerId): Officer {
  const officer = findOfficer(db, id);
  if (officer === undefined) throw new AppError('OFFICER_UNKNOWN');
  if (officer.suspended) throw new AppError('OFFICER_SUSPENDED');
  return officer;
}

/**
 * Takes the lock of a folder and runs `work` with it; frees it when `work` fails.
 * @throws AppError VAULT_DATABASE_MISSING, VAULT_IN_USE, VAULT_READ_ONLY.
 */
export async function withLock<T>(
  folder: string,
  work: (lock: VaultLock) => T | Promise<T>,
): Promise<T> {
  if (!fs.existsSync(vaultFiles(folder).database)) throw new AppError('VAULT_DATABASE_MISSING');
  const lock = lockFolder(folder);
  try {
    return await work(lock);
  } catch (error) {
    lock.release();
    throw toStoreError(error);
  }
}

/** A header found in the folder, and the keys that a passphrase or shares took out of it, if they did. */
export interface Reading {
  readonly header: Header;
  readonly keys: KeySet | null;
}

/** What an officer holds once the database has been asked. */
export interface Holder {
  readonly officer: Officer;
  readonly keys: KeySet;
}

interface Opening {
  readonly folder: string;
  /** Of every header found, `vault.json` first. */
  readonly readings: readonly [Reading, ...Reading[]];
  readonly officerId: OfficerId;
  readonly lock: VaultLock;
  readonly cost: KdfParameters;
  /** From keys out of the header to those that the officer holds by now. */
  readonly settle: (db: ReadableDb, vaultId: string, holder: Holder) => Holder;
  /** Thrown when what was given doesn't open the header that holds. */
  readonly refusal: AppError;
}

interface Opened {
  readonly db: WritableDb;
  readonly header: Header;
  readonly keys: KeySet;
}

/** Opens and checks the database before anything is written; then migrates it. */
function openDatabase({ folder, readings, refusal }: Opening): Opened {
  const { database, backup } = vaultFiles(folder);
  const [present, ...waiting] = readings;
  const opened = readings.find(({ keys }) => keys !== null);
  const data = opened?.keys?.data;
  if (opened === undefined || data === undefined) throw refusal;
  checkHeaderMac(opened.header, data);
  const db = openStore({ file: database, key: data, create: false });
  try {
    checkNotNewer(db, migrations);
    checkSameVault(db, opened.header.vaultId);
    const found = waiting.map(({ header }) => header);
    const header = standingHeader(db, [present.header, ...found]);
    const keys = readings.find((reading) => reading.header === header)?.keys ?? null;
    if (keys === null) throw refusal;
    checkHeaderMac(header, keys.data);
    migrateStore(db, { migrations, backupFolder: backup });
    return { db, header, keys };
  } catch (error) {
    db.close();
    throw error;
  }
}

function wipeAll(readings: readonly Reading[], kept?: KeySet): void {
  for (const { keys } of readings) if (keys !== null && keys !== kept) wipeKeys(keys);
}

/**
 * From keys to an open vault; wipes the keys when anything is wrong.
 * @throws AppError the refusal, VAULT_HEADER_ALTERED, VAULT_HEADER_ROLLED_BACK,
 * VAULT_DATABASE_ROLLED_BACK, and those of opening the database.
 */
export function openFolder(opening: Opening): OpenVault {
  const { folder, readings, officerId, lock, cost } = opening;
  let opened: Opened | undefined;
  try {
    opened = openDatabase(opening);
    const officer = activeOfficer(opened.db, officerId);
    const { db, header, keys } = opened;
    const holder = opening.settle(db, header.vaultId, { officer, keys });
    wipeAll(readings, keys);
    return assembleVault({ ...holder, db, header, folder, lock, cost });
  } catch (error) {
    wipeAll(readings);
    opened?.db.close();
    throw error;
  }
}
