import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { write } from '../../electron/core/store';
import {
  addOfficer,
  createVault,
  lockVault,
  prepareOfficer,
  unlockVault,
  type CreateInput,
  type KdfParameters,
  type NewOfficer,
  type OpenVault,
} from '../../electron/core/vault';
import type { Officer } from '../../shared/domain/vault/officers';

/** Cheap on purpose: real Argon2id, at a cost no vault may have. */
export const cheapKdf: KdfParameters = { memoryKiB: 64, passes: 1, lanes: 1 };
export const now = '2025-03-01T09:00:00.000Z';
export const passphrase = 'lantern orchard velvet compass';
export const secondPassphrase = 'bramble anchor seventeen pelican';

const folders: string[] = [];
const vaults: OpenVault[] = [];

afterEach(() => {
  for (const vault of vaults.splice(0)) lockVault(vault);
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder of this test alone, removed after it. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'amparo-test-'));
  folders.push(folder);
  return folder;
}

/** Locked when the test ends. */
export function keep(vault: OpenVault): OpenVault {
  vaults.push(vault);
  return vault;
}

export async function newVault(
  changes: Partial<CreateInput> = {},
): Promise<{ vault: OpenVault; folder: string; recoveryShares: string[] }> {
  const folder = changes.folder ?? path.join(temporaryFolder(), 'office.amparo');
  const { vault, recoveryShares } = await createVault({
    folder,
    institution: 'Office of the Ombudsman',
    officer: { name: 'Ana Costa' },
    passphrase,
    recovery: { shares: 5, threshold: 3 },
    now,
    kdf: cheapKdf,
    ...changes,
  });
  return { vault: keep(vault), folder, recoveryShares };
}

export const unlock = async (
  folder: string,
  officerName = 'Ana Costa',
  text = passphrase,
): Promise<OpenVault> =>
  keep(await unlockVault({ folder, officerName, passphrase: text, now, kdf: cheapKdf }));

/** A second officer, Bo Lind, commissioner unless told otherwise, with the second passphrase. */
export async function addColleague(
  vault: OpenVault,
  changes: Partial<NewOfficer> = {},
): Promise<Officer> {
  const prepared = await prepareOfficer(vault, {
    name: 'Bo Lind',
    roles: ['commissioner'],
    passphrase: secondPassphrase,
    clearedForIdentities: false,
    ...changes,
  });
  return write(vault.db, () => addOfficer(vault, prepared, now));
}

export function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Name and SHA-256 of every file but the empty lock. */
export const fingerprint = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesUnder(folder)
      .filter((file) => path.basename(file) !== 'vault.lock')
      .map((file) => [
        path.relative(folder, file),
        createHash('sha256').update(fs.readFileSync(file)).digest('hex'),
      ]),
  );
