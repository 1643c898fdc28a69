export interface ToastContent {
  readonly text: string;
  readonly tone?: 'success' | 'danger';
  /** Takes back what was just done. */
  readonly undo?: () => void;
}

export interface Toast extends ToastContent {
  readonly id: number;
}

const mostAtOnce = 3;
let shown: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function show(next: readonly Toast[]): void {
  shown = next;
  for (const listener of [...listeners]) listener();
}

export const toasts = (): readonly Toast[] => shown;

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Shows a short message, of which it gives the id; the oldest makes room. */
export function showToast(content: ToastContent): number {
  lastId += 1;
  show([...shown, { ...content, id: lastId }].slice(-mostAtOnce));
  return lastId;
}

export const dismissToast = (id: number): void => show(shown.filter((toast) => toast.id !== id));
