import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';

/** Height of a row in pixels; the style sheet's `--row-height` says the same. */
export const rowHeight = 32;
const spareRows = 8;

export interface RowWindow {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** In pixels. */
  readonly width: number;
  readonly first: number;
  readonly indexes: readonly number[];
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly onScroll: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The index that a key leads to from `active`, or null for keys that do not move. */
function target(key: string, active: number, count: number, page: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const index = moves[key];
  return index === undefined ? null : Math.max(0, Math.min(count - 1, index));
}

/** Which of `count` rows are in sight of a scrolling box, and which one the keyboard is on. */
export function useRowWindow(
  count: number,
  want: ((first: number, last: number) => void) | undefined,
  open: (index: number) => void,
): RowWindow {
  const ref = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState({ top: 0, height: 640, width: 960 });
  const [activeRow, setActive] = useState(0);
  const active = Math.max(0, Math.min(activeRow, count - 1));

  const measure = useCallback(() => {
    const element = ref.current;
    if (element === null) return;
    const { scrollTop, clientHeight, clientWidth } = element;
    setBox({ top: scrollTop, height: clientHeight, width: clientWidth });
  }, []);
  const isDrawn = count > 0;
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || !isDrawn) return undefined;
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [measure, isDrawn]);

  const page = Math.max(1, Math.floor(box.height / rowHeight) - 2);
  const first = Math.max(0, Math.min(Math.floor(box.top / rowHeight) - spareRows, count - 1));
  const last = Math.min(count, Math.ceil((box.top + box.height) / rowHeight) + spareRows);
  useEffect(() => want?.(first, last), [want, first, last]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || count === 0) return;
    if (event.key === 'Enter') open(active);
    const index = target(event.key, active, count, page);
    if (index === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (index === null) return;
    setActive(index);
    scrollTo(ref.current, index);
  };
  return {
    ref,
    width: box.width,
    first,
    indexes: Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset),
    active,
    setActive,
    onScroll: measure,
    onKeyDown,
  };
}

/** Brings a row into sight below the head, which covers one row's height. */
function scrollTo(element: HTMLDivElement | null, index: number): void {
  if (element === null) return;
  const top = index * rowHeight;
  const lowest = top + 2 * rowHeight - element.clientHeight;
  if (element.scrollTop > top) element.scrollTop = top;
  else if (element.scrollTop < lowest) element.scrollTop = lowest;
}
