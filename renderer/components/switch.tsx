import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components/Switch';
import { ChoiceDescription } from './choice-description';
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
    <SwitchField isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <SwitchButton className="choice">
        <span className="switch-track" />
        <span>{children}</span>
      </SwitchButton>
      <ChoiceDescription text={description} />
    </SwitchField>
  );
}
