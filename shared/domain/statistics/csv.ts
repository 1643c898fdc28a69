import type { ShownTable } from './shown-table';

type Cell = string | number | null;

/**
 * RFC 4180. A field that a spreadsheet would take for a formula gets an apostrophe before it:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function fieldOf(value: Cell): string {
  if (value === null) return 'withheld';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const lineOf = (values: readonly Cell[]): string => values.map(fieldOf).join(',');

function linesOf({
  title,
  rowHeads,
  columns,
  rows,
  totals,
  medianLabel,
  isMultiple,
}: ShownTable): string[] {
  const isList = columns.length === 1;
  const totalHead = isMultiple ? 'Mentions' : 'Total';
  const more = [...(isList ? [] : [totalHead]), ...(medianLabel === null ? [] : [medianLabel])];
  const heads = rowHeads.length === 0 ? ['All'] : rowHeads;
  const body = rows.map(({ labels, cells, total: own, median }) => [
    ...(labels.length === 0 ? ['All'] : labels),
    ...cells,
    ...(isList ? [] : [own]),
    ...(medianLabel === null ? [] : [median ?? 'not shown']),
  ]);
  const foot =
    totals === null
      ? []
      : [
          [
            totalHead,
            ...heads.slice(1).map(() => ''),
            ...totals.columns,
            ...(isList ? [] : [totals.all]),
          ],
        ];
  return [
    title,
    lineOf([...heads, ...columns, ...more]),
    ...body.map(lineOf),
    ...foot.map(lineOf),
    '',
  ].map((line, at) => (at === 0 ? fieldOf(line) : line));
}

interface Content {
  readonly title: string;
  readonly words: string;
  readonly legend: string;
  readonly filter: Readonly<Record<string, Cell>>;
  readonly tables: readonly ShownTable[];
}

/** One block of lines per table under a head that says what is counted; with a byte order mark. */
export function csvOf({ title, words, legend, filter, tables }: Content): string {
  const set = Object.entries(filter).filter(([, value]) => value !== null);
  const head = [[title], [words], [legend], ...set.map(([name, value]) => [name, value])];
  const lines = [...head.map(lineOf), '', ...tables.flatMap(linesOf)];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
