import type { ReactNode } from 'react';
import './key-hint.css';

/** The keys that do the same: `Ctrl K`. Shown where they apply. */
export function KeyHint({ keys }: { readonly keys: string }): ReactNode {
  return (
    <span className="key-hint" aria-hidden="true">
      {keys.split(' ').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
