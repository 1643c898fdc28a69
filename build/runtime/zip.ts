/**
 * Reads the files of a ZIP archive whose bytes have already been verified, so that preparing the
 * runtime needs no `unzip` program. Only what that archive uses: stored and deflated entries, no
 * ZIP64, no encryption (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16).
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, symlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

interface Entry {
  readonly name: string;
  readonly mode: number;
  readonly deflated: boolean;
  readonly size: number;
  readonly headerAt: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const localHeaderLength = 30;
const longestComment = 0xffff;
const fileTypeMask = 0o170000;
const symbolicLink = 0o120000;

/**
 * Unpacks the entries for which `choose` gives a path (relative to `folder`); others are skipped.
 * @throws Error where the archive is not one this reader understands, or a path leaves the folder
 */
export async function unzip(
  archive: string,
  folder: string,
  choose: (name: string) => string | undefined,
): Promise<void> {
  const file = await open(archive);
  try {
    for (const entry of await readDirectory(file)) {
      const target = choose(entry.name);
      if (target === undefined || entry.name.endsWith('/')) continue;
      const full = path.resolve(folder, target);
      if (!full.startsWith(path.resolve(folder) + path.sep)) {
        throw new Error('the archive names a file outside its folder');
      }
      await mkdir(path.dirname(full), { recursive: true });
      await unpackEntry(archive, file, entry, full);
    }
  } finally {
    await file.close();
  }
}

async function readBytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('the archive is shorter than it says');
  return buffer;
}

async function readDirectory(file: FileHandle): Promise<Entry[]> {
  const { size } = await file.stat();
  const tailLength = Math.min(size, endLength + longestComment);
  const tail = await readBytes(file, size - tailLength, tailLength);
  let end = tailLength - endLength;
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < 0) throw new Error('not a ZIP archive');
  const length = tail.readUInt32LE(end + 12);
  const position = tail.readUInt32LE(end + 16);
  const directory = await readBytes(file, position, length);
  const entries: Entry[] = [];
  for (let at = 0; at + entryLength <= directory.length;) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new Error('broken ZIP directory');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + entryLength, at + entryLength + nameLength),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      deflated: directory.readUInt16LE(at + 10) === 8,
      size: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
    });
    const extraLength = directory.readUInt16LE(at + 30);
    const commentLength = directory.readUInt16LE(at + 32);
    at += entryLength + nameLength + extraLength + commentLength;
  }
  return entries;
}

async function unpackEntry(
  archive: string,
  file: FileHandle,
  entry: Entry,
  target: string,
): Promise<void> {
  const header = await readBytes(file, entry.headerAt, localHeaderLength);
  const start =
    entry.headerAt + localHeaderLength + header.readUInt16LE(26) + header.readUInt16LE(28);
  if ((entry.mode & fileTypeMask) === symbolicLink) {
    await symlink((await readBytes(file, start, entry.size)).toString('utf8'), target);
    return;
  }
  const sink = createWriteStream(target, { mode: entry.mode & 0o777 || 0o644 });
  if (entry.size === 0) {
    sink.end();
    await finished(sink);
    return;
  }
  const source = createReadStream(archive, { start, end: start + entry.size - 1 });
  if (entry.deflated) await pipeline(source, createInflateRaw(), sink);
  else await pipeline(source, sink);
}
