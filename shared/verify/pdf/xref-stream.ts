import { decodeStream } from './decode-stream';
import { noReferences, readIndirect } from './indirect';
import type { Lexer } from './lexer';
import { isArray, isCount, nameOf, PdfStream, PdfSyntaxError } from './objects';
import type { PdfDict, PdfObject } from './objects';
import type { ReadingBudget } from './reading-budget';
import type { XrefEntry, XrefSection } from './xref-section';

function counts(object: PdfObject | undefined): readonly number[] {
  if (!isArray(object) || !object.every(isCount)) throw new PdfSyntaxError('numbers expected');
  return object;
}

function entryOf(kind: number, second: number, third: number): XrefEntry {
  if (kind === 1) return { kind: 'at', offset: second, generation: third };
  if (kind === 2) return { kind: 'packed', container: second, index: third };
  return { kind: 'free' };
}

interface Layout {
  readonly widths: readonly [number, number, number];
  /** Pairs of first number and count. */
  readonly index: readonly number[];
  readonly total: number;
}

function readLayout(dict: PdfDict): Layout {
  const [kind = 0, second = 0, third = 0, ...more] = counts(dict.get('W'));
  const [size = 0] = counts([dict.get('Size') ?? null]);
  const index = counts(dict.get('Index') ?? [0, size]);
  if (more.length > 0 || index.length % 2 !== 0) throw new PdfSyntaxError('layout of entries');
  const total = index.reduce((sum, value, at) => (at % 2 === 0 ? sum : sum + value), 0);
  if (kind + second + third === 0 || kind + second + third > 24 || total > size) {
    throw new PdfSyntaxError('entries');
  }
  return { widths: [kind, second, third], index, total };
}

function readEntries(
  data: Uint8Array,
  { widths: [kindWidth, secondWidth, thirdWidth], index }: Layout,
): Map<number, XrefEntry> {
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
      entries.set(number, entryOf(kind, field(secondWidth), field(thirdWidth)));
    }
  }
  return entries;
}

/** Reads the cross-reference stream that begins at `offset` (ISO 32000-1, 7.5.8). */
export async function readXrefStream(
  lexer: Lexer,
  offset: number,
  budget: ReadingBudget,
): Promise<XrefSection> {
  const { object, number, generation, end, hasComment } = readIndirect(lexer, noReferences);
  if (!(object instanceof PdfStream) || nameOf(object.dict.get('Type')) !== 'XRef') {
    throw new PdfSyntaxError('cross-reference section expected', offset);
  }
  const data = await decodeStream(object, budget);
  const layout = readLayout(object.dict);
  const width = layout.widths.reduce((sum, one) => sum + one, 0);
  // Refused before any entry is kept.
  if (layout.total * width > data.length) throw new PdfSyntaxError('entries missing');
  budget.take('entries', layout.total);
  const entries = readEntries(data, layout);
  // The section is an object like any other, whether it lists itself or not.
  if (!entries.has(number)) entries.set(number, { kind: 'at', offset, generation });
  const isPlain = !hasComment && generation === 0 && layout.total * width === data.length;
  const streams = new Map([[number, offset]]);
  return { offset, end, streams, entries, trailer: object.dict, isPlain };
}
