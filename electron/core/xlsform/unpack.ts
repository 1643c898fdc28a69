import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/errors';
import { limits } from './limits';

/** The parts of a workbook that its text stands in; pictures, styles and the like stay packed. */
const needed = /^(_rels\/\.rels|.*\.xml\.rels|.*\.xml)$/;

/**
 * The XML parts of a workbook by their names. Sizes are checked before anything is unpacked, and again
 * against what really comes out: an archive that grows beyond what it declares ends the reading.
 * @throws AppError XLSFORM_TOO_LARGE, XLSFORM_DAMAGED
 */
export async function unpackXml(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await orDamaged(fromBufferPromise(bytes, { lazyEntries: true }));
  if (archive.entryCount > limits.entries) throw new AppError('XLSFORM_TOO_LARGE');
  const parts = new Map<string, Buffer>();
  for (const entry of await orDamaged(entriesOf(archive))) {
    if (!needed.test(entry.fileName)) continue;
    parts.set(entry.fileName, await orDamaged(contentOf(archive, entry)));
  }
  return parts;
}

async function entriesOf(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  let unpacked = 0;
  for await (const entry of archive.eachEntry()) {
    if (needed.test(entry.fileName)) unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpackedBytes) throw new AppError('XLSFORM_TOO_LARGE');
    entries.push(entry);
  }
  return entries;
}

const contentOf = async (archive: ZipFile, entry: Entry): Promise<Buffer> =>
  buffer(await archive.openReadStreamPromise(entry));

/** What the archive's reader objects to is damage; our own refusals stay what they are. */
async function orDamaged<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('XLSFORM_DAMAGED', {}, { cause: error });
  }
}
