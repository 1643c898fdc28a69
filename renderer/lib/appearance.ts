import { useSyncExternalStore } from 'react';

/** Light, dark, or as the computer is set. Remembered until Amparo is closed. */
export type Appearance = 'system' | 'light' | 'dark';

const place = 'appearance';
const listeners = new Set<() => void>();

function current(): Appearance {
  const kept = localStorage.getItem(place);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function show(appearance: Appearance): void {
  if (appearance === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = appearance;
}

/** To be called once before the first picture. */
export const restoreAppearance = (): void => show(current());

export function setAppearance(appearance: Appearance): void {
  localStorage.setItem(place, appearance);
  show(appearance);
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, current);
