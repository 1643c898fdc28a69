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

const partOf = (file: string): string => `${file}.part`;

function writePart(file: string, text: string): void {
  const handle = fs.openSync(partOf(file), 'w', 0o600);
  try {
    fs.writeFileSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Removes what `stageHeader` wrote and `placeHeader` didn't take, also after a crash. */
export function dropStagedHeader(folder: string): void {
  const { header, headerCopy } = vaultFiles(folder);
  for (const file of [header, headerCopy]) fs.rmSync(partOf(file), { force: true });
}

/**
 * Writes the next header, and its copy, beside the present ones. What can fail for want of space has
 * then happened. @throws AppError DISK_FULL, VAULT_READ_ONLY.
 */
export function stageHeader(folder: string, next: Header): void {
  const { header, headerCopy, backup } = vaultFiles(folder);
  try {
    fs.mkdirSync(backup, { recursive: true, mode: 0o700 });
    for (const file of [header, headerCopy]) writePart(file, headerText(next));
  } catch (error) {
    dropStagedHeader(folder);
    throw toStoreError(error);
  }
}

/**
 * Puts the staged header in place: a crash leaves the old text or the new one. The copy follows, for
 * one damaged file must not cost the institution its vault.
 */
export function placeHeader(folder: string): void {
  const { header, headerCopy } = vaultFiles(folder);
  for (const file of [header, headerCopy]) {
    fs.renameSync(partOf(file), file);
    syncFolder(path.dirname(file));
  }
}

export function writeHeader(folder: string, header: Header): void {
  stageHeader(folder, header);
  placeHeader(folder);
}

/** After a crash: removes what was staged, and brings the copy up to date. */
export function tidyHeader(folder: string, header: Header): void {
  const { headerCopy } = vaultFiles(folder);
  dropStagedHeader(folder);
  const copied = fs.existsSync(headerCopy) ? fs.readFileSync(headerCopy, 'utf8') : '';
  if (copied !== headerText(header)) writeHeader(folder, header);
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
