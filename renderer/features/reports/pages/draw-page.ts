import { TextLayer, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Print } from './open-print';
import { boxesOf, sequencesOf, type Box } from './places';

/** More than this a screen cannot show, and a canvas of it takes 64 MB. */
const mostPixels = 16_000_000;

/** Small letters read better from a picture that is finer than the screen. */
const finest = 2;

/** What is drawn of one page. */
export interface Drawn {
  readonly canvas: HTMLCanvasElement;
  /** The text over the picture, to be selected and to be read aloud. */
  readonly text: HTMLDivElement;
  /** What the named texts take up, in points. */
  readonly boxes: ReadonlyMap<string, Box>;
}

async function drawPicture(
  page: PDFPageProxy,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale });
  const { width, height } = viewport;
  const sharpness = Math.min(
    Math.max(finest, window.devicePixelRatio),
    Math.sqrt(mostPixels / (width * height)),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * sharpness);
  canvas.height = Math.floor(height * sharpness);
  canvas.setAttribute('aria-hidden', 'true'); // the text over it says the same
  const task = page.render({
    canvas,
    viewport,
    transform: [sharpness, 0, 0, sharpness, 0, 0],
    background: '#ffffff', // paper is white in either appearance
  });
  const stop = (): void => task.cancel();
  signal.addEventListener('abort', stop);
  await task.promise.finally(() => signal.removeEventListener('abort', stop));
  return canvas;
}

/**
 * Draws a page (counted from 0) at `scale` pixels to the point. Gives null once `signal` says that it is
 * not wanted any more.
 */
export async function drawPage(
  print: Print,
  index: number,
  scale: number,
  signal: AbortSignal,
): Promise<Drawn | null> {
  const isStopped = (): boolean => signal.aborted;
  try {
    const page = await print.document.getPage(index + 1);
    if (isStopped()) return null;
    const canvas = await drawPicture(page, scale, signal);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const text = document.createElement('div');
    text.className = 'pdf-text';
    text.style.setProperty('--total-scale-factor', String(scale));
    const viewport = page.getViewport({ scale });
    await new TextLayer({ textContentSource: content, container: text, viewport }).render();
    const height = print.sizes[index]?.height ?? 0;
    const places = print.places.filter((place) => place.page === index);
    const boxes = boxesOf(places, sequencesOf(content.items, height));
    return isStopped() ? null : { canvas, text, boxes };
  } catch (error) {
    if (isStopped()) return null;
    throw error;
  }
}

/** Gives back the memory of a page's picture at once, and what was kept to draw it. */
export async function forgetPage(print: Print, index: number, { canvas }: Drawn): Promise<void> {
  canvas.width = 0;
  canvas.height = 0;
  if (print.document.loadingTask.destroyed) return;
  (await print.document.getPage(index + 1)).cleanup();
}
