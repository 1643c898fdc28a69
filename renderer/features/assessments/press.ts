import type { KeyboardEvent } from 'react';
import type { Press } from './key-logic';

const takesText = (target: Element): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox');

/** What of a keyboard event the checklist's keys depend on. */
export function pressOf(event: KeyboardEvent): Press {
  const target = event.target instanceof Element ? event.target : document.body;
  return {
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    typing: takesText(target),
    onControl: target.closest('button, summary, a, input, [role=dialog]') !== null,
  };
}
