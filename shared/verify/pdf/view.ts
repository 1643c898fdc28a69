import { noReferences, readIndirect, type IndirectObject, type ResolveLength } from './indirect';
import { Lexer } from './lexer';
import type { ObjectStream } from './object-stream';
import { isCount, isDict, PdfRef, PdfSyntaxError } from './objects';
import type { PdfDict, PdfObject } from './objects';
import type { ReadingBudget } from './reading-budget';
import type { XrefEntry, XrefSection } from './xref-section';

const mostHops = 20;

/** The file as it stood after one revision: that section and all before it. */
export class PdfView {
  readonly bytes: Uint8Array;
  readonly trailer: PdfDict;
  readonly #sections: readonly XrefSection[];
  readonly #unpacked: ReadonlyMap<number, ObjectStream>;
  readonly #parsed: Map<number, IndirectObject>;
  readonly #budget: ReadingBudget;
  readonly #objects = new Map<number, PdfObject>();
  readonly #open = new Set<number>();

  /**
   * `sections` newest first; `unpacked` the object streams and `parsed` the objects read so
   * far, both by their offset in the file and shared by all views of it.
   */
  constructor(
    bytes: Uint8Array,
    sections: readonly [XrefSection, ...XrefSection[]],
    unpacked: ReadonlyMap<number, ObjectStream>,
    parsed: Map<number, IndirectObject>,
    budget: ReadingBudget,
  ) {
    this.bytes = bytes;
    this.trailer = sections[0].trailer;
    this.#sections = sections;
    this.#unpacked = unpacked;
    this.#parsed = parsed;
    this.#budget = budget;
  }

  locate(number: number): XrefEntry | undefined {
    for (const section of this.#sections) {
      const entry = section.entries.get(number);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  numbers(): ReadonlySet<number> {
    return new Set(this.#sections.flatMap((section) => [...section.entries.keys()]));
  }

  /** The object that begins at `offset`. Throws PdfSyntaxError, PdfLimitError when objects overlap. */
  at(offset: number): IndirectObject {
    return this.#parse(offset, (ref) => this.#length(ref));
  }

  /** The object of this number, null when there is none. Throws PdfSyntaxError. */
  fetch(number: number): PdfObject {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    if (this.#open.has(number)) throw new PdfSyntaxError('object refers to itself');
    this.#open.add(number);
    try {
      const object = this.#read(number);
      this.#objects.set(number, object);
      return object;
    } finally {
      this.#open.delete(number);
    }
  }

  resolve(object: PdfObject | undefined): PdfObject {
    this.#budget.take('steps', 1);
    let current = object ?? null;
    for (let hop = 0; current instanceof PdfRef; hop++) {
      if (hop > mostHops) throw new PdfSyntaxError('chain of references');
      this.#requireGeneration(current);
      current = this.fetch(current.number);
    }
    return current;
  }

  /** The dictionary behind `object`, or null. */
  dict(object: PdfObject | undefined): PdfDict | null {
    const resolved = this.resolve(object);
    return isDict(resolved) ? resolved : null;
  }

  get root(): PdfDict {
    const root = this.dict(this.trailer.get('Root'));
    if (root === null) throw new PdfSyntaxError('catalogue missing');
    return root;
  }

  /** Readers disagree whether a reference of another generation leads to the object or to nothing. */
  #requireGeneration({ number, generation }: PdfRef): void {
    const entry = this.locate(number);
    if (entry === undefined || entry.kind === 'free') return;
    const actual = entry.kind === 'at' ? entry.generation : 0;
    if (generation !== actual) throw new PdfSyntaxError('reference of another generation');
  }

  #read(number: number): PdfObject {
    const entry = this.locate(number);
    if (entry === undefined || entry.kind === 'free') return null;
    if (entry.kind === 'packed') {
      return this.#containerOf(entry.container).object(entry.index, number);
    }
    const found = this.at(entry.offset);
    if (found.number !== number || found.generation !== entry.generation) {
      throw new PdfSyntaxError('table and object disagree', entry.offset);
    }
    return found.object;
  }

  #parse(offset: number, lengthOf: ResolveLength): IndirectObject {
    const known = this.#parsed.get(offset);
    if (known !== undefined) return known;
    const lexer = new Lexer(this.bytes, offset, this.bytes.length, this.#budget);
    try {
      const found = readIndirect(lexer, lengthOf);
      this.#parsed.set(offset, found);
      return found;
    } finally {
      // Also what was read in vain: see ReadingBudget.
      this.#budget.take('read', Math.max(0, lexer.at - offset));
    }
  }

  /** The length of a stream where it is a number of its own, which must not again be a stream. */
  #length(ref: PdfRef): number {
    const entry = this.locate(ref.number);
    if (entry?.kind === 'packed') {
      const packed = this.fetch(ref.number);
      if (isCount(packed)) return packed;
    }
    if (entry?.kind !== 'at') throw new PdfSyntaxError('stream length');
    const found = this.#parse(entry.offset, noReferences);
    const fits = found.number === ref.number && found.generation === ref.generation;
    if (!fits || !isCount(found.object)) throw new PdfSyntaxError('stream length', entry.offset);
    return found.object;
  }

  #containerOf(number: number): ObjectStream {
    const place = this.locate(number);
    const container = place?.kind === 'at' ? this.#unpacked.get(place.offset) : undefined;
    if (container === undefined) throw new PdfSyntaxError('object stream missing');
    return container;
  }
}
