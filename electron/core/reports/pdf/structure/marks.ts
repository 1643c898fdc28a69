import type { PdfDocument, PdfPage } from '../engine/types';
import type { Element } from './element';

/**
 * Marks what is drawn: as content of an element, or as an artifact that no reader needs (rules, grounds,
 * what repeats on every page). A sequence stays open until something else is drawn.
 */
export class Marks {
  readonly #document: PdfDocument;
  #open: { readonly page: PdfPage; readonly of: Element | string } | null = null;
  #pageCount = 0;
  #page: PdfPage | null = null;
  #nextId = 0;

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  /** Index of the page that is drawn on. */
  get page(): number {
    this.#turn();
    return this.#pageCount - 1;
  }

  content(element: Element): void {
    if (this.#continues(element)) return;
    const mcid = this.#nextId;
    this.#nextId += 1;
    element.kids.push({ kind: 'content', page: this.#pageCount - 1, mcid });
    this.#begin(element, `/${element.role} <</MCID ${String(mcid)}>> BDC`);
  }

  artifact(type: 'Pagination' | 'Layout'): void {
    if (this.#continues(type)) return;
    this.#begin(type, `/Artifact <</Type /${type}>> BDC`);
  }

  close(): void {
    this.#open?.page.write('EMC');
    this.#open = null;
  }

  #turn(): void {
    if (this.#document.page === this.#page) return;
    this.close();
    this.#page = this.#document.page;
    this.#pageCount += 1;
    this.#nextId = 0;
  }

  #continues(of: Element | string): boolean {
    this.#turn();
    return this.#open?.of === of;
  }

  #begin(of: Element | string, operator: string): void {
    this.close();
    const { page } = this.#document;
    page.write(operator);
    this.#open = { page, of };
  }
}
