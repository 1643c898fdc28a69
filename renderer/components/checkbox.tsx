import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { ChoiceDescription } from './choice-description';
import { FieldNotes } from './field-parts';
import { Icon } from './icon';
import type { Option } from './option-item';
import { SingleChoice, type SingleChoiceProps } from './single-choice';

const mark = (
  <span className="choice-mark">
    <Icon name="check" size={14} />
  </span>
);

/** One thing that is so or not. */
export const Checkbox = (props: SingleChoiceProps): ReactNode => (
  <SingleChoice field={CheckboxField} button={CheckboxButton} mark={mark} {...props} />
);

interface GroupProps<V extends string> {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: readonly V[];
  readonly onChange: (value: readonly V[]) => void;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
}

/** Any of several values, all in sight; kept in the order of the options. */
export function CheckboxGroup<V extends string>({
  label,
  options,
  value,
  onChange,
  description,
  error,
  isDisabled = false,
}: GroupProps<V>): ReactNode {
  return (
    <AriaCheckboxGroup
      className="field"
      value={[...value]}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      onChange={(chosen) => {
        onChange(options.map((option) => option.value).filter((known) => chosen.includes(known)));
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="choices">
        {options.map((option) => (
          <CheckboxField key={option.value} value={option.value}>
            <CheckboxButton className="choice">
              {mark}
              <span>{option.label}</span>
            </CheckboxButton>
            <ChoiceDescription text={option.description} />
          </CheckboxField>
        ))}
      </div>
      <FieldNotes description={description} error={error} />
    </AriaCheckboxGroup>
  );
}
