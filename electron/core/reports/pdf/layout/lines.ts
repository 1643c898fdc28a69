import { placesOf } from '../bidi/order';
import type { LayoutNode, Line } from '../engine/types';
import type { PrintedInline } from '../text/inlines';

/** A line with what printing adds to it. */
export interface PrintedLine extends Line {
  inlines: PrintedInline[];
  /** The node it belongs to; null in what repeats on every page. */
  node: LayoutNode | null;
  /** The same in all copies of a line: a table's head is copied to each further page. */
  origin: number;
}

const isSpace = (text: string): boolean => /^\s*$/.test(text);

/** Gives the spaces at a line's end the direction of the paragraph (UAX #9, L1); gives their width. */
function settleTrailingSpaces(line: PrintedLine, base: number): number {
  const { inlines } = line;
  let width = 0;
  let index = inlines.length - 1;
  for (; index > 0 && isSpace(inlines[index]?.text ?? ''); index -= 1) {
    const inline = inlines[index];
    if (inline === undefined) break;
    inline.level = base;
    width += inline.width;
  }
  const last = inlines[index];
  if (last === undefined || last.trailingCut === 0 || isSpace(last.text)) return width;
  const cut = last.trailingCut;
  if (last.level === base) return width + cut;
  const text = last.text.trimEnd();
  const spaces: PrintedInline = { ...last, text: last.text.slice(text.length), width: cut };
  Object.assign(spaces, { level: base, leadingCut: 0, trailingCut: cut });
  last.text = text;
  last.width -= cut;
  last.trailingCut = 0;
  inlines.splice(index + 1, 0, spaces);
  return width + cut;
}

/** Puts the parts of a line where they stand on the page; they stay in the order of reading. */
export function orderLine(line: PrintedLine): void {
  const base = line.inlines[0]?.base;
  if (base === undefined) return;
  const trailing = settleTrailingSpaces(line, base);
  line.trailingCut = trailing;
  const parts = line.inlines.map(({ level, width }) => ({ level: level ?? base, width }));
  const places = placesOf(parts, base % 2 === 1 ? -trailing : -line.leadingCut);
  line.inlines.forEach((inline, index) => {
    inline.x = places[index] ?? 0;
  });
}

/** Lets a line with another family in it stand on the baseline of the base family. */
export function levelLine(line: PrintedLine): void {
  if (!line.inlines.some(({ ascent }) => ascent !== undefined)) return;
  line.getAscenderHeight = () =>
    Math.max(
      ...line.inlines.map(
        ({ ascent, font, fontSize }) => ascent ?? (font.ascender / 1000) * fontSize,
      ),
    );
}
