import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Icon, type IconName } from './icon';
import './button.css';

interface Props extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  readonly icon: IconName;
  /** What it does, for the tooltip and for screen readers. */
  readonly label: string;
}

/** A button that is only an icon; its word comes on focus or when the pointer rests on it. */
export function IconButton({ icon, label, ...rest }: Props): ReactNode {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className="icon-button">
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
