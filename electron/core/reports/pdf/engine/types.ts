import type { Readable } from 'node:stream';

/** The parts of pdfmake 0.3.11 (on pdfkit 0.19 and fontkit 2) that printing rests on; they bring no types. */

/** An indirect object under construction. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  end(chunk?: Buffer): void;
}

export interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

/** In font units; in thousandths of an em where pdfkit has scaled it. */
export interface GlyphPosition {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
}

export interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly GlyphPosition[];
}

/** A face as fontkit reads it. */
export interface FontkitFace {
  /** Glyphs made so far, with the characters that they were first made for. */
  _glyphs: Record<number, Glyph>;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(
    text: string,
    features: undefined,
    script: undefined,
    language: undefined,
    direction: 'ltr' | 'rtl',
  ): GlyphRun;
}

/** A face as pdfkit embeds it. Metrics in thousandths of an em. */
export interface PdfFont {
  readonly id: string;
  readonly font: FontkitFace;
  readonly ascender: number;
  readonly scale: number;
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
  /** Characters, and width, of each code in the page's text. */
  readonly unicode: (readonly number[])[];
  readonly widths: number[];
  layoutRun(text: string, features?: unknown): GlyphRun;
  layout(text: string, features?: unknown): GlyphRun;
  encode(text: string, features?: unknown): [string[], readonly GlyphPosition[]];
  lineHeight(size: number): number;
  ref(): PdfReference;
}

export interface PdfOutline {
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options?: { readonly expanded?: boolean }): PdfOutline;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly dictionary: PdfReference;
  readonly annotations: PdfReference[];
  write(content: string): void;
}

export interface TextOptions {
  readonly lineBreak: false;
  readonly textWidth: number;
  readonly characterSpacing: number;
  readonly wordCount: 1;
}

/** A pdfkit document. */
export interface PdfDocument extends Readable {
  readonly info: Record<string, unknown>;
  readonly outline: PdfOutline;
  readonly page: PdfPage;
  readonly _root: PdfReference;
  _font: PdfFont;
  _pdfMakePages: readonly PlacedPage[];
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
  file(source: string, options: Readonly<Record<string, unknown>>): unknown;
  ref(data: unknown): PdfReference;
  appendXML(xml: string): void;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
  switchToPage(index: number): void;
  fillColor(colour: unknown): this;
  fontSize(size: number): this;
  text(text: string, x: number, y: number, options: TextOptions): this;
  _addColorOutputIntent(): void;
  endMetadata(): void;
  endAcroForm(): void;
  end(): void;
}

/** A node of the description after pdfmake has normalised and measured it. */
export interface LayoutNode {
  readonly [property: string]: unknown;
  readonly text?: unknown;
  readonly stack?: readonly LayoutNode[];
  readonly columns?: readonly LayoutNode[];
  readonly table?: {
    readonly body: readonly (readonly LayoutNode[])[];
    readonly headerRows?: number;
  };
  readonly toc?: {
    readonly title: LayoutNode | null;
    readonly _table?: LayoutNode;
  };
  readonly canvas?: readonly Readonly<Record<string, unknown>>[];
  readonly image?: unknown;
}

/** A word, or a part of one, with what its style says. */
export interface Inline {
  readonly [property: string]: unknown;
  text: string;
  width: number;
  height: number;
  x: number;
  leadingCut: number;
  trailingCut: number;
  alignment: string;
  font: PdfFont;
  fontSize: number;
  color?: unknown;
  characterSpacing: number;
  link?: string | null;
  linkToDestination?: string | null;
  lineEnd?: boolean;
  noNewLine?: boolean;
}

export interface Line {
  inlines: Inline[];
  x: number;
  y: number;
  leadingCut: number;
  trailingCut: number;
  inlineWidths: number;
  /** Name of the destination that the line is. */
  readonly id?: string;
  /** The node whose page is to be printed in place of the line's text. */
  _pageNodeRef?: { readonly positions?: readonly { readonly pageNumber: number }[] };
  getWidth(): number;
  getHeight(): number;
  getAscenderHeight(): number;
}

export interface PlacedItem {
  readonly type: string;
  readonly item: Record<string, unknown>;
}

export interface PlacedPage {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly items: readonly PlacedItem[];
}

/** Property by property, of the innermost style that sets it. */
export interface StyleStack {
  getProperty(name: string): unknown;
}

export interface TextInlines {
  measure(words: readonly Word[], styles: StyleStack): Inline[];
  widthOfText(text: string, inline: Inline): number;
}

/** What pdfmake breaks a text into, before it is measured. */
export interface Word {
  readonly [property: string]: unknown;
  readonly text: string;
  readonly lineEnd?: boolean;
  readonly noNewLine?: boolean;
}

export interface LayoutBuilder {
  readonly docMeasure: { textInlines: TextInlines };
  readonly writer: { context(): { readonly availableWidth: number } };
  registerTableLayouts(layouts: Readonly<Record<string, object>>): void;
  layoutDocument(
    content: unknown,
    document: PdfDocument,
    styles: unknown,
    defaultStyle: unknown,
    background: undefined,
    header: unknown,
    footer: unknown,
  ): PlacedPage[];
  tryLayoutDocument(content: unknown, document: PdfDocument, ...rest: readonly unknown[]): unknown;
  processNode(node: LayoutNode, isVerticalAlignmentAllowed?: boolean): void;
  addHeadersAndFooters(header: unknown, footer: unknown): void;
  buildNextLine(node: LayoutNode): Line | null;
}

export interface Renderer {
  readonly pdfDocument: PdfDocument;
  renderPages(pages: readonly PlacedPage[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: Record<string, unknown>): void;
  renderImage(image: Record<string, unknown>): void;
}

export type FontFiles = Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>;
