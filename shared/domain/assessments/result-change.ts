import type { Outcome } from './assessment';

/** What one result says: outcome and legal effect, each also in the words of the law. */
export interface ResultState {
  readonly outcome: Outcome;
  /** The outcome in the words that its legal effect allows (L2). */
  readonly label: string;
  /** Rule L2 effect, or `-` for tests. */
  readonly effect: string;
  readonly effectInWords: string;
  readonly qualifiers: readonly string[];
}

/**
 * A result that differs before and after something changes: an answer, the ratification profile, or
 * the law itself. Null where the standard does not exist on that side.
 */
export interface ResultChange {
  readonly standardId: string;
  readonly title: string;
  readonly checklist: string;
  readonly before: ResultState | null;
  readonly after: ResultState | null;
}
