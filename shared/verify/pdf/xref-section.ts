import type { PdfDict } from './objects';

export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly container: number; readonly index: number };

/** One cross-reference section: what one revision of the file wrote (ISO 32000-1, 7.5.4, 7.5.8). */
export interface XrefSection {
  readonly offset: number;
  readonly end: number;
  /** Number and offset of the object that is the section itself, for cross-reference streams. */
  readonly streams: ReadonlyMap<number, number>;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
  /**
   * Whether it is written to the letter: lines of twenty bytes, or a stream of exactly its entries,
   * and no comment. Only then do all readers see the same entries, and nothing besides.
   */
  readonly isPlain: boolean;
}

/**
 * Two sections that list one stage together; null when both list one object. The first of a
 * linearised file says who the catalogue is.
 */
export function joinSections(main: XrefSection, first: XrefSection): XrefSection | null {
  const entries = new Map(main.entries);
  for (const [number, entry] of first.entries) {
    const known = entries.get(number);
    if (known !== undefined && known.kind !== 'free') return null;
    entries.set(number, entry);
  }
  return {
    offset: main.offset,
    end: main.end,
    streams: new Map([...main.streams, ...first.streams]),
    entries,
    trailer: first.trailer,
    isPlain: main.isPlain && first.isPlain,
  };
}
