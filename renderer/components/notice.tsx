import type { ReactNode } from 'react';
import type { Failure } from '../../shared/errors';
import { Button } from './button';
import { Icon, type IconName } from './icon';
import './notice.css';

type Tone = 'info' | 'success' | 'warning' | 'danger';

interface Props {
  readonly tone: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

const icons: Readonly<Record<Tone, IconName>> = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
};

/** Something to know, in its place on the page. Trouble is announced to screen readers at once. */
export function Notice({ tone, title, children, actions }: Props): ReactNode {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div className="notice-body">
        {title === undefined ? null : <p className="notice-title">{title}</p>}
        <div>{children}</div>
        {actions === undefined ? null : <div className="row">{actions}</div>}
      </div>
    </div>
  );
}

interface ErrorProps {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}

/** A failure: what happened and what it means for the data, what to do, and the code to report. */
export function ErrorNotice({ failure, onRetry }: ErrorProps): ReactNode {
  return (
    <Notice
      tone="danger"
      title={failure.says}
      actions={
        onRetry === undefined ? undefined : (
          <Button size="small" onPress={onRetry}>
            Try again
          </Button>
        )
      }
    >
      <p>{failure.advice}</p>
      <p className="notice-code">Code {failure.code}</p>
    </Notice>
  );
}
