import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { colour, textWidth, type Block, type Content } from '../pdf/theme';
import { runsOf, runsRightToLeft, wordsOf } from './docx-runs';
import { contentIn, isBlock, partsIn, tableIn, textIn, type TableNode } from './nodes';

export type Part = Paragraph | Table;
type Extra = Partial<IParagraphOptions>;

/** Name of the numbering that ordered lists use; each list is an instance of its own. */
export const decimal = 'decimal';

const levels = {
  H1: HeadingLevel.HEADING_1,
  H2: HeadingLevel.HEADING_2,
  H3: HeadingLevel.HEADING_3,
} as const;
const isLevel = (role: string): role is keyof typeof levels => role in levels;

/** In 1/20 of a point. */
const twips = (points: number): number => Math.round(points * 20);
const hex = (code: string): string => code.slice(1);

/** The bar at the left on a pale ground. */
const framed: Extra = {
  shading: { fill: hex(colour.tint) },
  border: {
    left: { style: BorderStyle.SINGLE, size: 16, space: 8, color: hex(colour.accent) },
  },
};

const hairline = { style: BorderStyle.SINGLE, size: 4, color: hex(colour.hairline) };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noLines = { left: none, right: none, insideVertical: none };

function paragraph(content: Content, extra: Extra): Paragraph[] {
  const words = wordsOf(content);
  if (words.trim() === '') return [];
  return [
    new Paragraph({
      spacing: { after: twips(6) },
      bidirectional: runsRightToLeft(words),
      children: runsOf(content, extra.heading !== undefined),
      ...extra,
    }),
  ];
}

/**
 * Turns nodes of the print into paragraphs and tables that a text program edits: headings by level,
 * true lists, tables with repeated heads. Lines, frames of signatures and the contents are left out.
 */
export function docxBlocks(): (content: Content) => Part[] {
  const lists = new Map<unknown, number>();

  /** Items of one list share one object, so that numbers begin anew with the next. */
  const instanceOf = (list: unknown): number => {
    const known = lists.get(list) ?? lists.size + 1;
    lists.set(list, known);
    return known;
  };

  function item(block: Block, extra: Extra): Part[] {
    const list = block['list'];
    const body = partsIn(block, 'columns').at(-1) ?? '';
    const isOrdered = textIn(list as Block, 'numbering') === 'Decimal'; // `listItems` alone makes it
    return convert(body, {
      ...extra,
      ...(isOrdered
        ? { numbering: { reference: decimal, level: 0, instance: instanceOf(list) } }
        : { bullet: { level: 0 } }),
    });
  }

  function table({ body, headerRows, widths }: TableNode): Table {
    const fixed = widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
    const free = widths.filter((width) => width === null).length;
    const rest = (textWidth - fixed) / Math.max(1, free);
    const columnWidths = widths.map((width) => twips(width ?? rest));
    return new Table({
      width: { size: twips(textWidth), type: WidthType.DXA },
      columnWidths,
      borders: { ...noLines, top: hairline, bottom: hairline, insideHorizontal: hairline },
      rows: body.map(
        (row, index) =>
          new TableRow({
            tableHeader: index < headerRows,
            cantSplit: true,
            children: row.map(
              (cell, column) =>
                new TableCell({
                  width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
                  margins: { top: 60, bottom: 60, left: 80, right: 80 },
                  children: convert(cell, { spacing: { after: 0 } }).filter(
                    (part) => part instanceof Paragraph,
                  ),
                }),
            ),
          }),
      ),
    });
  }

  function convert(content: Content, extra: Extra = {}): Part[] {
    if (typeof content === 'string') return paragraph(content, extra);
    if (!isBlock(content)) return content.flatMap((part) => convert(part, extra));
    const pageBreakBefore = content['pageBreak'] === 'before';
    const own = pageBreakBefore ? { ...extra, pageBreakBefore } : extra;
    const role = textIn(content, 'role');
    if (isLevel(role)) return paragraph(content, { ...own, heading: levels[role] });
    if (role === 'LI') return item(content, own);
    const found = tableIn(content);
    if (found !== null)
      return content['isFrame'] === true
        ? found.body.flatMap((row) => convert(row, { ...own, ...framed }))
        : [table(found), new Paragraph({ spacing: { after: twips(6) } })];
    if (contentIn(content, 'text') !== null) return paragraph(content, own);
    return [...partsIn(content, 'stack'), ...partsIn(content, 'columns')].flatMap((part, index) =>
      convert(part, index === 0 ? own : extra),
    );
  }
  return convert;
}
