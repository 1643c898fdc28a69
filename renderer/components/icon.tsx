import type { ReactNode } from 'react';
import { shapes } from './icon-shapes';
import './icon.css';

export type IconName = keyof typeof shapes;

/** Icons that point along the line of reading turn round where it runs from right to left. */
const directed: ReadonlySet<IconName> = new Set<IconName>([
  'chevron-end',
  'chevron-start',
  'arrow-start',
]);

interface Props {
  readonly name: IconName;
  /** Width and height in pixels. */
  readonly size?: number;
}

/** A picture beside a word; never the only carrier of a meaning, so hidden from screen readers. */
export function Icon({ name, size = 18 }: Props): ReactNode {
  return (
    <svg
      className={directed.has(name) ? 'icon icon-directed' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
