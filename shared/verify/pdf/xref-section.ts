import type { PdfDict } from './objects';

export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly container: number; readonly index: number };

/** One cross-reference section: what one revision of the file wrote (ISO 32000-1, 7.5.4, 7.5.8). */
export interface XrefSection {
  readonly offset: number;
  readonly end: number;
  /** Number of the object that is the section itself, for cross-reference streams. */
  readonly streamNumber: number | null;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
  /**
   * Whether it is written to the letter: lines of twenty bytes, or a stream of exactly its entries,
   * and no comment. Only then do all readers see the same entries, and nothing besides.
   */
  readonly isPlain: boolean;
}
