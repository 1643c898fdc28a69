import type { Block, Content } from '../pdf/theme';

/** Reading the print's own description of a report, whose nodes are plain objects. */
const isObject = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly Content[] => Array.isArray(value);

export const isBlock = (content: Content): content is Block => isObject(content);

/** The content that a node holds under `key`; null where it holds none. */
export function contentIn(block: Block, key: string): Content | null {
  const value = block[key];
  if (typeof value === 'string' || isList(value)) return value;
  return isObject(value) ? value : null;
}

/** The parts that a node holds under `key`. */
export function partsIn(block: Block, key: string): readonly Content[] {
  const value = block[key];
  return isList(value) ? value : [];
}

export const textIn = (block: Block, key: string): string => {
  const value = block[key];
  return typeof value === 'string' ? value : '';
};

export interface TableNode {
  readonly body: readonly (readonly Content[])[];
  readonly headerRows: number;
  /** Widths of the columns in points; null for one that takes the rest. */
  readonly widths: readonly (number | null)[];
}

export function tableIn(block: Block): TableNode | null {
  const table = block['table'];
  if (!isObject(table)) return null;
  const rows = partsIn(table, 'body').map((row) => (isList(row) ? row : [row]));
  const { headerRows, widths } = table;
  return {
    body: rows,
    headerRows: typeof headerRows === 'number' ? headerRows : 0,
    widths: Array.isArray(widths)
      ? widths.map((width: unknown) => (typeof width === 'number' ? width : null))
      : [],
  };
}
