import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldNotes } from './field-parts';
import type { Props as TextFieldProps } from './text-field';

interface Props extends Omit<TextFieldProps, 'type'> {
  /** Height in lines before the officer draws it larger. */
  readonly rows?: number;
}

/** Several lines of text. */
export function TextArea({
  label,
  description,
  error,
  placeholder,
  mono = false,
  rows = 4,
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
      <AriaTextArea
        rows={rows}
        className={mono ? 'input input-mono' : 'input'}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}
