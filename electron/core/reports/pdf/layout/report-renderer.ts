import { shapeRightToLeft } from '../bidi/right-to-left-glyphs';
import { Renderer } from '../engine/classes';
import type { LayoutNode, Line, PlacedPage } from '../engine/types';
import type { Element } from '../structure/element';
import type { Marks } from '../structure/marks';
import type { StructureTree } from '../structure/tree';
import type { PrintingDocument } from '../text/printing-document';
import type { PrintedLine } from './lines';
import { runsOf, type Run } from './runs';

/** Marks what it draws by this tree; nothing where a drawing is made for use within another file. */
export interface Tagging {
  readonly tree: StructureTree;
  readonly marks: Marks;
}

/** pdfmake's drawing, with every line tagged, in as few pieces as it can be drawn in. */
export class ReportRenderer extends Renderer {
  readonly #document: PrintingDocument;
  readonly #tagging: Tagging | null;
  readonly #drawn = new Set<number>();

  constructor(document: PrintingDocument, tagging: Tagging | null) {
    super(document);
    this.#document = document;
    this.#tagging = tagging;
  }

  override renderPages(pages: readonly PlacedPage[]): void {
    super.renderPages(pages);
    this.#tagging?.marks.close();
  }

  override renderLine(line: Line, x: number, y: number): void {
    const printed = line as PrintedLine; // ReportLayout made it
    const element = this.#elementOf(printed);
    const baseline = y + line.getAscenderHeight();
    if (line.id !== undefined) {
      this.#document.addNamedDestination(line.id, 'XYZ', x, y, null);
    }
    if (element === null) this.#tagging?.marks.artifact('Pagination');
    for (const run of runsOf(printed)) {
      if (element !== null) this.#mark(element, run, x, [y, y + line.getHeight()]);
      this.#draw(run, x, baseline);
    }
  }

  override renderVector(vector: Record<string, unknown>): void {
    this.#tagging?.marks.artifact('Layout');
    super.renderVector(vector);
  }

  override renderImage(image: Record<string, unknown>): void {
    const node = image['self'] as LayoutNode; // ReportLayout set it
    const element = this.#tagging?.tree.elements.get(node) ?? null;
    if (element === null) this.#tagging?.marks.artifact('Layout');
    else this.#markFigure(element, image);
    super.renderImage(image);
  }

  /** The element of a line; null in what repeats: header, footer, a table's head on further pages. */
  #elementOf({ node, origin }: PrintedLine): Element | null {
    if (this.#tagging === null || node === null || this.#drawn.has(origin)) return null;
    this.#drawn.add(origin);
    const element = this.#tagging.tree.elements.get(node);
    if (element === undefined) throw new Error('a line that belongs to no element');
    return element;
  }

  #mark(parent: Element, run: Run, left: number, [top, bottom]: readonly [number, number]): void {
    if (this.#tagging === null) return;
    const { marks } = this.#tagging;
    let element = parent;
    if (run.destination !== null) {
      element = parent.linkTo(run.destination);
      const edge = left + run.x;
      element.areas.push({ page: marks.page, left: edge, top, right: edge + run.width, bottom });
      element.words += element.words === '' ? run.text : ` ${run.text}`;
    }
    if (run.language !== null) element = element.passage(run.language);
    marks.content(element);
  }

  #markFigure(element: Element, image: Record<string, unknown>): void {
    const { height } = this.#document.page;
    const [x, y, w, h] = [image['x'], image['y'], image['_width'], image['_height']].map(Number);
    if (x === undefined || y === undefined || w === undefined || h === undefined) return;
    const BBox = [x, height - y - h, x + w, height - y];
    element.details = { ...element.details, attributes: { O: 'Layout', Placement: 'Block', BBox } };
    this.#tagging?.marks.content(element);
  }

  #draw(run: Run, left: number, baseline: number): void {
    const { font, fontSize, text } = run;
    const document = this.#document;
    document.fillColor(run.color);
    let x = left + run.x;
    document._font = font;
    if (run.level % 2 === 1) {
      const { codes, positions, start } = shapeRightToLeft(font, document.codeOf(font), text);
      font.ref(); // made on the face itself, before what stands in for it
      document._font = Object.assign(Object.create(font) as typeof font, {
        encode: () => [codes, positions] as [string[], typeof positions],
      });
      x += (start * fontSize) / 1000;
    }
    document.fontSize(fontSize);
    document.text(text, x, baseline - (font.ascender / 1000) * fontSize, {
      lineBreak: false,
      textWidth: run.width,
      characterSpacing: run.characterSpacing,
      wordCount: 1,
    });
  }
}
