import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { FactSheet } from '../../../shared/law';
import { AppError } from '../../../shared/errors';

/**
 * The sections of the fact sheet, from the folder of resources.
 * @throws AppError INSTRUMENT_UNREADABLE when the file is missing or not of its form.
 */
export async function readFactSheet(resourcesFolder: string): Promise<FactSheet> {
  try {
    const text = await readFile(join(resourcesFolder, 'coverage', 'fact-sheet-36.yaml'), 'utf8');
    return FactSheet.parse(parse(text));
  } catch (error) {
    throw new AppError('INSTRUMENT_UNREADABLE', {}, { cause: error });
  }
}
