import { useSyncExternalStore } from 'react';
import { go } from '../../lib/router';

/** Lets the palette, or a key, ask for the new-inquiry form from any place. */
let isWanted = false;
const listeners = new Set<() => void>();

function set(wanted: boolean): void {
  isWanted = wanted;
  for (const listener of [...listeners]) listener();
}

export function requestNewInquiry(): void {
  go({ at: 'inquiries' });
  set(true);
}

export const settleNewInquiry = (): void => set(false);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useNewInquiryRequest = (): boolean => useSyncExternalStore(subscribe, () => isWanted);
