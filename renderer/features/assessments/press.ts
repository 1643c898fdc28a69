import type { KeyboardEvent } from 'react';
import type { Press } from './key-logic';

const lists = '[role=listbox], [role=dialog], [aria-haspopup=listbox]';

/** Fields and lists have keys of their own: letters there are text or a search in the list. */
const takesKeys = (target: Element): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox') ||
  target.closest(lists) !== null;

/** What of a keyboard event the checklist's keys depend on. */
export function pressOf(event: KeyboardEvent): Press {
  const target = event.target instanceof Element ? event.target : document.body;
  return {
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    typing: takesKeys(target),
    inPopup: target.closest(lists) !== null,
    onControl: target.closest('button, summary, a, input') !== null,
  };
}
