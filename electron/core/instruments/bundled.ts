import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors';
import { sha256Of, sourcesCode, type InstrumentText } from './instrument-text';

/** A file is named after its checklist (a test holds the folder to it), so none has to be parsed here. */
const codeOf = (name: string): string => {
  const stem = name.slice(0, -'.yaml'.length);
  return stem === sourcesCode ? stem : stem.toUpperCase();
};

const versionOf = (yaml: string): string =>
  /^version: (\d+\.\d+\.\d+)$/m.exec(yaml)?.[1] ?? '0.0.0';

async function readOne(folder: string, name: string): Promise<InstrumentText> {
  const yaml = await readFile(join(folder, name), 'utf8');
  return {
    code: codeOf(name),
    version: versionOf(yaml),
    yaml,
    sha256: sha256Of(yaml),
    origin: 'bundled',
    isRetired: false,
  };
}

/**
 * The instrument files that come with this Amparo, unread and unchecked.
 * @throws AppError INSTRUMENT_UNREADABLE when the folder or a file cannot be read.
 */
export async function readBundled(resourcesFolder: string): Promise<InstrumentText[]> {
  const folder = join(resourcesFolder, 'instruments');
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
    return await Promise.all(names.map((name) => readOne(folder, name)));
  } catch (cause) {
    throw new AppError('INSTRUMENT_UNREADABLE', {}, { cause });
  }
}
