import type { ReactNode } from 'react';
import { Icon } from '../../components/icon';

interface Props {
  readonly titles: readonly string[];
  /** From 0. */
  readonly current: number;
}

/** Where I am in a sequence, what is done and what is still to come. */
export function Steps({ titles, current }: Props): ReactNode {
  return (
    <ol className="steps">
      {titles.map((title, index) => (
        <li key={title} {...(index === current ? { 'aria-current': 'step' as const } : {})}>
          {index < current ? <Icon name="check" size={14} /> : <span>{index + 1}</span>}
          <span>{title}</span>
        </li>
      ))}
    </ol>
  );
}
