import { open } from 'node:fs/promises';
import type { FormRow, FormSheet, FormSheets } from '../../../shared/law/xlsform';
import { AppError } from '../../../shared/errors';
import { limits } from './limits';
import { readTable } from './table-text';
import { readWorkbook, type Line } from './workbook';

const sheetNames = ['survey', 'choices', 'settings'] as const;
type SheetName = (typeof sheetNames)[number];

/**
 * Reads a form from a workbook (.xlsx), or from its sheets as tables of text (.csv): `path` the survey,
 * `choicesPath` the choices.
 * @throws AppError XLSFORM_* ; see shared/errors/xlsform.ts
 */
export async function readForm(path: string, choicesPath: string | null): Promise<FormSheets> {
  const bytes = await readAll(path);
  const kind = kindOf(bytes, path);
  if (kind === 'table') {
    const choices = choicesPath === null ? null : sheetOf(readTable(await readAll(choicesPath)));
    return { survey: sheetOf(readTable(bytes)), choices, settings: null };
  }
  const others: string[] = [];
  const sheets = await readWorkbook(bytes, (name) => {
    const isRead = isSheetName(nameOf(name));
    if (!isRead) others.push(name);
    return isRead;
  });
  const found = (name: SheetName): FormSheet | null => {
    const sheet = sheets.find((one) => nameOf(one.name) === name);
    return sheet === undefined ? null : sheetOf(sheet.lines);
  };
  const survey = found('survey');
  if (survey === null) throw new AppError('XLSFORM_NO_SURVEY');
  return { survey, choices: found('choices'), settings: found('settings'), others };
}

const nameOf = (name: string): string => name.trim().toLowerCase();
const isSheetName = (name: string): name is SheetName =>
  sheetNames.some((candidate) => candidate === name);

/** Reads no more than a form may hold, and no more than the file said that it holds. */
async function readAll(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > limits.fileBytes) throw new AppError('XLSFORM_TOO_LARGE');
      const { bytesRead, buffer } = await file.read(Buffer.alloc(size), 0, size, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('XLSFORM_UNREADABLE', {}, { cause: error });
  }
}

function kindOf(bytes: Buffer, path: string): 'workbook' | 'table' {
  const start = bytes.subarray(0, 4).toString('hex');
  if (start === '504b0304') return 'workbook';
  if (start === 'd0cf11e0') throw new AppError('XLSFORM_OLD_FORMAT');
  if (/\.csv$/i.test(path)) return 'table';
  throw new AppError('XLSFORM_KIND');
}

/** The first line with content holds the headings; what stands below it are rows. */
function sheetOf(lines: ReadonlyMap<number, Line>): FormSheet {
  const ordered = [...lines].filter(([, line]) => line.size > 0).toSorted(([a], [b]) => a - b);
  const [head, ...rest] = ordered;
  const headings = new Map(head?.[1]);
  return {
    headings: [...headings.values()],
    rows: rest.map(([row, line]): FormRow => {
      const cells = [...line].flatMap(([column, text]): [string, string][] => {
        const heading = headings.get(column);
        return heading === undefined ? [] : [[heading, text]];
      });
      return { row, cells: new Map(cells.toReversed()) }; // of two columns of one name the first
    }),
  };
}
