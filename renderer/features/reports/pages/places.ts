import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api';

/** A named place in a print, in points from the top left of its page. */
export interface Place {
  readonly name: string;
  /** Counted from 0. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** What a text takes up on a page, in points from its top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Fractions of the size of a letter above and below the line on which it stands (Noto Sans). */
const above = 1.07;
const below = 0.3;

const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** The marked sequences of a page with their boxes, in the order in which they were drawn. */
export function sequencesOf(
  items: readonly (TextItem | TextMarkedContent)[],
  pageHeight: number,
): Box[] {
  const boxes: Box[] = [];
  let isOpen = false;
  for (const item of items) {
    if (!('str' in item)) {
      isOpen = false;
      continue;
    }
    if (item.str.trim() === '') continue;
    const [, , , size = 0, left = 0, baseline = 0] = item.transform.map(Number);
    const box = {
      left,
      top: pageHeight - baseline - size * above,
      right: left + item.width,
      bottom: pageHeight - baseline + size * below,
    };
    const open = isOpen ? boxes.pop() : undefined;
    boxes.push(open === undefined ? box : union(open, box));
    isOpen = true;
  }
  return boxes;
}

/** A line's top and the top of its letters differ by a little, as faces do. */
const tolerance = 6;

const holds = (box: Box, { left, top }: Place): boolean =>
  top > box.top - tolerance && top < box.bottom && left > box.left - tolerance && left < box.right;

/**
 * What each named text takes up on its page: the marked sequence in which its place is. A text with
 * nothing there has none; of one that goes on overleaf it is the part on this page.
 */
export function boxesOf(places: readonly Place[], sequences: readonly Box[]): Map<string, Box> {
  const found = new Map<string, Box>();
  for (const place of places) {
    const far = ({ top, left }: Box): number =>
      Math.abs(top - place.top) + Math.abs(left - place.left);
    const near = sequences
      .filter((box) => holds(box, place))
      .toSorted((a, b) => far(a) - far(b))[0];
    if (near !== undefined) found.set(place.name, near);
  }
  return found;
}

/** The text at a point of the page, if one is there. */
export const nameAt = (boxes: ReadonlyMap<string, Box>, x: number, y: number): string | undefined =>
  [...boxes].find(
    ([, box]) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  )?.[0];

/** The place that a reader has before the eyes: the last that begins above, else the first below. */
export function placeInView(
  places: readonly Place[],
  at: { readonly page: number; readonly top: number },
): Place | undefined {
  const isBefore = (place: Place): boolean =>
    place.page < at.page || (place.page === at.page && place.top <= at.top);
  return places.findLast(isBefore) ?? places[0];
}
