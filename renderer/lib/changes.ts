/** Tells open queries that something was written, so that what is on the screen stays true. */
type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls `listener` after every write; returns the way to stop. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** To be called once a write has been acknowledged. */
export function announceChange(): void {
  for (const listener of [...listeners]) listener();
}
