import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextFrame, inputLook, type TextProps } from './text-frame';

/** One line of text with its label above and its help below. */
export function TextField({ placeholder, mono, ...frame }: TextProps): ReactNode {
  return (
    <TextFrame {...frame}>
      <Input {...inputLook({ placeholder, mono })} />
    </TextFrame>
  );
}
