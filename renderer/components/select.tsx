import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { FieldNotes } from './field-parts';
import { Icon } from './icon';
import { OptionItem, type Option } from './option-item';
import './list-box.css';

interface Props<V extends string> {
  readonly label: string;
  /** The label is spoken but not shown, where the place makes it plain. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** One of several values, in a list that opens. */
export function Select<V extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
  description,
  error,
  placeholder = 'Choose',
  isDisabled = false,
  autoFocus = false,
}: Props<V>): ReactNode {
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      placeholder={placeholder}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="input select-button">
        <SelectValue className="select-value">
          {({ selectedText, defaultChildren }) =>
            selectedText === '' ? defaultChildren : selectedText
          }
        </SelectValue>
        <Icon name="chevron-down" size={16} />
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover className="popover" offset={4}>
        <ListBox className="list-box">
          {options.map((option) => (
            <OptionItem key={option.value} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
