import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import {
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
} from 'react-aria-components/RadioGroup';
import { ChoiceDescription } from './choice-description';
import { FieldNotes } from './field-parts';
import type { Option } from './option-item';
import './choice.css';

interface Props<V extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly orientation?: 'vertical' | 'horizontal';
  readonly description?: ReactNode;
  readonly isDisabled?: boolean;
}

/** One of a few values, all in sight. Arrow keys move between them. */
export function RadioGroup<V extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
  orientation = 'vertical',
  description,
  isDisabled = false,
}: Props<V>): ReactNode {
  return (
    <AriaRadioGroup
      className="field"
      value={value}
      orientation={orientation}
      isDisabled={isDisabled}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className={`choices choices-${orientation}`}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value}>
            <RadioButton className="choice">
              <span className="choice-mark choice-mark-round" />
              <span>{option.label}</span>
            </RadioButton>
            <ChoiceDescription text={option.description} />
          </RadioField>
        ))}
      </div>
      <FieldNotes description={description} />
    </AriaRadioGroup>
  );
}
