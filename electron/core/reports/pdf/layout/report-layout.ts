import { LayoutBuilder } from '../engine/classes';
import type { LayoutNode, Line, PdfDocument } from '../engine/types';
import { PrintedInlines, type PrintedInline } from '../text/inlines';
import type { Setting } from '../text/languages';
import type { PrintingDocument } from '../text/printing-document';
import { levelLine, orderLine, type PrintedLine } from './lines';

/**
 * pdfmake's layout with lines in the order of the bidirectional algorithm, each knowing the node that it
 * is of, so that it can be tagged. All is laid out from left to right; `mirrorPages` turns it round.
 */
export class ReportLayout extends LayoutBuilder {
  readonly #document: PrintingDocument;
  readonly #setting: Setting;
  readonly #isLong = new WeakMap<LayoutNode, boolean>();
  #root: LayoutNode | null = null;
  #isRepeating = false;
  #lines = 0;

  constructor(
    document: PrintingDocument,
    setting: Setting,
    ...page: ConstructorParameters<typeof LayoutBuilder>
  ) {
    super(...page);
    this.#document = document;
    this.#setting = setting;
  }

  /** The whole content, once it is laid out. */
  get root(): LayoutNode {
    if (this.#root === null) throw new Error('nothing was laid out');
    return this.#root;
  }

  override tryLayoutDocument(
    content: unknown,
    document: PdfDocument,
    ...rest: readonly unknown[]
  ): unknown {
    this.docMeasure.textInlines = new PrintedInlines(this.#document, this.#setting);
    return super.tryLayoutDocument(content, document, ...rest);
  }

  override processNode(node: LayoutNode, isVerticalAlignmentAllowed?: boolean): void {
    this.#root ??= node;
    if (node.image !== undefined) Object.assign(node, { self: node }); // copies are placed on the page
    super.processNode(node, isVerticalAlignmentAllowed);
  }

  override addHeadersAndFooters(header: unknown, footer: unknown): void {
    this.#isRepeating = true;
    super.addHeadersAndFooters(header, footer);
    this.#isRepeating = false;
  }

  override buildNextLine(node: LayoutNode): Line | null {
    const isLong = this.#runsOver(node);
    const line = super.buildNextLine(node);
    if (line === null) return null;
    this.#lines += 1;
    const printed: PrintedLine = Object.assign(line, {
      inlines: line.inlines,
      node: this.#isRepeating ? null : node,
      origin: this.#lines,
    });
    orderLine(printed);
    levelLine(printed);
    if (isLong) this.#alignToOwnSide(printed);
    return printed;
  }

  #runsOver(node: LayoutNode): boolean {
    const known = this.#isLong.get(node);
    if (known !== undefined) return known;
    const inlines = (node['_inlines'] ?? []) as readonly PrintedInline[]; // set when it was measured
    const width = inlines.reduce((sum, inline) => sum + inline.width, 0);
    const isLong = width > this.writer.context().availableWidth;
    this.#isLong.set(node, isLong);
    return isLong;
  }

  /** A paragraph of several lines that runs against the document begins at its own side. */
  #alignToOwnSide(line: PrintedLine): void {
    const [first] = line.inlines;
    if (first?.alignment !== 'left') return;
    if (((first.base ?? 0) % 2 === 1) !== (this.#setting.direction === 'rtl'))
      first.alignment = 'right';
  }
}
