import type { ReactNode } from 'react';
import './form-actions.css';

/** The buttons of a form, the one that goes on last. In a dialog they stay in sight while it scrolls. */
export function FormActions({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="form-actions">{children}</div>;
}
