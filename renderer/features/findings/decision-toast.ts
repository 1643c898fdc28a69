import { dismissToast, showToast } from '../../components/toast-queue';

let last: number | null = null;

/**
 * Says what was decided, with a way back. Only the latest decision can be undone from here, and only
 * while the findings are in sight: later the undo would surprise.
 */
export function announceDecision(text: string, undo: () => void): void {
  forgetDecision();
  last = showToast({ text, tone: 'success', undo });
}

/** Takes the message away: another decision was taken, or the officer went elsewhere. */
export function forgetDecision(): void {
  if (last !== null) dismissToast(last);
  last = null;
}
