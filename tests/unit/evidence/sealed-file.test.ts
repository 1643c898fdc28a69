import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkSealed,
  collectOrphans,
  readSealed,
  sealedPath,
  sealFile,
} from '../../../electron/core/evidence/sealed-file';
import { codeOf } from '../../helpers/errors';
import { filesUnder, temporaryFolder } from '../../helpers/vault';

const mebibyte = 1024 * 1024;
const key = randomBytes(32);

async function readAll(folder: string, fileId: string, with_ = key): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of readSealed({ folder, fileId, key: with_ })) parts.push(part);
  return Buffer.concat(parts);
}

async function sealed(clear: Buffer) {
  const folder = temporaryFolder();
  const source = path.join(folder, 'clear');
  fs.writeFileSync(source, clear);
  const made = await sealFile({ source, folder, key });
  fs.rmSync(source);
  const check = () => codeOf(() => checkSealed({ folder, key, ...made }));
  return { folder, file: sealedPath(folder, made.fileId), check, ...made };
}

describe('sealing', () => {
  it.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte, 3 * mebibyte + 17])(
    'gives back %i bytes',
    async (size) => {
      const clear = randomBytes(size);
      const made = await sealed(clear);
      expect(made.size).toBe(size);
      expect(made.sha256).toBe(createHash('sha256').update(clear).digest('hex'));
      expect((await readAll(made.folder, made.fileId)).equals(clear)).toBe(true);
      expect(await made.check()).toBe('none');
    },
  );

  it('takes a stream in pieces of any length', async () => {
    const folder = temporaryFolder();
    const pieces = [0, 5, mebibyte, 700_001, 0, 2 * mebibyte, 1].map((size) => randomBytes(size));
    async function* source() {
      for (const piece of pieces) yield await Promise.resolve(piece);
    }
    const { fileId } = await sealFile({ source: source(), folder, key });
    expect((await readAll(folder, fileId)).equals(Buffer.concat(pieces))).toBe(true);
  });

  it('leaves one file, without a word in clear', async () => {
    const { folder, file } = await sealed(Buffer.from('canary-7431 '.repeat(200_000)));
    expect(filesUnder(folder)).toEqual([file]);
    expect(fs.readFileSync(file).includes('canary-7431')).toBe(false);
  });

  it('never uses a key twice', async () => {
    const clear = Buffer.alloc(64);
    const [a, b] = [await sealed(clear), await sealed(clear)];
    expect(fs.readFileSync(a.file).subarray(56).equals(fs.readFileSync(b.file).subarray(56))).toBe(
      false,
    );
  });
});

describe('what was done to a sealed file is found', () => {
  const sealedChunk = mebibyte + 16;

  it('any flipped bit, wherever', async () => {
    const { file, check } = await sealed(randomBytes(2 * mebibyte + 100));
    const good = fs.readFileSync(file);
    const header = Array.from({ length: 56 }, (_, index) => index);
    for (const at of [...header, 60, mebibyte, 56 + sealedChunk + 5, good.length - 1]) {
      const bad = Buffer.from(good);
      bad.writeUInt8(bad.readUInt8(at) ^ 1, at);
      fs.writeFileSync(file, bad);
      expect(['EVIDENCE_ALTERED', 'EVIDENCE_TRUNCATED']).toContain(await check());
    }
  });

  it.each([1, 16, 100, sealedChunk, 2 * sealedChunk])('cut short by %i', async (cut) => {
    const { file, check, size } = await sealed(randomBytes(3 * mebibyte));
    fs.truncateSync(file, 56 + size + 48 - cut);
    expect(await check()).toBe('EVIDENCE_TRUNCATED');
  });

  it('cut within the header, or empty', async () => {
    const { file, check } = await sealed(randomBytes(10));
    fs.truncateSync(file, 30);
    expect(await check()).toBe('EVIDENCE_TRUNCATED');
    fs.truncateSync(file, 0);
    expect(await check()).toBe('EVIDENCE_TRUNCATED');
  });

  it('cut at a chunk with the size in the header made to fit', async () => {
    const { file, check } = await sealed(randomBytes(2 * mebibyte));
    const bad = Buffer.from(fs.readFileSync(file).subarray(0, 56 + sealedChunk));
    bad.writeBigUInt64BE(BigInt(mebibyte), 40);
    fs.writeFileSync(file, bad);
    expect(await check()).toBe('EVIDENCE_ALTERED');
  });

  it('chunks exchanged, bytes added, another file in its place', async () => {
    const { folder, file, check, fileId } = await sealed(randomBytes(3 * mebibyte));
    const good = fs.readFileSync(file);
    const chunk = (index: number) =>
      good.subarray(56 + index * sealedChunk, 56 + (index + 1) * sealedChunk);
    fs.writeFileSync(file, Buffer.concat([good.subarray(0, 56), chunk(1), chunk(0), chunk(2)]));
    expect(await check()).toBe('EVIDENCE_ALTERED');
    fs.writeFileSync(file, Buffer.concat([good, Buffer.from('x')]));
    expect(await check()).toBe('EVIDENCE_ALTERED');
    const other = await sealFile({ source: chunks(), folder, key });
    fs.copyFileSync(sealedPath(folder, other.fileId), sealedPath(folder, fileId));
    expect(await check()).toBe('EVIDENCE_ALTERED');
  });

  async function* chunks() {
    yield await Promise.resolve(randomBytes(3 * mebibyte));
  }

  it('another key, a missing file, another hash', async () => {
    const { folder, file, fileId, check } = await sealed(randomBytes(10));
    const foreign = () => readAll(folder, fileId, randomBytes(32));
    expect(await codeOf(foreign)).toBe('EVIDENCE_ALTERED');
    const sha256 = '0'.repeat(64);
    expect(await codeOf(() => checkSealed({ folder, fileId, key, sha256 }))).toBe(
      'EVIDENCE_ALTERED',
    );
    fs.rmSync(file);
    expect(await check()).toBe('EVIDENCE_MISSING');
  });
});

describe('bad sources leave nothing behind', () => {
  it.each(['/nowhere/at/all', '/', '/dev/zero'])('%s', async (source) => {
    const folder = temporaryFolder();
    expect(await codeOf(() => sealFile({ source, folder, key }))).toBe(
      'EVIDENCE_SOURCE_UNREADABLE',
    );
    expect(filesUnder(folder)).toEqual([]);
  });

  it('a stream that fails half-way', async () => {
    const folder = temporaryFolder();
    async function* source() {
      yield await Promise.resolve(randomBytes(2 * mebibyte));
      throw new Error('drive pulled out');
    }
    const work = () => sealFile({ source: source(), folder, key });
    expect(await codeOf(work)).toBe('EVIDENCE_SOURCE_UNREADABLE');
    expect(filesUnder(folder)).toEqual([]);
  });
});

describe('orphans', () => {
  it('go, and nothing else does', async () => {
    const { folder, fileId } = await sealed(randomBytes(10));
    const orphan = await sealFile({
      source: path.join(import.meta.dirname, 'sealed-file.test.ts'),
      folder,
      key,
    });
    const unfinished = randomUUID();
    fs.writeFileSync(path.join(folder, `${unfinished}.part`), 'half');
    fs.writeFileSync(path.join(folder, 'README.txt'), 'of the office');
    const removed = await collectOrphans(folder, new Set([fileId]));
    expect(removed.sort()).toEqual([orphan.fileId, unfinished].sort());
    expect(fs.readdirSync(folder).sort()).toEqual([`${fileId}.sealed`, 'README.txt'].sort());
  });
});
