import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import './choice.css';

interface Props {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
  readonly description?: string;
  readonly isDisabled?: boolean;
}

/** Something that is on or off and takes effect at once. */
export function Switch({
  isSelected,
  onChange,
  children,
  description,
  isDisabled = false,
}: Props): ReactNode {
  return (
    <AriaSwitch
      className="choice"
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className="switch-track" />
      <span>
        {children}
        {description === undefined ? null : (
          <span className="choice-description">{description}</span>
        )}
      </span>
    </AriaSwitch>
  );
}
