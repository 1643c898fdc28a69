import type { ComponentType, ReactNode } from 'react';
import { ChoiceDescription } from './choice-description';
import './choice.css';

export interface SingleChoiceProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
  readonly description?: string;
  readonly isDisabled?: boolean;
}

interface Props extends SingleChoiceProps {
  readonly field: ComponentType<
    Required<Pick<SingleChoiceProps, 'isSelected' | 'onChange' | 'isDisabled' | 'children'>>
  >;
  readonly button: ComponentType<{ readonly className: string; readonly children: ReactNode }>;
  readonly mark: ReactNode;
}

/** The frame of a checkbox and of a switch: its mark, its words, one sentence below. */
export function SingleChoice({
  field: Field,
  button: ChoiceButton,
  mark,
  isSelected,
  onChange,
  children,
  description,
  isDisabled = false,
}: Props): ReactNode {
  return (
    <Field isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <ChoiceButton className="choice">
        {mark}
        <span>{children}</span>
      </ChoiceButton>
      <ChoiceDescription text={description} />
    </Field>
  );
}
