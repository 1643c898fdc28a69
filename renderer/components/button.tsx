import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { Icon, type IconName } from './icon';
import './button.css';

export interface Props extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  /** One `primary` per view; `danger` only for what cannot be undone. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A button with a word on it. While `isPending` it stays focusable, says so, and does nothing. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  icon,
  children,
  ...rest
}: Props): ReactNode {
  return (
    <AriaButton {...rest} className={`button button-${variant} button-${size}`}>
      {icon === undefined ? null : <Icon name={icon} size={size === 'small' ? 16 : 18} />}
      <span className="button-text">{children}</span>
    </AriaButton>
  );
}
