import { splitParagraphs } from '../../../../shared/domain/reports/paragraphs';

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

/** Points; A4 is 595 × 842. */
export const page = { width: 595.28, left: 68, right: 68, top: 84, bottom: 72 } as const;
export const textWidth = page.width - page.left - page.right;

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
  readonly table: { readonly body: readonly unknown[]; readonly headerRows?: number };
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

export const tableLayouts = { hairlineRows, bar } as const;

/** The line under the institution's name, with the room above and below it in points. */
export const accentRule = (above: number, below: number): Block => ({
  canvas: [
    { type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 1, lineColor: colour.accent },
  ],
  margin: [0, above, 0, below],
});

/** Text set off by the bar. */
export const setOff = (
  stack: readonly Content[],
  margin: readonly number[] = [0, 6, 0, 8],
): Block => ({
  layout: 'bar',
  table: { widths: ['*'], dontBreakRows: false, body: [[{ stack }]] },
  margin,
});

/** A text of several paragraphs; empty texts print nothing. */
export const paragraphs = (text: string, style?: Block): Content[] =>
  splitParagraphs(text).map((part) => ({ text: part, margin: [0, 0, 0, 6], ...style }));
