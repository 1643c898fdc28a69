import type { ReactNode } from 'react';
import { Icon } from './icon';
import './file-row.css';

interface Props {
  readonly title: string;
  readonly fileName: string;
  /** Size, date, hash: whatever tells this file from another. */
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
}

/** One file in a list. */
export function FileRow({ title, fileName, detail, actions }: Props): ReactNode {
  return (
    <div className="file-row">
      <Icon name="file" />
      <div className="grow">
        <div className="file-row-title">{title}</div>
        <div className="file-row-detail">
          <bdi>{fileName}</bdi>
          {detail === undefined ? null : <span>{detail}</span>}
        </div>
      </div>
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </div>
  );
}
