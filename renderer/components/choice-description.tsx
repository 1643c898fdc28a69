import type { ReactNode } from 'react';
import { Text } from 'react-aria-components/Text';

/** One sentence under a choice, read out with it. */
export function ChoiceDescription({ text }: { readonly text: string | undefined }): ReactNode {
  if (text === undefined) return null;
  return (
    <Text slot="description" className="choice-description">
      {text}
    </Text>
  );
}
