import type { ReactNode } from 'react';
import './skeleton.css';

const widths = ['wide', 'middle', 'narrow'] as const;

/** Grey lines where text is about to stand. Show only when a wait passes 200 ms (`Query.slow`). */
export function Skeleton({ lines = 3 }: { readonly lines?: number }): ReactNode {
  return (
    <div className="skeleton" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={`skeleton-line skeleton-${widths[line % 3] ?? 'wide'}`} />
      ))}
    </div>
  );
}
