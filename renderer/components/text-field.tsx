import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField as AriaTextField, type TextFieldProps } from 'react-aria-components/TextField';
import { FieldNotes } from './field-parts';

export interface Props extends Omit<
  TextFieldProps,
  'className' | 'style' | 'children' | 'isInvalid' | 'value' | 'onChange'
> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** For keys, hashes and shares. */
  readonly mono?: boolean;
}

/** One line of text with its label above and its help below. */
export function TextField({
  label,
  description,
  error,
  placeholder,
  mono = false,
  ...rest
}: Props): ReactNode {
  return (
    <AriaTextField
      autoComplete="off"
      spellCheck="false"
      validationBehavior="aria"
      {...rest}
      isInvalid={error !== undefined}
      className="field"
    >
      <Label className="field-label">{label}</Label>
      <Input
        className={mono ? 'input input-mono' : 'input'}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}
