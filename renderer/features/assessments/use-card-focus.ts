import { useEffect, useRef, type RefObject } from 'react';

/** Brings the card of the question in focus into view and gives it the keyboard. */
export function useCardFocus(focusedId: string | null): RefObject<HTMLDivElement | null> {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [focusedId]);
  return card;
}
