import { latin1 } from '../bytes';
import { decodeStream } from './decode-stream';
import { readIndirect } from './indirect';
import { Lexer } from './lexer';
import { isArray, isCount, isDict, nameOf, PdfStream, PdfSyntaxError } from './objects';
import type { PdfDict, PdfObject } from './objects';
import type { ReadingBudget } from './reading-budget';

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
}

const mostSections = 64;
const noReferences = (): never => {
  throw new PdfSyntaxError('length of a cross-reference stream must be direct');
};

function readTableEntry(lexer: Lexer): XrefEntry {
  const offset = lexer.count();
  const generation = lexer.count();
  if (lexer.takeWord('n')) return { kind: 'at', offset, generation };
  if (lexer.takeWord('f')) return { kind: 'free' };
  throw new PdfSyntaxError('cross-reference entry', lexer.at);
}

function readTable(lexer: Lexer, offset: number, budget: ReadingBudget): XrefSection {
  const entries = new Map<number, XrefEntry>();
  while (!lexer.takeWord('trailer')) {
    const start = lexer.count();
    const count = lexer.count();
    budget.takeEntries(count);
    for (let i = 0; i < count; i++) {
      if (entries.has(start + i)) throw new PdfSyntaxError('entry given twice', lexer.at);
      entries.set(start + i, readTableEntry(lexer));
    }
  }
  const trailer = lexer.object();
  if (!isDict(trailer)) throw new PdfSyntaxError('trailer', lexer.at);
  if (trailer.has('XRefStm')) throw new PdfSyntaxError('hybrid file', lexer.at);
  return { offset, end: lexer.at, streamNumber: null, entries, trailer };
}

function counts(object: PdfObject | undefined): readonly number[] {
  if (!isArray(object) || !object.every(isCount)) throw new PdfSyntaxError('numbers expected');
  return object;
}

function packedEntry(kind: number, second: number, third: number): XrefEntry {
  if (kind === 1) return { kind: 'at', offset: second, generation: third };
  if (kind === 2) return { kind: 'packed', container: second, index: third };
  return { kind: 'free' };
}

/** Refuses more entries than the stream holds or the file can have, before any of them is kept. */
function checkCount(index: readonly number[], most: number, budget: ReadingBudget): void {
  const total = index.reduce((sum, value, at) => (at % 2 === 0 ? sum : sum + value), 0);
  if (total > most) throw new PdfSyntaxError('entries missing');
  budget.takeEntries(total);
}

function readPackedEntries(
  data: Uint8Array,
  dict: PdfDict,
  budget: ReadingBudget,
): Map<number, XrefEntry> {
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = counts(dict.get('W'));
  const width = kindWidth + secondWidth + thirdWidth;
  if (width === 0 || width > 24) throw new PdfSyntaxError('entry width');
  const [size = 0] = counts([dict.get('Size') ?? null]);
  const index = counts(dict.get('Index') ?? [0, size]);
  checkCount(index, Math.min(size, Math.floor(data.length / width)), budget);
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  const field = (bytes: number): number => {
    let value = 0;
    for (let i = 0; i < bytes; i++) value = value * 256 + (data[at++] ?? 0);
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    for (let i = 0; i < (index[pair + 1] ?? 0); i++) {
      const kind = kindWidth === 0 ? 1 : field(kindWidth);
      const number = (index[pair] ?? 0) + i;
      if (entries.has(number)) throw new PdfSyntaxError('entry given twice');
      entries.set(number, packedEntry(kind, field(secondWidth), field(thirdWidth)));
    }
  }
  return entries;
}

async function readSection(
  bytes: Uint8Array,
  offset: number,
  budget: ReadingBudget,
): Promise<XrefSection> {
  if (offset >= bytes.length) throw new PdfSyntaxError('cross-reference offset', offset);
  const lexer = new Lexer(bytes, offset);
  if (lexer.takeWord('xref')) return readTable(lexer, offset, budget);
  const { object, number, end } = readIndirect(bytes, offset, noReferences);
  if (!(object instanceof PdfStream) || nameOf(object.dict.get('Type')) !== 'XRef') {
    throw new PdfSyntaxError('cross-reference section expected', offset);
  }
  const data = await decodeStream(object, budget);
  const entries = readPackedEntries(data, object.dict, budget);
  return { offset, end, streamNumber: number, entries, trailer: object.dict };
}

/** The offset that the last `startxref` of the file names. */
function lastStart(bytes: Uint8Array): number {
  const tail = latin1(bytes, Math.max(0, bytes.length - 2048));
  const found = /startxref\s+(\d{1,15})\s*(?!.*startxref)/s.exec(tail);
  if (found === null) throw new PdfSyntaxError('startxref missing');
  return Number(found[1]);
}

/** All sections along /Prev, newest first. Throws PdfSyntaxError. */
export async function readXrefChain(
  bytes: Uint8Array,
  budget: ReadingBudget,
): Promise<readonly XrefSection[]> {
  const sections: XrefSection[] = [];
  const seen = new Set<number>();
  for (let next: PdfObject | undefined = lastStart(bytes); next !== undefined;) {
    if (!isCount(next) || seen.has(next) || seen.size >= mostSections) {
      throw new PdfSyntaxError('chain of cross-reference sections');
    }
    seen.add(next);
    const section: XrefSection = await readSection(bytes, next, budget);
    sections.push(section);
    next = section.trailer.get('Prev');
  }
  return sections;
}
