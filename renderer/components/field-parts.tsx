import type { ReactNode } from 'react';
import { Text } from 'react-aria-components/Text';
import { FieldError } from 'react-aria-components/FieldError';
import { Icon } from './icon';
import './field.css';

/** What stands under a field: one sentence of help, and what is wrong with the entry. */
export function FieldNotes({
  description,
  error,
}: {
  readonly description?: ReactNode;
  readonly error?: string | undefined;
}): ReactNode {
  return (
    <>
      {description === undefined ? null : (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      {error === undefined ? null : (
        <FieldError className="field-error">
          <Icon name="warning" size={16} />
          <span>{error}</span>
        </FieldError>
      )}
    </>
  );
}
