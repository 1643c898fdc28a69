import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { FieldNotes } from './field-parts';
import { Icon } from './icon';
import { OptionItem, type Option } from './option-item';
import './list-box.css';

interface Props {
  readonly label: string;
  readonly options: readonly Option<string>[];
  /** The text in the field; any text is allowed. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}

/** A line of text with suggestions: what is not in the list may be written too. */
export function ComboBox({
  label,
  options,
  value,
  onChange,
  description,
  error,
  isRequired = false,
}: Props): ReactNode {
  return (
    <AriaComboBox
      className="field"
      inputValue={value}
      onInputChange={onChange}
      allowsCustomValue
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input className="input" />
        <Button className="combo-button">
          <Icon name="chevron-down" size={16} />
        </Button>
      </div>
      <FieldNotes description={description} error={error} />
      <Popover className="popover" offset={4}>
        <ListBox className="list-box">
          {options.map((option) => (
            <OptionItem key={option.value} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
