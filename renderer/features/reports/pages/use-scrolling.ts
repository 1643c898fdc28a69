import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Print } from './open-print';
import { placeInView, type Place } from './places';

/** Room kept above what was gone to, in pixels. */
const above = 24;

export interface Scrolling {
  /** The page in view, counted from 0. */
  readonly page: number;
  readonly toPage: (page: number) => void;
  readonly toPlace: (name: string) => void;
  /** The place that the reader has before the eyes. */
  readonly placeNow: () => Place | undefined;
}

/** How far down the sheet of a page begins, in pixels. */
const sheetTop = (frame: HTMLElement, page: number): number =>
  frame.querySelector<HTMLElement>(`[data-page="${page}"]`)?.offsetTop ?? 0;

const placeTop = (frame: HTMLElement, { page, top }: Place, scale: number): number =>
  sheetTop(frame, page) + top * scale;

function positionIn(frame: HTMLElement, { sizes }: Print, scale: number) {
  const top = frame.scrollTop + above;
  const page = Math.max(
    0,
    sizes.findLastIndex((_, index) => sheetTop(frame, index) <= top),
  );
  return { page, top: (top - sheetTop(frame, page)) / scale };
}

/** Where the pages are scrolled to; the place stays when they are printed anew or drawn larger. */
export function useScrolling(
  frame: RefObject<HTMLElement | null>,
  print: Print,
  scale: number,
): Scrolling {
  const [page, setPage] = useState(0);
  const kept = useRef<{ readonly name: string; readonly below: number } | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const heard = (): void => {
      const at = positionIn(element, print, scale);
      setPage(at.page);
      const place = placeInView(print.places, at);
      kept.current =
        place === undefined
          ? null
          : {
              name: place.name,
              below: (element.scrollTop - placeTop(element, place, scale)) / scale,
            };
    };
    element.addEventListener('scroll', heard, { passive: true });
    return () => element.removeEventListener('scroll', heard);
  }, [frame, print, scale]);

  useLayoutEffect(() => {
    const element = frame.current;
    const place = print.places.find(({ name }) => name === kept.current?.name);
    if (element === null || place === undefined) return;
    const below = (kept.current?.below ?? 0) * scale;
    element.scrollTo({ top: placeTop(element, place, scale) + below });
  }, [frame, print, scale]);

  return {
    page,
    toPage: (wanted) => {
      const element = frame.current;
      if (element === null) return;
      const index = Math.min(Math.max(wanted, 0), print.sizes.length - 1);
      element.scrollTo({ top: sheetTop(element, index) - above });
    },
    toPlace: (name) => {
      const element = frame.current;
      const place = print.places.find((one) => one.name === name);
      if (element === null || place === undefined) return;
      element.scrollTo({ top: placeTop(element, place, scale) - above });
    },
    placeNow: () =>
      frame.current === null
        ? undefined
        : placeInView(print.places, positionIn(frame.current, print, scale)),
  };
}
