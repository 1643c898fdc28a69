import { useEffect, useRef } from 'react';

/** `Ctrl+K` also answers to ⌘K on a Mac. A bare key is heard only outside of fields. */
export type Shortcut = string;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(radio|checkbox|button)$/.test(target.type));

function matches(event: KeyboardEvent, shortcut: Shortcut): boolean {
  const parts = shortcut.toLowerCase().split('+');
  const key = parts[parts.length - 1];
  const wants = (part: string): boolean => parts.slice(0, -1).includes(part);
  return (
    event.key.toLowerCase() === key &&
    (event.ctrlKey || event.metaKey) === wants('ctrl') &&
    event.altKey === wants('alt') &&
    (wants('shift') ? event.shiftKey : !event.shiftKey || key.length > 1 || /\W/.test(key))
  );
}

/**
 * Calls `act` when the keys are pressed anywhere in the window, unless something nearer has taken
 * them, a dialog stands in front, or (for bare keys) the officer is writing in a field.
 */
export function useShortcut(shortcut: Shortcut, act: () => void, enabled = true): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const heard = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || !matches(event, shortcut)) return;
      const bare =
        !shortcut.toLowerCase().includes('ctrl') && !shortcut.toLowerCase().includes('alt');
      if (bare && isField(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  }, [shortcut, enabled]);
}
