import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/errors';
import { openStore, write, type WritableDb } from '../store';
import { vaultFiles } from './files';
import { secretsOf, type OpenVault } from './open-vault';

/** Copies that open for nobody hold nothing that could be taken out of them. */
const closed: ReadonlySet<string> = new Set(['VAULT_DATABASE_FOREIGN', 'STORE_DAMAGED']);

function openCopy(file: string, key: Buffer): WritableDb | null {
  try {
    return openStore({ file, key, create: false });
  } catch (error) {
    if (error instanceof AppError && closed.has(error.code)) return null;
    throw error;
  }
}

/**
 * Changes the copies that were kept before the database format was raised. They lie in the vault
 * under its own key, and would go on giving away what the vault itself no longer holds.
 */
export function changeBackupCopies(vault: OpenVault, change: (db: WritableDb) => void): void {
  const folder = vaultFiles(vault.folder).backup;
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  for (const name of names.filter((one) => /^before-\d+\.db$/.test(one))) {
    const copy = openCopy(path.join(folder, name), secretsOf(vault).keys.data);
    if (copy === null) continue;
    try {
      write(copy, () => {
        change(copy);
      });
    } finally {
      copy.close();
    }
  }
}
