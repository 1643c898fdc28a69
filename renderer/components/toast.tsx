import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from './button';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { dismissToast, subscribeToasts, toasts, type Toast } from './toast-queue';
import './toast.css';

export { showToast } from './toast-queue';

/** Stays this long; twice as long when it offers an undo. Resting on it makes no difference to what is saved. */
const staysMs = 6000;

/** Short answers to what the officer just did, at the foot of the window. One per window. */
export function ToastRegion(): ReactNode {
  const shown = useSyncExternalStore(subscribeToasts, toasts);
  return (
    <div className="toasts" role="region" aria-label="Messages" aria-live="polite">
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }): ReactNode {
  const { id, undo } = toast;
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(id), undo === undefined ? staysMs : 2 * staysMs);
    return () => clearTimeout(timer);
  }, [id, undo]);
  return (
    <div className="toast">
      <Icon name={toast.tone === 'danger' ? 'warning' : 'check'} />
      <span className="grow">{toast.text}</span>
      {undo === undefined ? null : (
        <Button
          size="small"
          icon="undo"
          onPress={() => {
            dismissToast(id);
            undo();
          }}
        >
          Undo
        </Button>
      )}
      <IconButton icon="close" label="Dismiss" onPress={() => dismissToast(id)} />
    </div>
  );
}
