import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { drawPage, forgetPage, type Drawn } from './draw-page';
import type { Print } from './open-print';

/** What is drawn of a page so far: nothing yet, the page, or that it cannot be drawn. */
type Progress = (Drawn & { readonly print: Print }) | 'failed' | null;

/**
 * Draws a page into `host`, again when the print or the scale changes; the former picture stays until the
 * new one is there. The memory is given back when the page is no longer shown.
 */
export function useDrawn(
  host: RefObject<HTMLDivElement | null>,
  print: Print,
  index: number,
  scale: number,
): Drawn | 'failed' | null {
  const [progress, setProgress] = useState<Progress>(null);

  useEffect(() => {
    const stop = new AbortController();
    drawPage(print, index, scale, stop.signal).then(
      (drawn) => {
        if (drawn !== null) setProgress({ ...drawn, print });
      },
      () => {
        if (!print.document.loadingTask.destroyed) setProgress('failed');
      },
    );
    return () => stop.abort();
  }, [print, index, scale]);

  useLayoutEffect(() => {
    const frame = host.current;
    if (frame === null || progress === null || progress === 'failed') return undefined;
    frame.replaceChildren(progress.canvas, progress.text);
    return () => {
      frame.replaceChildren();
      void forgetPage(progress.print, index, progress);
    };
  }, [host, index, progress]);

  return progress;
}
