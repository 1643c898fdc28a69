import type { ReactNode } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';

interface Props {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Fields that belong together: Enter in one of them does what the submit button does. */
export function Form({ onSubmit, children }: Props): ReactNode {
  return (
    <AriaForm
      className="stack-wide"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </AriaForm>
  );
}
