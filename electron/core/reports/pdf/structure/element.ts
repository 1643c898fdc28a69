import type { PdfReference } from '../engine/types';

/** Standard structure types (ISO 32000-1, 14.8.4) that reports use; so no role map is needed. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'Form'
  | 'Figure';

/** A marked sequence in a page's content. */
export interface ContentItem {
  readonly kind: 'content';
  readonly page: number;
  readonly mcid: number;
}

/** An annotation on a page. */
export interface ObjectItem {
  readonly kind: 'object';
  readonly page: number;
  readonly object: PdfReference;
}

export interface Details {
  /** BCP 47. */
  readonly language?: string | null;
  /** What a figure shows, in words. */
  readonly alt?: string;
  /** Attributes (ISO 32000-1, 14.8.5), with the name of their owner. */
  readonly attributes?: Readonly<Record<string, unknown>> | null;
}

/** An empty cell still keeps its place in a row; anything else that is empty says nothing. */
const keptWhenEmpty: readonly Role[] = ['TH', 'TD'];

/** A place where a link lies on a page, in points from the top left. */
export interface Area {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** An element of the structure tree, with its kids in the order of reading. */
export class Element {
  readonly kids: (Element | ContentItem | ObjectItem)[] = [];
  readonly role: Role;
  details: Details;
  /** Of a link: where it leads, where it lies, and its words. */
  destination: string | null = null;
  readonly areas: Area[] = [];
  words = '';

  constructor(role: Role, details: Details = {}) {
    this.role = role;
    this.details = details;
  }

  add(role: Role, details: Details = {}): Element {
    const child = new Element(role, details);
    this.kids.push(child);
    return child;
  }

  /** The link to `destination` that ends this element so far, or a new one. */
  linkTo(destination: string): Element {
    const last = this.kids.at(-1);
    if (last instanceof Element && last.destination === destination) return last;
    const link = this.add('Link');
    link.destination = destination;
    return link;
  }

  /** A passage in another language at the end of this element. */
  passage(language: string): Element {
    const last = this.kids.at(-1);
    const isOpen = last instanceof Element && last.role === 'Span';
    return isOpen && last.details.language === language ? last : this.add('Span', { language });
  }

  get isEmpty(): boolean {
    if (keptWhenEmpty.includes(this.role)) return false;
    return this.kids.every((kid) => kid instanceof Element && kid.isEmpty);
  }

  /** This element and all below it. */
  *all(): Generator<Element> {
    yield this;
    for (const kid of this.kids) if (kid instanceof Element) yield* kid.all();
  }
}
