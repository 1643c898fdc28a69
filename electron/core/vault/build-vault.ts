import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Officer } from '../../../shared/domain/vault/officers';
import { append } from '../audit-log';
import { migrateStore, migrations, openStore, toStoreError, write } from '../store';
import { noteIdentityKey } from './clearance';
import { syncFolder, vaultFiles } from './files';
import type { Header } from './header';
import { writeHeader } from './header-files';
import { recordHeader } from './header-record';
import type { RecoveredKeys } from './recovery';
import { buildingPlace } from './leftovers';
import { noteBoxKey } from './officer-box';
import { insertOfficer } from './officer-rows';
import { keepReserve } from './reserve';
import { noteRecoveryBox } from './root-key';

export interface NewVault {
  readonly header: Header;
  /** The first one. */
  readonly officer: Officer;
  readonly keys: RecoveredKeys & { readonly officer: Buffer };
  /** The public key to which things are sealed for the recovery shares. */
  readonly recoveryBox: Buffer;
  /** ISO 8601 UTC with milliseconds. */
  readonly now: string;
}

function fillDatabase(folder: string, { header, officer, keys, recoveryBox, now }: NewVault): void {
  const { database, backup } = vaultFiles(folder);
  const db = openStore({ file: database, key: keys.data, create: true });
  try {
    migrateStore(db, { migrations, backupFolder: backup });
    write(db, () => {
      const info = db.prepare('INSERT INTO vault_info(key, value) VALUES (?, ?)');
      info.run('vault_id', header.vaultId);
      info.run('institution', header.institution);
      info.run('created_at', now);
      recordHeader(db, header);
      // Nobody has seen the shares yet.
      db.prepare('UPDATE vault_state SET recovery_confirmed = 0').run();
      insertOfficer(db, officer, now);
      noteBoxKey(db, { vaultId: header.vaultId, officerId: officer.id }, keys);
      noteRecoveryBox(db, recoveryBox);
      noteIdentityKey(db, keys.identity, header.vaultId);
      append(db, {
        at: now,
        officerId: officer.id,
        operation: 'vault.create',
        inquiryId: null,
        subject: officer.id,
      });
    });
  } finally {
    db.close();
  }
}

/**
 * Builds a vault beside its place and moves it there whole: no half-made vault is ever seen.
 * @throws AppError VAULT_READ_ONLY, DISK_FULL.
 */
export function buildVault(target: string, content: NewVault): void {
  const folder = buildingPlace(target, randomUUID());
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
    fs.mkdirSync(vaultFiles(folder).evidence, { mode: 0o700 });
    fillDatabase(folder, content);
    writeHeader(folder, content.header);
    keepReserve(folder);
    fs.renameSync(folder, target);
    syncFolder(path.dirname(target));
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    throw toStoreError(error);
  }
}
