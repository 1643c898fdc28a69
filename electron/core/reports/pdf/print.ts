import type { LayoutNode, PlacedPage } from './engine/types';
import { mirrorPages } from './layout/mirror-pages';
import { printPageNumbers } from './layout/page-numbers';
import { ReportLayout } from './layout/report-layout';
import { ReportRenderer } from './layout/report-renderer';
import { Marks } from './structure/marks';
import { buildTree, type StructureTree } from './structure/tree';
import { directionOf } from './text/languages';
import type { PrintingDocument } from './text/printing-document';
import { styles, tableLayouts, type Block, type Content } from './theme';

/** What is to be printed: pages, and the blocks on them. Lengths in points. */
export interface Description {
  readonly size: { readonly width: number; readonly height: number };
  readonly margins: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;
  /** BCP 47. Decides the direction of the whole layout. */
  readonly language: string;
  /** The document information dictionary: Title, Author, Subject, Creator, Producer, CreationDate. */
  readonly info: Readonly<Record<string, string | Date>>;
  readonly defaultStyle: Block;
  readonly header?: (page: number, total: number) => Content;
  readonly footer?: (page: number, total: number) => Content;
  readonly content: readonly Content[];
}

function place(
  document: PrintingDocument,
  description: Description,
): { readonly pages: readonly PlacedPage[]; readonly root: LayoutNode } {
  const { size, margins, language, content, defaultStyle, header, footer } = description;
  const direction = directionOf(language);
  const layout = new ReportLayout(document, { language, direction }, size, margins, null);
  layout.registerTableLayouts(tableLayouts);
  const pages = layout.layoutDocument(
    [...content],
    document,
    styles,
    defaultStyle,
    undefined,
    header,
    footer,
  );
  printPageNumbers(pages, document);
  if (direction === 'rtl') mirrorPages(pages);
  return { pages, root: layout.root };
}

/** Lays the description out and draws it, every line and figure tagged; gives the structure. */
export function printTagged(document: PrintingDocument, description: Description): StructureTree {
  const { pages, root } = place(document, description);
  const tree = buildTree(root, description.language);
  new ReportRenderer(document, { tree, marks: new Marks(document) }).renderPages(pages);
  if (directionOf(description.language) === 'rtl') readFromRight(document);
  return tree;
}

/** Lays it out and draws it without marks, for use as a drawing within another file. */
export function printPlain(document: PrintingDocument, description: Description): void {
  new ReportRenderer(document, null).renderPages(place(document, description).pages);
}

/** Viewers that show two pages side by side begin at the right. */
function readFromRight(document: PrintingDocument): void {
  const preferences = document._root.data['ViewerPreferences'];
  if (typeof preferences !== 'object' || preferences === null || !('data' in preferences)) return;
  Object.assign(preferences.data as object, { Direction: 'R2L' }); // pdfkit's reference to a dictionary
}
