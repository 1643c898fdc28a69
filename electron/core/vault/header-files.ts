import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/errors';
import { systemCode, toStoreError } from '../store';
import { syncFolder, vaultFiles } from './files';
import { headerText, parseHeader, type Header } from './header';

/** Where the next header waits until the database has taken it over. */
const partOf = (file: string): string => `${file}.part`;

function writePart(file: string, text: string): void {
  const handle = fs.openSync(partOf(file), 'w', 0o600);
  try {
    fs.writeFileSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  syncFolder(path.dirname(file));
}

/** Also for a part: undefined where there is none. */
const textOf = (file: string): string | undefined =>
  fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;

function placePart(file: string): void {
  fs.renameSync(partOf(file), file);
  syncFolder(path.dirname(file));
}

/** The header and its copy, in the order in which they are changed. */
function bothFiles(folder: string): readonly string[] {
  const { header, headerCopy } = vaultFiles(folder);
  return [header, headerCopy];
}

/** Removes what `stageHeader` wrote and `placeHeader` didn't take. */
export function dropStagedHeader(folder: string): void {
  for (const file of bothFiles(folder)) fs.rmSync(partOf(file), { force: true });
}

/**
 * Writes the next header, and its copy, beside the present ones. What can fail for want of space has
 * then happened. @throws AppError DISK_FULL, VAULT_READ_ONLY.
 */
export function stageHeader(folder: string, next: Header): void {
  try {
    fs.mkdirSync(vaultFiles(folder).backup, { recursive: true, mode: 0o700 });
    for (const file of bothFiles(folder)) writePart(file, headerText(next));
  } catch (error) {
    dropStagedHeader(folder);
    throw toStoreError(error);
  }
}

/** Puts the staged header in place. A crash leaves one of the two texts, never a mixture. */
export function placeHeader(folder: string): void {
  for (const file of bothFiles(folder)) placePart(file);
}

/** The first header of a new vault. */
export function writeHeader(folder: string, header: Header): void {
  stageHeader(folder, header);
  placeHeader(folder);
}

/**
 * After a crash: puts the header that the database knows in place, and its copy, and removes what is
 * left over. Never overwrites the only file that holds it.
 */
export function tidyHeader(folder: string, standing: Header): void {
  const text = headerText(standing);
  fs.mkdirSync(vaultFiles(folder).backup, { recursive: true, mode: 0o700 });
  for (const file of bothFiles(folder)) {
    if (textOf(file) !== text) {
      if (textOf(partOf(file)) !== text) writePart(file, text);
      placePart(file);
    }
    fs.rmSync(partOf(file), { force: true });
  }
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

/** A header that a crash left waiting; undefined where there is none, or half of one. */
function readPart(file: string): Header | undefined {
  const text = textOf(partOf(file));
  if (text === undefined) return undefined;
  try {
    return parseHeader(text);
  } catch (error) {
    if (error instanceof AppError) return undefined; // the crash came while it was written
    throw error;
  }
}

/**
 * `vault.json`, then what a crash in the middle of a change left waiting beside it. Which of them
 * holds, only the database can tell. @throws AppError those of `readHeaderFile`.
 */
export function readHeaders(folder: string): readonly [Header, ...Header[]] {
  const present = readHeaderFile(folder);
  const waiting = bothFiles(folder)
    .map(readPart)
    .filter((header) => header !== undefined)
    .filter(({ vaultId }) => vaultId === present.vaultId);
  const byChecksum = new Map(waiting.map((header) => [header.checksum, header]));
  byChecksum.delete(present.checksum);
  return [present, ...byChecksum.values()];
}
