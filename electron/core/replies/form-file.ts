import { CsvError, parse } from 'csv-parse/sync';
import type { FormRow } from '../../../shared/domain/replies/reply-form';
import { AppError } from '../../../shared/errors';
import { readWhole } from '../reports/read-whole';
import { sha256Of } from '../reports/file-store';

/** A draft has some hundreds of paragraphs; what is much larger is no reply form. */
const longestFile = 8 * 1024 * 1024;
const mostRows = 5000;

/** UTF-8, or UTF-16 where its mark stands in front, as some spreadsheets save. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('REPLY_FORM_UNREADABLE', {}, { cause });
  }
}

/** Spreadsheets write the separator of the country they are set to. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.split('\n', 1);
  const counted = [',', ';', '\t'].map((one) => ({ one, count: heading.split(one).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.one ?? ',';
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 200_000,
      to: mostRows,
    });
  } catch (cause) {
    if (cause instanceof CsvError) throw new AppError('REPLY_FORM_UNREADABLE', {}, { cause });
    throw cause;
  }
}

export interface FormFile {
  readonly rows: readonly FormRow[];
  /** Hexadecimal. */
  readonly sha256: string;
}

/** The rows of a reply form below its heading. @throws AppError REPLY_FORM_UNREADABLE, FILE_NOT_READ */
export async function readFormFile(path: string): Promise<FormFile> {
  const bytes = await readWhole(path);
  if (bytes.length > longestFile) throw new AppError('REPLY_FORM_UNREADABLE');
  const records = recordsOf(decoded(bytes));
  if (!records.some((record) => record.length >= 3)) throw new AppError('REPLY_FORM_UNREADABLE');
  const rows = records.map(([paragraph = '', text = '', comment = ''], index) => ({
    line: index + 1,
    paragraph,
    text,
    comment: comment.trim().slice(0, 20_000),
  }));
  const isHeading = !/^\d/.test(rows[0]?.paragraph.trim() ?? '');
  return { rows: isHeading ? rows.slice(1) : rows, sha256: sha256Of(bytes) };
}
