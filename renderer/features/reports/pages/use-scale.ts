import { useEffect, useState, type RefObject } from 'react';

/** CSS pixels to a point where 100 % is the size of the paper. */
const paper = 96 / 72;
const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;
/** What stands beside the sheet, and the room around both, in pixels. */
export const besideSheet = 76;

export type Zoom = 'width' | number;

export interface Scale {
  /** Pixels to the point. */
  readonly scale: number;
  readonly percent: number;
  readonly isWidth: boolean;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly fitWidth: () => void;
}

/** How large the sheets are drawn: by steps, or as wide as the room for them. */
export function useScale(frame: RefObject<HTMLElement | null>, sheetWidth: number): Scale {
  const [zoom, setZoom] = useState<Zoom>('width');
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  const wide = Math.min(Math.max((room - besideSheet) / sheetWidth / paper, 0.3), 1.5);
  const factor = zoom === 'width' ? wide : zoom;
  return {
    scale: factor * paper,
    percent: Math.round(factor * 100),
    isWidth: zoom === 'width',
    larger: () => setZoom(steps.find((step) => step > factor + 0.01) ?? steps[7]),
    smaller: () => setZoom(steps.findLast((step) => step < factor - 0.01) ?? steps[0]),
    fitWidth: () => setZoom('width'),
  };
}
