import type { IndirectObject } from './indirect';
import { ObjectStream } from './object-stream';
import { PdfStream, PdfSyntaxError } from './objects';
import { ReadingBudget } from './reading-budget';
import { PdfView } from './view';
import { readXrefChain } from './xref';
import type { XrefSection } from './xref-section';

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
  const seen = new Set<number>();
  for (const entry of section.entries.values()) {
    if (entry.kind !== 'packed' || seen.has(entry.container)) continue;
    seen.add(entry.container);
    const place = view.locate(entry.container);
    if (place?.kind !== 'at' || unpacked.has(place.offset)) continue;
    const stream = view.fetch(entry.container);
    if (stream instanceof PdfStream) {
      unpacked.set(place.offset, await ObjectStream.read(stream, budget));
    }
  }
}

/** Opens a PDF with one view per revision. Throws PdfSyntaxError, and PdfLimitError beyond its budget. */
export async function openPdf(
  bytes: Uint8Array,
  budget = new ReadingBudget(bytes.length),
): Promise<PdfFile> {
  const newestFirst = await readXrefChain(bytes, budget);
  const unpacked = new Map<number, ObjectStream>();
  const parsed = new Map<number, IndirectObject>();
  const views: PdfView[] = [];
  for (let i = newestFirst.length - 1; i >= 0; i--) {
    const [newest, ...older] = newestFirst.slice(i);
    if (newest === undefined) continue;
    const view = new PdfView(bytes, [newest, ...older], unpacked, parsed, budget);
    await unpackContainers(view, newest, unpacked, budget);
    views.push(view);
  }
  const current = views.at(-1);
  if (current === undefined) throw new PdfSyntaxError('no revision');
  return { bytes, sections: [...newestFirst].reverse(), views, current, budget };
}
