export interface IdleParts {
  /** Seconds since anyone used this computer. */
  readonly systemIdle: () => number;
  /** Seconds since anyone used this window. */
  readonly appIdle: () => number;
  /** Wayland gives no system idle time; there, only the window's own counts. */
  readonly systemIdleIsKnown: boolean;
  readonly limitMinutes: () => number;
  readonly isUnlocked: () => boolean;
  readonly onSoon: (secondsLeft: number) => void;
  readonly onIdle: () => void;
}

/** Seconds between two looks, and before the lock at which the window is told. */
const interval = 5;
const warning = 60;

/** Watches for idleness: fires once, and again only after an unlock. Gives a function that stops it. */
export function watchIdle(parts: IdleParts): () => void {
  let fired = false;
  let warned = false;
  const timer = setInterval(() => {
    if (!parts.isUnlocked()) {
      fired = false;
      warned = false;
      return;
    }
    const idle = idleSeconds(parts);
    const left = parts.limitMinutes() * 60 - idle;
    if (left > warning) warned = false;
    if (left <= 0 && !fired) {
      fired = true;
      parts.onIdle();
    } else if (left > 0 && left <= warning && !warned) {
      warned = true;
      parts.onSoon(Math.ceil(left));
    }
  }, interval * 1000);
  return () => {
    clearInterval(timer);
  };
}

function idleSeconds(parts: IdleParts): number {
  const app = parts.appIdle();
  return parts.systemIdleIsKnown ? Math.min(app, parts.systemIdle()) : app;
}
