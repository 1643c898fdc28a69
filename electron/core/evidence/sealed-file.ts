import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs, { type FileHandle } from 'node:fs/promises';
import { AppError } from '../../../shared/errors';
import { systemCode, toStoreError } from '../store';
import { chunksOf, clearChunks } from './chunks';
import {
  chunkCount,
  chunkSize,
  fileKey,
  headerSize,
  makeHeader,
  openChunk,
  parseHeader,
  saltSize,
  sealChunk,
  sealedSize,
  tagSize,
} from './sealed-format';
import { partPath, sealedPath } from './sealed-folder';

export { collectOrphans, sealedPath } from './sealed-folder';

export interface SealInput {
  /** Path of the clear file, or its bytes as they come. */
  readonly source: string | AsyncIterable<Uint8Array>;
  readonly folder: string;
  /** The open vault's evidence key. */
  readonly key: Buffer;
  /** A UUID; a new one is made where none is given. */
  readonly fileId?: string;
}

export interface SealedFile {
  readonly fileId: string;
  /** Of the clear bytes, hexadecimal. */
  readonly sha256: string;
  /** Clear bytes. */
  readonly size: number;
}

async function writeSealed(
  file: FileHandle,
  source: SealInput['source'],
  key: Buffer,
  salt: Buffer,
): Promise<Omit<SealedFile, 'fileId'>> {
  const hash = createHash('sha256');
  let number = 0;
  let size = 0;
  await file.write(makeHeader(salt, 0));
  for await (const { bytes, isLast } of chunksOf(clearChunks(source), chunkSize)) {
    hash.update(bytes);
    size += bytes.length;
    await file.writev([...sealChunk({ key, number, isLast, size: isLast ? size : 0 }, bytes)]);
    number += 1;
  }
  await file.write(makeHeader(salt, size), 0, headerSize, 0);
  await file.sync();
  return { sha256: hash.digest('hex'), size };
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows can't open a folder, and doesn't need it
  const handle = await fs.open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * Encrypts a file into `folder`, in constant memory. It is durable under its final name when this
 * returns; only then may a row name it.
 * @throws AppError EVIDENCE_SOURCE_UNREADABLE, DISK_FULL, VAULT_READ_ONLY. Nothing stays behind.
 */
export async function sealFile({ source, folder, key, fileId }: SealInput): Promise<SealedFile> {
  const id = fileId ?? randomUUID();
  const part = partPath(folder, id);
  const salt = randomBytes(saltSize);
  const own = fileKey(key, salt, id);
  try {
    const file = await fs.open(part, 'wx', 0o600);
    const written = await writeSealed(file, source, own, salt).finally(() => file.close());
    await fs.rename(part, sealedPath(folder, id));
    await syncFolder(folder);
    return { fileId: id, ...written };
  } catch (error) {
    await fs.rm(part, { force: true });
    throw toStoreError(error);
  } finally {
    own.fill(0);
  }
}

export interface OpenInput {
  readonly folder: string;
  readonly fileId: string;
  readonly key: Buffer;
}

async function openSealed(folder: string, fileId: string): Promise<FileHandle> {
  try {
    return await fs.open(sealedPath(folder, fileId), 'r');
  } catch (error) {
    throw systemCode(error) === 'ENOENT'
      ? new AppError('EVIDENCE_MISSING', {}, { cause: error })
      : toStoreError(error);
  }
}

/** Reads exactly `length` bytes, or as many as there are. */
async function readAt(file: FileHandle, length: number, position: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function readHeader(file: FileHandle) {
  const bytes = await readAt(file, headerSize, 0);
  if (bytes.length < headerSize) throw new AppError('EVIDENCE_TRUNCATED');
  const header = parseHeader(bytes);
  if (header === null) throw new AppError('EVIDENCE_ALTERED');
  const { size: length } = await file.stat();
  const expected = sealedSize(header.size);
  if (length !== expected)
    throw new AppError(length < expected ? 'EVIDENCE_TRUNCATED' : 'EVIDENCE_ALTERED');
  return header;
}

/**
 * The clear bytes of a sealed file, chunk by chunk (up to 1 MiB), each proven before it is given out.
 * That all of it is intact is known only at the end: to export, run `checkSealed` first.
 * @throws AppError EVIDENCE_MISSING, EVIDENCE_TRUNCATED, EVIDENCE_ALTERED.
 */
export async function* readSealed({ folder, fileId, key }: OpenInput): AsyncGenerator<Buffer> {
  const file = await openSealed(folder, fileId);
  try {
    const { salt, size } = await readHeader(file);
    const own = fileKey(key, salt, fileId);
    const count = chunkCount(size);
    for (let number = 0; number < count; number += 1) {
      const isLast = number === count - 1;
      const length = (isLast ? size - number * chunkSize : chunkSize) + tagSize;
      const sealed = await readAt(file, length, headerSize + number * (chunkSize + tagSize));
      const clear = openChunk({ key: own, number, isLast, size: isLast ? size : 0 }, sealed);
      if (clear === null) throw new AppError('EVIDENCE_ALTERED');
      yield clear;
    }
    own.fill(0);
  } finally {
    await file.close();
  }
}

/**
 * Reads all of a sealed file and compares it with the hash taken at intake.
 * @throws AppError EVIDENCE_MISSING, EVIDENCE_TRUNCATED, EVIDENCE_ALTERED.
 */
export async function checkSealed(input: OpenInput & { readonly sha256: string }): Promise<void> {
  const hash = createHash('sha256');
  for await (const clear of readSealed(input)) hash.update(clear);
  if (hash.digest('hex') !== input.sha256) throw new AppError('EVIDENCE_ALTERED');
}
