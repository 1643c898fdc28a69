import { useState } from 'react';

/** What is typed into a date field, replaced when another date comes in from outside. */
export function useDateText(saved: string): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(saved);
  const [known, setKnown] = useState(saved);
  if (saved !== known) {
    setKnown(saved);
    setTyped(saved);
  }
  return [typed, setTyped];
}
