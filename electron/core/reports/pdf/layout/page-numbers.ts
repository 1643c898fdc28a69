import type { PdfDocument, PlacedPage } from '../engine/types';
import type { PrintedLine } from './lines';
import { linesOf } from './placed';
import { TextInlines } from '../engine/classes';

/** Prints page numbers where the contents keep room for them; right-aligned they move by the difference. */
export function printPageNumbers(pages: readonly PlacedPage[], document: PdfDocument): void {
  const measure = new TextInlines(document);
  for (const line of pages.flatMap(linesOf)) {
    if (line._pageNodeRef === undefined) continue;
    const page = line._pageNodeRef.positions?.[0]?.pageNumber;
    const [inline] = line.inlines;
    if (page === undefined || inline === undefined) throw new Error('a page number without a page');
    const before = inline.width;
    inline.text = String(page);
    inline.width = measure.widthOfText(inline.text, inline);
    if (inline.alignment === 'right') line.x += before - inline.width;
    shrink(line, before - inline.width);
    delete line._pageNodeRef;
  }
}

function shrink(line: PrintedLine, by: number): void {
  line.inlineWidths -= by;
}
