import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/errors';
import { systemCode, toStoreError } from '../store';
import { headerText, parseHeader, type Header } from './header';

/** Where the parts of a vault lie. */
export const vaultFiles = (folder: string) => ({
  header: path.join(folder, 'vault.json'),
  database: path.join(folder, 'vault.db'),
  evidence: path.join(folder, 'evidence'),
  backup: path.join(folder, 'backup'),
  headerCopy: path.join(folder, 'backup', 'vault.json'),
  lock: path.join(folder, 'vault.lock'),
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

/** Replaces a file whole or not at all: a crash leaves the old text or the new one. */
function replaceFile(file: string, text: string): void {
  const part = `${file}.part`;
  try {
    const handle = fs.openSync(part, 'w', 0o600);
    try {
      fs.writeFileSync(handle, text);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(part, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw toStoreError(error);
  }
}

/** Writes the header, then its copy: one damaged file must not cost the institution its vault. */
export function writeHeader(folder: string, header: Header): void {
  const files = vaultFiles(folder);
  fs.mkdirSync(files.backup, { recursive: true, mode: 0o700 });
  replaceFile(files.header, headerText(header));
  replaceFile(files.headerCopy, headerText(header));
}

/** Brings the copy up to date where a crash came between the two writes. */
export function refreshHeaderCopy(folder: string, header: Header): void {
  const { backup, headerCopy } = vaultFiles(folder);
  const text = headerText(header);
  if (fs.existsSync(headerCopy) && fs.readFileSync(headerCopy, 'utf8') === text) return;
  fs.mkdirSync(backup, { recursive: true, mode: 0o700 });
  replaceFile(headerCopy, text);
}

/**
 * Reads and checks `vault.json`. Changes nothing.
 * @throws AppError VAULT_NOT_A_VAULT, VAULT_HEADER_MISSING, and those of `parseHeader`.
 */
export function readHeaderFile(folder: string): Header {
  const files = vaultFiles(folder);
  let text: string;
  try {
    text = fs.readFileSync(files.header, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'EACCES') throw new AppError('VAULT_FOLDER_UNREACHABLE');
    const looksLikeVault = fs.existsSync(files.database) || fs.existsSync(files.headerCopy);
    throw new AppError(looksLikeVault ? 'VAULT_HEADER_MISSING' : 'VAULT_NOT_A_VAULT');
  }
  return parseHeader(text);
}
