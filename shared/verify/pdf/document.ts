import { decodeStream } from './decode-stream';
import { readIndirect, type IndirectObject } from './indirect';
import { Lexer } from './lexer';
import { isCount, isDict, PdfRef, PdfStream, PdfSyntaxError } from './objects';
import type { PdfDict, PdfObject } from './objects';
import { readXrefChain, type XrefEntry, type XrefSection } from './xref';

const mostHops = 20;

/** The file as it stood after one revision: that section and all before it. */
export class PdfView {
  readonly bytes: Uint8Array;
  readonly trailer: PdfDict;
  readonly #sections: readonly XrefSection[];
  readonly #unpacked: ReadonlyMap<number, Uint8Array>;
  readonly #parsed: Map<number, IndirectObject>;
  readonly #objects = new Map<number, PdfObject>();
  readonly #open = new Set<number>();

  /**
   * `sections` newest first; `unpacked` the decoded object streams and `parsed` the objects read so
   * far, both by their offset in the file and shared by all views of it.
   */
  constructor(
    bytes: Uint8Array,
    sections: readonly [XrefSection, ...XrefSection[]],
    unpacked: ReadonlyMap<number, Uint8Array>,
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
    if (entry.kind === 'packed') return this.#readPacked(number, entry.container, entry.index);
    const found = this.at(entry.offset);
    if (found.number !== number || found.generation !== entry.generation) {
      throw new PdfSyntaxError('table and object disagree', entry.offset);
    }
    return found.object;
  }

  #readPacked(number: number, container: number, index: number): PdfObject {
    const place = this.locate(container);
    const stream = place?.kind === 'at' ? this.fetch(container) : null;
    const data = place?.kind === 'at' ? this.#unpacked.get(place.offset) : undefined;
    if (!(stream instanceof PdfStream) || data === undefined) {
      throw new PdfSyntaxError('object stream missing');
    }
    const first = stream.dict.get('First');
    const count = stream.dict.get('N');
    if (!isCount(first) || !isCount(count) || index >= count)
      throw new PdfSyntaxError('object stream');
    const header = new Lexer(data, 0, first);
    for (let skip = 0; skip < index * 2; skip++) header.count();
    if (header.count() !== number) throw new PdfSyntaxError('object stream and table disagree');
    return new Lexer(data, first + header.count()).object();
  }
}

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** Oldest first; the last one is the file as it opens. */
  readonly sections: readonly XrefSection[];
  readonly views: readonly PdfView[];
  readonly current: PdfView;
}

async function unpackContainers(
  view: PdfView,
  section: XrefSection,
  unpacked: Map<number, Uint8Array>,
): Promise<void> {
  for (const entry of section.entries.values()) {
    if (entry.kind !== 'packed') continue;
    const place = view.locate(entry.container);
    if (place?.kind !== 'at' || unpacked.has(place.offset)) continue;
    const stream = view.fetch(entry.container);
    if (stream instanceof PdfStream) unpacked.set(place.offset, await decodeStream(stream));
  }
}

/** Opens a PDF with one view per revision. Throws PdfSyntaxError. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const newestFirst = await readXrefChain(bytes);
  const unpacked = new Map<number, Uint8Array>();
  const parsed = new Map<number, IndirectObject>();
  const views: PdfView[] = [];
  for (let i = newestFirst.length - 1; i >= 0; i--) {
    const [newest, ...older] = newestFirst.slice(i);
    if (newest === undefined) continue;
    const view = new PdfView(bytes, [newest, ...older], unpacked, parsed);
    await unpackContainers(view, newest, unpacked);
    views.push(view);
  }
  const current = views.at(-1);
  if (current === undefined) throw new PdfSyntaxError('no revision');
  return { bytes, sections: [...newestFirst].reverse(), views, current };
}
