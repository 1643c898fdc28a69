import fs from 'node:fs';
import path from 'node:path';

/** Where the parts of a vault lie. */
export const vaultFiles = (folder: string) => ({
  header: path.join(folder, 'vault.json'),
  database: path.join(folder, 'vault.db'),
  evidence: path.join(folder, 'evidence'),
  backup: path.join(folder, 'backup'),
  headerCopy: path.join(folder, 'backup', 'vault.json'),
  lock: path.join(folder, 'vault.lock'),
  reserve: path.join(folder, 'reserve'),
});

/** Makes a rename durable. Windows can't open a folder, and doesn't need it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
