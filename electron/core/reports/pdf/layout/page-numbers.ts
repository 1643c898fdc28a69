import type { PdfDocument, PlacedPage } from '../engine/types';
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
    const gain = inline.width - measure.widthOfText(String(page), inline);
    if (inline.alignment === 'right') line.x += gain;
    line.inlineWidths -= gain;
    // A space before it, in the gap: the number must not run into the title when they are read aloud.
    const space = measure.widthOfText(' ', inline);
    inline.text = ` ${String(page)}`;
    inline.width -= gain - space;
    inline.x -= space;
    delete line._pageNodeRef;
  }
}
