import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { startPdfWorker } from './pdf-worker';
import type { Place } from './places';

/** A heading of the print, to go to. */
export interface Bookmark {
  readonly title: string;
  readonly destination: string;
  readonly depth: number;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A print that is open for reading. Sizes in points. */
export interface Print {
  readonly document: PDFDocumentProxy;
  readonly sizes: readonly PageSize[];
  /** In the order of the pages, each from top to bottom. */
  readonly places: readonly Place[];
  readonly bookmarks: readonly Bookmark[];
  /** Gives its memory back. */
  readonly close: () => void;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

const flat = (outline: Outline | undefined, depth = 0): Bookmark[] =>
  (outline ?? []).flatMap(({ title, dest, items }) => [
    ...(typeof dest === 'string' ? [{ title, destination: dest, depth }] : []),
    ...flat(items as Outline, depth + 1), // described as any by the library
  ]);

interface Target {
  readonly num: number;
  readonly gen: number;
}

const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;

async function placesOf(document: PDFDocumentProxy, sizes: readonly PageSize[]): Promise<Place[]> {
  const destinations: Record<string, unknown> = await document.getDestinations();
  const pageOf = new Map<number, number>();
  const places: Place[] = [];
  for (const [name, destination] of Object.entries(destinations)) {
    if (!Array.isArray(destination)) continue;
    const [target, , left, top] = destination as readonly unknown[];
    if (!isTarget(target) || typeof left !== 'number' || typeof top !== 'number') continue;
    const page = pageOf.get(target.num) ?? (await document.getPageIndex(target));
    pageOf.set(target.num, page);
    places.push({ name, page, left, top: (sizes[page]?.height ?? 0) - top });
  }
  return places.sort((a, b) => a.page - b.page || a.top - b.top);
}

async function sizesOf(document: PDFDocumentProxy): Promise<PageSize[]> {
  const [, , width = 0, height = 0] = (await document.getPage(1)).view;
  // Amparo prints every page of a report on the same paper.
  return Array.from({ length: document.numPages }, () => ({ width, height }));
}

/**
 * Opens a PDF of Amparo's from memory: fonts come out of the file, nothing is fetched, nothing in it is
 * run. Each print has a worker of its own, which ends with it. The bytes are given away to it.
 */
export async function openPrint(bytes: Uint8Array): Promise<Print> {
  const port = startPdfWorker();
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: true,
  });
  const document = await task.promise;
  const sizes = await sizesOf(document);
  return {
    document,
    sizes,
    places: await placesOf(document, sizes),
    bookmarks: flat(await document.getOutline()),
    close: () => void task.destroy().finally(() => port.terminate()),
  };
}
