import { readIndirect, type IndirectObject } from './indirect';
import { ObjectStream } from './object-stream';
import { isDict, PdfRef, PdfStream, PdfSyntaxError } from './objects';
import type { PdfDict, PdfObject } from './objects';
import { ReadingBudget } from './reading-budget';
import { readXrefChain, type XrefEntry, type XrefSection } from './xref';

const mostHops = 20;

/** The file as it stood after one revision: that section and all before it. */
export class PdfView {
  readonly bytes: Uint8Array;
  readonly trailer: PdfDict;
  readonly #sections: readonly XrefSection[];
  readonly #unpacked: ReadonlyMap<number, ObjectStream>;
  readonly #parsed: Map<number, IndirectObject>;
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
  ) {
    this.bytes = bytes;
    this.trailer = sections[0].trailer;
    this.#sections = sections;
    this.#unpacked = unpacked;
    this.#parsed = parsed;
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

  at(offset: number): IndirectObject {
    const known = this.#parsed.get(offset);
    if (known !== undefined) return known;
    const found = readIndirect(this.bytes, offset, (ref) => this.fetch(ref.number));
    this.#parsed.set(offset, found);
    return found;
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
    let current = object ?? null;
    for (let hop = 0; current instanceof PdfRef; hop++) {
      if (hop > mostHops) throw new PdfSyntaxError('chain of references');
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

  #containerOf(number: number): ObjectStream {
    const place = this.locate(number);
    const container = place?.kind === 'at' ? this.#unpacked.get(place.offset) : undefined;
    if (container === undefined) throw new PdfSyntaxError('object stream missing');
    return container;
  }
}

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** Oldest first; the last one is the file as it opens. */
  readonly sections: readonly XrefSection[];
  readonly views: readonly PdfView[];
  readonly current: PdfView;
  /** What is left of it, for whoever decodes more of this file. */
  readonly budget: ReadingBudget;
}

async function unpackContainers(
  view: PdfView,
  section: XrefSection,
  unpacked: Map<number, ObjectStream>,
  budget: ReadingBudget,
): Promise<void> {
  for (const entry of section.entries.values()) {
    if (entry.kind !== 'packed') continue;
    const place = view.locate(entry.container);
    if (place?.kind !== 'at' || unpacked.has(place.offset)) continue;
    const stream = view.fetch(entry.container);
    if (stream instanceof PdfStream) {
      unpacked.set(place.offset, await ObjectStream.read(stream, budget));
    }
  }
}

/** Opens a PDF with one view per revision. Throws PdfSyntaxError. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const budget = new ReadingBudget(bytes.length);
  const newestFirst = await readXrefChain(bytes, budget);
  const unpacked = new Map<number, ObjectStream>();
  const parsed = new Map<number, IndirectObject>();
  const views: PdfView[] = [];
  for (let i = newestFirst.length - 1; i >= 0; i--) {
    const [newest, ...older] = newestFirst.slice(i);
    if (newest === undefined) continue;
    const view = new PdfView(bytes, [newest, ...older], unpacked, parsed);
    await unpackContainers(view, newest, unpacked, budget);
    views.push(view);
  }
  const current = views.at(-1);
  if (current === undefined) throw new PdfSyntaxError('no revision');
  return { bytes, sections: [...newestFirst].reverse(), views, current, budget };
}
