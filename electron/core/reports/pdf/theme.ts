import { splitParagraphs } from '../../../../shared/domain/reports/paragraphs';
import { labels } from './labels';

/** One typeface, one accent, hairlines: a report is read, copied and filed, never admired. */
export type Block = Readonly<Record<string, unknown>>;
export type Content = string | Block | readonly Content[];

export const colour = {
  text: '#1c2126',
  muted: '#5a6570',
  accent: '#1d4f6e',
  hairline: '#c9d0d6',
  tint: '#f1f5f8',
} as const;

/** A4 in points. */
export const pageSize = { width: 595.28, height: 841.89 } as const;
/** Margins. */
export const page = { left: 68, right: 68, top: 84, bottom: 72 } as const;
export const textWidth = pageSize.width - page.left - page.right;

export const defaultStyle = {
  font: 'NotoSans',
  fontSize: 10,
  lineHeight: 1.35,
  color: colour.text,
} as const;

export const styles = {
  institution: { fontSize: 11, bold: true, color: colour.accent, characterSpacing: 0.3 },
  coverTitle: { fontSize: 26, bold: true, lineHeight: 1.12, color: colour.text },
  h1: { fontSize: 18, bold: true, color: colour.accent, lineHeight: 1.15, margin: [0, 0, 0, 12] },
  h2: { fontSize: 13, bold: true, lineHeight: 1.2, margin: [0, 0, 0, 6] },
  h3: { fontSize: 9.5, bold: true, color: colour.accent, margin: [0, 10, 0, 3] },
  kicker: { fontSize: 9, bold: true, color: colour.accent, characterSpacing: 0.3 },
  label: { fontSize: 8.5, color: colour.muted },
  value: { fontSize: 9.5 },
  small: { fontSize: 8.5, color: colour.muted, lineHeight: 1.3 },
  cell: { fontSize: 8.5, lineHeight: 1.2 },
  cellHead: { fontSize: 8, bold: true, color: colour.muted },
} as const;

const rule = (width: number): (() => number) => {
  return () => width;
};

interface TableNode {
  readonly table: { readonly body: readonly (readonly unknown[])[]; readonly headerRows?: number };
}

/** Lines between rows only, a darker one under the head. */
const hairlineRows = {
  hLineWidth: (line: number, node: TableNode): number =>
    line === 0 && (node.table.headerRows ?? 0) > 0 ? 0 : 0.5,
  vLineWidth: rule(0),
  hLineColor: (line: number, node: TableNode): string =>
    line === (node.table.headerRows ?? 0) && line > 0 ? colour.accent : colour.hairline,
  paddingLeft: (column: number): number => (column === 0 ? 0 : 8),
  paddingRight: rule(0),
  paddingTop: rule(4),
  paddingBottom: rule(4),
};

/** A bar at the left on a pale ground, for what must not be overlooked. */
const bar = {
  hLineWidth: rule(0),
  vLineWidth: (line: number): number => (line === 0 ? 2 : 0),
  vLineColor: () => colour.accent,
  fillColor: () => colour.tint,
  paddingLeft: rule(12),
  paddingRight: rule(12),
  paddingTop: rule(7),
  paddingBottom: rule(8),
};

/** The contents: pdfmake asks for this layout by name. */
const noBorders = {
  hLineWidth: rule(0),
  vLineWidth: rule(0),
  paddingLeft: (column: number): number => (column === 0 ? 0 : 4),
  paddingRight: (column: number, node: TableNode): number =>
    column === (node.table.body[0]?.length ?? 0) - 1 ? 0 : 4,
};

export const tableLayouts = { hairlineRows, bar, noBorders } as const;

/** The line under the institution's name, with the room above and below it in points. */
export const accentRule = (above: number, below: number): Block => ({
  canvas: [
    { type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 1, lineColor: colour.accent },
  ],
  margin: [0, above, 0, below],
});

/** Words of the report's own, in the language of `labels`. */
export const said = (text: string, extra: Block = {}): Block => ({
  text,
  lang: labels.language,
  ...extra,
});

/** A row of particularTable: what it is, and what it says. */
export const particular = (label: string, value: string): Content[] => [
  said(label, { style: 'label', margin: [0, 1, 0, 0] }),
  { text: value, style: 'value' },
];

/** A table of particularTable, the room for their names in points. */
export const particularTable = (width: number, body: readonly (readonly Content[])[]): Block => ({
  layout: 'hairlineRows',
  hasRowHeads: true,
  table: { widths: [width, '*'], dontBreakRows: true, body },
});

type Level = 1 | 2 | 3;

/** A heading, as deep in the structure as `level` says; its style makes it no heading. */
export const heading = (level: Level, text: string, extra: Block = {}): Block => ({
  role: `H${String(level)}`,
  text,
  ...extra,
});

/** A heading stays with the first block below it; without any, nothing is printed. */
export function headed(title: Block, content: readonly Content[]): Content[] {
  const [first, ...rest] = content;
  return first === undefined ? [] : [{ unbreakable: true, stack: [title, first] }, ...rest];
}

interface ListForm {
  readonly numbering: 'Decimal' | 'Disc';
  /** Room for the label in points. */
  readonly indent: number;
  readonly label: (index: number) => string;
  readonly labelStyle?: Block;
  readonly below: number;
}

/**
 * The items of a list, each a block of its own, so that a long list breaks well and its first item can
 * be kept with the heading.
 */
export function listItems(items: readonly Content[], form: ListForm): Block[] {
  const list = { numbering: form.numbering };
  return items.map((item, index) => ({
    role: 'LI',
    list,
    columns: [
      {
        stack: [{ role: 'Lbl', text: `${form.label(index)} `, ...form.labelStyle }],
        width: form.indent,
      },
      { role: 'LBody', stack: [item], width: '*' },
    ],
    margin: [0, 0, 0, form.below],
  }));
}

/** Items with a bullet each. */
export const bulletItems = (items: readonly Content[]): Block[] =>
  listItems(items, { numbering: 'Disc', indent: 12, label: () => '•', below: 3 });

/** Text set off by the bar. */
export const setOff = (
  stack: readonly Content[],
  margin: readonly number[] = [0, 6, 0, 8],
): Block => ({
  layout: 'bar',
  isFrame: true,
  table: { widths: ['*'], dontBreakRows: false, body: [[{ stack }]] },
  margin,
});

/** A text of several paragraphs; empty texts print nothing. */
export const paragraphs = (text: string, style?: Block): Block[] =>
  splitParagraphs(text).map((part) => ({ text: part, margin: [0, 0, 0, 6], ...style }));

/** Gives each block a name by which a reader can be led to it. */
export const named = (blocks: readonly Block[], name: (number: number) => string): Block[] =>
  blocks.map((block, index) => ({ ...block, id: name(index + 1) }));
