import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextField as AriaTextField, type TextFieldProps } from 'react-aria-components/TextField';
import { FieldNotes } from './field-parts';

/** What one line and several lines of text have in common. */
export interface TextProps extends Omit<
  TextFieldProps,
  'className' | 'style' | 'children' | 'isInvalid' | 'value' | 'onChange'
> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
  /** For keys, hashes and shares. */
  readonly mono?: boolean | undefined;
}

interface Props extends Omit<TextProps, 'placeholder' | 'mono'> {
  readonly children: ReactNode;
}

/** A label above what is typed into, its help and what is wrong below. */
export function TextFrame({ label, description, error, children, ...rest }: Props): ReactNode {
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
      {children}
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}

/** How the element that is typed into looks and what it says while it is empty. */
export const inputLook = ({
  placeholder,
  mono = false,
}: Pick<TextProps, 'placeholder' | 'mono'>) => ({
  className: mono ? 'input input-mono' : 'input',
  ...(placeholder === undefined ? {} : { placeholder }),
});
