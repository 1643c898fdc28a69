import type { ReactNode } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextFrame, inputLook, type TextProps } from './text-frame';

interface Props extends Omit<TextProps, 'type'> {
  /** Height in lines before the officer draws it larger. */
  readonly rows?: number;
}

/** Several lines of text. */
export function TextArea({ placeholder, mono, rows = 4, ...frame }: Props): ReactNode {
  return (
    <TextFrame {...frame}>
      <AriaTextArea rows={rows} {...inputLook({ placeholder, mono })} />
    </TextFrame>
  );
}
