import { posix } from 'node:path';
import { AppError } from '../../../shared/errors';
import { limits } from './limits';
import { unpackXml } from './unpack';
import { readXml } from './xml';

/** A cell by its column, from 0, as the text that the program shows in its simplest form. */
export type Line = ReadonlyMap<number, string>;

export interface WorkbookSheet {
  readonly name: string;
  /** By the number that the program shows, from 1. */
  readonly lines: ReadonlyMap<number, Line>;
}

type Parts = ReadonlyMap<string, Buffer>;

/**
 * The sheets of a workbook (.xlsx) whose name `isWanted`, with their cells as text.
 * @throws AppError XLSFORM_TOO_LARGE, XLSFORM_DAMAGED, XLSFORM_UNSAFE, XLSFORM_KIND
 */
export async function readWorkbook(
  bytes: Buffer,
  isWanted: (sheetName: string) => boolean,
): Promise<WorkbookSheet[]> {
  const parts = await unpackXml(bytes);
  const main = mainPart(parts);
  const targets = relations(parts, main);
  const shared = [...targets.values()].find((target) => /sharedStrings/i.test(target));
  const strings = shared === undefined ? [] : sharedStrings(requirePart(parts, shared));
  const budget = { cells: 0 };
  return sheetsOf(requirePart(parts, main))
    .filter(({ name }) => isWanted(name))
    .map(({ name, relation }) => ({
      name,
      lines: linesOf(requirePart(parts, targets.get(relation) ?? ''), strings, budget),
    }));
}

function requirePart(parts: Parts, name: string): Buffer {
  const part = parts.get(name);
  if (part === undefined) throw new AppError('XLSFORM_DAMAGED');
  return part;
}

/** The part that names the sheets; an archive without one is no workbook. */
function mainPart(parts: Parts): string {
  const rels = parts.get('_rels/.rels');
  if (rels === undefined) throw new AppError('XLSFORM_KIND');
  let found: string | undefined;
  readXml(rels, {
    open: ({ name, attributes }) => {
      if (name === 'Relationship' && (attributes.get('Type') ?? '').endsWith('/officeDocument'))
        found ??= (attributes.get('Target') ?? '').replace(/^\//, '');
    },
  });
  if (found === undefined || !parts.has(found)) throw new AppError('XLSFORM_KIND');
  return found;
}

/** Names of relations of a part → the parts that they lead to. */
function relations(parts: Parts, main: string): ReadonlyMap<string, string> {
  const folder = posix.dirname(main);
  const rels = requirePart(parts, posix.join(folder, '_rels', `${posix.basename(main)}.rels`));
  const targets = new Map<string, string>();
  readXml(rels, {
    open: ({ name, attributes }) => {
      const target = attributes.get('Target');
      if (name !== 'Relationship' || target === undefined) return;
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      targets.set(attributes.get('Id') ?? '', path);
    },
  });
  return targets;
}

function sheetsOf(workbook: Buffer): { readonly name: string; readonly relation: string }[] {
  const sheets: { name: string; relation: string }[] = [];
  readXml(workbook, {
    open: ({ name, attributes }) => {
      if (name !== 'sheet') return;
      sheets.push({ name: attributes.get('name') ?? '', relation: attributes.get('id') ?? '' });
    },
  });
  return sheets;
}

/** Texts that cells point to. Readings of characters (`rPh`) are not part of them. */
function sharedStrings(part: Buffer): string[] {
  const strings: string[] = [];
  let current: string | null = null;
  let isText = false;
  let phonetic = 0;
  readXml(part, {
    open: ({ name }) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic += 1;
      if (name === 't') isText = phonetic === 0;
    },
    text: (text) => {
      if (current !== null && isText) current += text;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name !== 'si' || current === null) return;
      strings.push(current);
      current = null;
    },
  });
  return strings;
}

/** "BC12" → 54; where a cell names no place it follows the one before. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  text: string;
}

function linesOf(
  part: Buffer,
  strings: readonly string[],
  budget: { cells: number },
): ReadonlyMap<number, Line> {
  const lines = new Map<number, Map<number, string>>();
  let row = 0;
  let column = -1;
  let cell: OpenCell | null = null;
  let isText = false;
  readXml(part, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        const given = Number(attributes.get('r') ?? Number.NaN);
        row = Number.isSafeInteger(given) && given > 0 ? given : row + 1;
        column = -1;
      }
      if (name === 'c') {
        column = columnOf(attributes.get('r')) ?? column + 1;
        cell = { column, type: attributes.get('t') ?? 'n', text: '' };
        budget.cells += 1;
        if (budget.cells > limits.cells) throw new AppError('XLSFORM_TOO_LARGE');
      }
      if (name === 'v' || name === 't') isText = true;
      if (name === 'rPh') isText = false;
    },
    text: (text) => {
      if (cell !== null && isText) cell.text += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isText = false;
      if (name !== 'c' || cell === null) return;
      const shown = shownText(cell, strings);
      if (shown !== '') {
        if (cell.column >= limits.columns) throw new AppError('XLSFORM_TOO_LARGE');
        const line = lines.get(row) ?? new Map<number, string>();
        lines.set(row, line.set(cell.column, shown));
      }
      cell = null;
    },
  });
  return lines;
}

function shownText({ type, text }: OpenCell, strings: readonly string[]): string {
  const raw = type === 's' ? (strings[Number(text)] ?? '') : text;
  const shown = type === 'b' ? (raw === '1' ? 'TRUE' : 'FALSE') : type === 'e' ? '' : raw;
  // A spreadsheet keeps the whole number 1 as 1, some writers as 1.0.
  const plain = type === 'n' ? shown.replace(/^(-?\d+)\.0+$/, '$1') : shown;
  if (plain.length > limits.cellCharacters) throw new AppError('XLSFORM_TOO_LARGE');
  return plain.trim();
}
