import type { PdfDocument, PdfReference } from '../engine/types';
import { Element, type ContentItem, type ObjectItem } from './element';

/** Keys of the parent tree: pages first, by their index, then annotations. */
export class ParentTree {
  readonly #pages: (PdfReference | null)[][];
  readonly #objects: { readonly key: number; readonly element: Element }[] = [];

  constructor(pageCount: number) {
    this.#pages = Array.from({ length: pageCount }, () => []);
  }

  /** The key of an annotation that belongs to `element`. */
  keyFor(element: Element): number {
    const key = this.#pages.length + this.#objects.length;
    this.#objects.push({ key, element });
    return key;
  }

  note({ page, mcid }: ContentItem, element: PdfReference): void {
    const ofPage = this.#pages[page];
    if (ofPage === undefined) throw new Error('content on a page that does not exist');
    ofPage[mcid] = element;
  }

  get nextKey(): number {
    return this.#pages.length + this.#objects.length;
  }

  numbers(references: ReadonlyMap<Element, PdfReference>): unknown[] {
    return [
      ...this.#pages.flatMap((elements, key) => [key, elements]),
      ...this.#objects.flatMap(({ key, element }) => [key, references.get(element)]),
    ];
  }
}

class StructureWriter {
  readonly references = new Map<Element, PdfReference>();
  readonly #document: PdfDocument;
  readonly #pages: readonly PdfReference[];
  readonly #parents: ParentTree;

  constructor(document: PdfDocument, pages: readonly PdfReference[], parents: ParentTree) {
    this.#document = document;
    this.#pages = pages;
    this.#parents = parents;
  }

  write(element: Element, parent: PdfReference): PdfReference {
    const { language, alt, attributes } = element.details;
    const own = this.#document.ref({ Type: 'StructElem', S: element.role, P: parent });
    this.references.set(element, own);
    const [page = null] = element.kids.flatMap((kid) => (kid instanceof Element ? [] : [kid.page]));
    if (page !== null) own.data['Pg'] = this.#pages[page];
    if (typeof language === 'string') own.data['Lang'] = new String(language); // pdfkit: a PDF string
    if (alt !== undefined) own.data['Alt'] = new String(alt); // same
    if (attributes) own.data['A'] = attributes;
    own.data['K'] = element.kids.flatMap((kid) => this.#kid(kid, own, page));
    own.end();
    return own;
  }

  #kid(kid: Element | ContentItem | ObjectItem, own: PdfReference, page: number | null): unknown[] {
    if (kid instanceof Element) return kid.isEmpty ? [] : [this.write(kid, own)];
    const Pg = this.#pages[kid.page];
    if (kid.kind === 'object') return [{ Type: 'OBJR', Obj: kid.object, Pg }];
    this.#parents.note(kid, own);
    return [kid.page === page ? kid.mcid : { Type: 'MCR', Pg, MCID: kid.mcid }];
  }
}

/** Writes the structure tree (ISO 32000-1, 14.7) once all is drawn and every annotation has its key. */
export function writeStructure(document: PdfDocument, root: Element, parents: ParentTree): void {
  const pages = document._pdfMakePages.map((_, index) => {
    document.switchToPage(index);
    document.page.dictionary.data['StructParents'] = index;
    return document.page.dictionary;
  });
  const tree = document.ref({ Type: 'StructTreeRoot' });
  const writer = new StructureWriter(document, pages, parents);
  tree.data['K'] = [writer.write(root, tree)];
  const parentTree = document.ref({ Nums: parents.numbers(writer.references) });
  parentTree.end();
  tree.data['ParentTree'] = parentTree;
  tree.data['ParentTreeNextKey'] = parents.nextKey;
  document._root.data['StructTreeRoot'] = tree; // pdfkit ends both with the document,
  document._root.data['MarkInfo'] = document.ref({ Marked: true }); // and sets the tab order by this
}
