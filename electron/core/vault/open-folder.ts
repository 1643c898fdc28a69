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
  type WritableDb,
} from '../store';
import { vaultFiles } from './files';
import { checkHeaderMac, type Header } from './header';
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

/** Opens and checks the database before anything is written; then migrates it. */
function openDatabase(folder: string, header: Header, key: Buffer): WritableDb {
  const { database, backup } = vaultFiles(folder);
  const db = openStore({ file: database, key, create: false });
  try {
    checkNotNewer(db, migrations);
    checkSameVault(db, header.vaultId);
    migrateStore(db, { migrations, backupFolder: backup });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
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

interface Opening {
  readonly folder: string;
  readonly header: Header;
  readonly keys: KeySet;
  readonly officerId: OfficerId;
  readonly lock: VaultLock;
  readonly cost: KdfParameters;
}

/** From keys to an open vault; wipes the keys when anything is wrong. */
export function openFolder({ folder, header, keys, officerId, lock, cost }: Opening): OpenVault {
  let db: WritableDb | undefined;
  try {
    checkHeaderMac(header, keys.data);
    db = openDatabase(folder, header, keys.data);
    const officer = activeOfficer(db, officerId);
    return assembleVault({ folder, header, keys, lock, cost, db, officer });
  } catch (error) {
    wipeKeys(keys);
    db?.close();
    throw error;
  }
}
