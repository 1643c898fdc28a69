import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../../../shared/errors';
import type { Line } from './workbook';
import { limits } from './limits';

/**
 * The lines of a table of text (.csv, UTF-8), numbered as a spreadsheet would show them.
 * @throws AppError XLSFORM_ENCODING, XLSFORM_DAMAGED, XLSFORM_TOO_LARGE
 */
export function readTable(bytes: Buffer): ReadonlyMap<number, Line> {
  const records = recordsOf(inUtf8(bytes));
  const cells = records.reduce((sum, record) => sum + record.length, 0);
  const isWide = records.some((record) => record.length > limits.columns);
  if (cells > limits.cells || isWide) throw new AppError('XLSFORM_TOO_LARGE');
  return new Map(
    records.map((record, index) => [
      index + 1,
      new Map(
        record.map((cell, at): [number, string] => [at, cell.trim()]).filter(([, c]) => c !== ''),
      ),
    ]),
  );
}

function inUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AppError('XLSFORM_ENCODING', {}, { cause: error });
  }
}

function recordsOf(text: string): string[][] {
  const [heading = ''] = text.split('\n', 1);
  const isSemicolon = heading.split(';').length > heading.split(',').length;
  try {
    return parse(text, {
      delimiter: isSemicolon ? ';' : ',',
      relax_column_count: true,
      max_record_size: 1_000_000,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new AppError('XLSFORM_DAMAGED', {}, { cause: error });
    throw error;
  }
}
