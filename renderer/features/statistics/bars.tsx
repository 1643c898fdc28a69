import type { ReactNode } from 'react';

interface Props {
  readonly rows: readonly { readonly label: string; readonly value: number }[];
}

/** Beyond these the table says it better. */
const most = 12;
const [barHeight, rowHeight] = [14, 22];

/**
 * Bars of the largest rows. The table beside it holds the same numbers and is what a screen reader
 * reads: so the picture itself is hidden from it.
 */
export function Bars({ rows }: Props): ReactNode {
  const shown = rows.slice(0, most);
  const largest = Math.max(1, ...shown.map(({ value }) => value));
  if (shown.length === 0) return null;
  return (
    <figure className="bars" aria-hidden="true">
      <svg
        viewBox={`0 0 100 ${String(shown.length * rowHeight)}`}
        preserveAspectRatio="none"
        style={{ blockSize: shown.length * rowHeight }}
      >
        {shown.map(({ label, value }, at) => (
          <rect
            key={label}
            className="bar"
            y={at * rowHeight + (rowHeight - barHeight) / 2}
            width={(value / largest) * 100}
            height={barHeight}
          />
        ))}
      </svg>
      <figcaption>
        {shown.map(({ label, value }) => (
          <span key={label} style={{ blockSize: rowHeight }}>
            <strong>{value}</strong> <bdi>{label}</bdi>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
