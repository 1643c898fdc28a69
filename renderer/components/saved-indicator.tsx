import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './saved-indicator.css';

/** `editing`: entered but not written yet. `saved` only once the core has acknowledged the write. */
export type SavedState = 'saved' | 'saving' | 'editing' | 'failed';

const looks: Readonly<Record<SavedState, readonly [IconName, string]>> = {
  saved: ['check', 'Saved'],
  saving: ['history', 'Saving'],
  editing: ['edit', 'Not saved yet'],
  failed: ['warning', 'Not saved'],
};

/** Whether what is on the screen is in the vault. Says only what is true. */
export function SavedIndicator({ state }: { readonly state: SavedState }): ReactNode {
  const [icon, words] = looks[state];
  return (
    <span className={`saved saved-${state}`} role="status">
      <Icon name={icon} size={15} />
      {words}
    </span>
  );
}
