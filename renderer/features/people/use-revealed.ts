import { useEffect, useState } from 'react';
import type { Identity } from '../../../shared/domain/people/person';

/** Seconds after which a revealed identity hides by itself. */
export const revealSeconds = 60;

export interface Revealed {
  readonly identity: Identity | null;
  readonly secondsLeft: number;
  readonly show: (identity: Identity) => void;
  readonly hide: () => void;
}

/**
 * An identity on screen for as long as it is needed and no longer: it hides after a minute, when the
 * window loses the focus or is covered, and when the part of the screen that shows it goes away.
 */
export function useRevealed(): Revealed {
  const [identity, setIdentity] = useState<Identity | null>(null);
  const [secondsLeft, setSecondsLeft] = useState(0);
  const isShown = identity !== null;
  useEffect(() => {
    if (!isShown) return;
    const hide = () => setIdentity(null);
    const endsAt = performance.now() + revealSeconds * 1000;
    const tick = setInterval(() => {
      const left = Math.ceil((endsAt - performance.now()) / 1000);
      setSecondsLeft(Math.max(left, 0));
      if (left <= 0) hide();
    }, 250);
    const hideWhenCovered = () => {
      if (document.visibilityState === 'hidden') hide();
    };
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', hideWhenCovered);
    return () => {
      clearInterval(tick);
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', hideWhenCovered);
    };
  }, [isShown]);
  return {
    identity,
    secondsLeft,
    show: (revealed) => {
      setSecondsLeft(revealSeconds);
      setIdentity(revealed);
    },
    hide: () => setIdentity(null),
  };
}
