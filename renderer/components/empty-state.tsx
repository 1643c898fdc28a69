import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './empty-state.css';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  /** What will stand here, what it is good for, and how it comes here. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A place with nothing in it yet, which says what it is for and offers the first step. */
export function EmptyState({ icon, title, children, actions }: Props): ReactNode {
  return (
    <div className="empty-state">
      <Icon name={icon} size={28} />
      <h2>{title}</h2>
      <div className="empty-state-text">{children}</div>
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </div>
  );
}
