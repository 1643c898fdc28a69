import { useRef, type MouseEvent, type ReactNode } from 'react';
import { Skeleton } from '../../../components/skeleton';
import type { Print } from './open-print';
import { nameAt, type Box } from './places';
import { useDrawn } from './use-drawn';

interface Props {
  readonly print: Print;
  /** Counted from 0. */
  readonly index: number;
  /** Pixels to the point. */
  readonly scale: number;
  /** It is in sight, or about to be. */
  readonly isNear: boolean;
  /** The named text that the reader is at. */
  readonly current: string | null;
  readonly onPick: (name: string) => void;
  /** What stands beside the text. */
  readonly margin: ReactNode;
}

/** One sheet of the print, white in either appearance; drawn while it is near. */
export function PrintedPage({ print, index, scale, isNear, margin, ...rest }: Props) {
  const { width = 0, height = 0 } = print.sizes[index] ?? {};
  return (
    <section
      className="printed-page"
      data-page={index}
      aria-label={`Page ${index + 1} of ${print.sizes.length}`}
      style={{ inlineSize: width * scale, blockSize: height * scale }}
    >
      {isNear ? <Sheet print={print} index={index} scale={scale} {...rest} /> : null}
      {margin}
    </section>
  );
}

function Sheet({
  print,
  index,
  scale,
  current,
  onPick,
}: Pick<Props, 'print' | 'index' | 'scale' | 'current' | 'onPick'>) {
  const host = useRef<HTMLDivElement>(null);
  const drawn = useDrawn(host, print, index, scale);
  const boxes: ReadonlyMap<string, Box> =
    drawn === null || drawn === 'failed' ? new Map<string, Box>() : drawn.boxes;
  const box = current === null ? undefined : boxes.get(current);
  const pick = (event: MouseEvent<HTMLDivElement>): void => {
    if (window.getSelection()?.isCollapsed === false) return; // words are being marked, to copy them
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const name = nameAt(boxes, (event.clientX - left) / scale, (event.clientY - top) / scale);
    if (name !== undefined) onPick(name);
  };
  return (
    <>
      {drawn === null ? (
        <div className="page-waiting">
          <Skeleton lines={6} />
        </div>
      ) : null}
      {drawn === 'failed' ? <p className="page-waiting">This page cannot be shown.</p> : null}
      <div ref={host} className="page-drawn" onClick={pick} />
      {box === undefined ? null : <Mark box={box} scale={scale} />}
    </>
  );
}

const room = 3;

/** Where the reader is: a bar beside the text and a ground behind it, so that colour is not alone. */
const Mark = ({ box, scale }: { readonly box: Box; readonly scale: number }) => (
  <div
    className="page-mark"
    aria-hidden="true"
    style={{
      left: (box.left - room * 2) * scale,
      top: (box.top - room) * scale,
      width: (box.right - box.left + room * 4) * scale,
      height: (box.bottom - box.top + room * 2) * scale,
    }}
  />
);
