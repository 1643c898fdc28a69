/** The few forms that the guides use; not a reader of Markdown in general. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly string[][];
    };

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

const listMark = /^(-|\d+\.) /;

/** Lines that are moved in go on with the point before them. */
function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const last = items.length - 1;
    if (listMark.test(line)) items.push(line.replace(listMark, ''));
    else items[last] = `${items[last] ?? ''} ${line.trim()}`;
  }
  return items;
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  const heading = /^(#+) (.*)$/.exec(first);
  if (heading !== null)
    return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  if (first.startsWith('|')) {
    const [head = '', , ...rows] = lines;
    return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
  }
  if (listMark.test(first))
    return { kind: 'list', isNumbered: /^\d/.test(first), items: itemsOf(lines) };
  return { kind: 'text', text: lines.join(' ') };
}

/** Paragraphs are parted by empty lines; what stands between fences is kept as it is. */
export function blocksOf(text: string): Block[] {
  const parts = text.split(/^```.*\n([\s\S]*?)^```$/m);
  return parts.flatMap((part, index): Block[] =>
    index % 2 === 1
      ? [{ kind: 'code', text: part.trimEnd() }]
      : part
          .split(/\n\s*\n/)
          .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
          .filter((lines) => lines.length > 0)
          .map(blockOf),
  );
}

export interface Span {
  readonly kind: 'plain' | 'strong' | 'code';
  readonly text: string;
}

/** `code` and **strong** inside a line. */
export const spansOf = (text: string): Span[] =>
  text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part): Span => {
      if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) };
      if (part.startsWith('**')) return { kind: 'strong', text: part.slice(2, -2) };
      return { kind: 'plain', text: part };
    });
