import type { Clue } from './clue';
import type { PlaceMark } from './place-mark';
import type { Redaction } from './register';

/** Clues that stand together, and what was decided of them. */
export interface ShownCombination {
  /** Stands for the place and its words; other words make another. */
  readonly id: string;
  /** The paragraph's id, or "finding:<id>" for a finding as a whole. */
  readonly placeId: string;
  readonly where: string;
  readonly findingId: string | null;
  readonly field: string;
  readonly clues: readonly Clue[];
  /** A child is concerned: no reason lets it stand (EXP-03). */
  readonly isForbidden: boolean;
  readonly kept: {
    readonly id: string;
    readonly reason: string;
    readonly officerName: string;
    /** ISO 8601, UTC. */
    readonly at: string;
    /** The commissioner who approved the report with it; null before. */
    readonly confirmedByName: string | null;
  } | null;
}

/** A paragraph that a person must read for what it tells of somebody's health or intimate life. */
export interface ToRead {
  readonly where: string;
  readonly findingId: string | null;
  readonly field: string;
  readonly kinds: readonly string[];
}

/** In which form a report leaves, and what is still to be looked at in it. */
export interface RedactionView {
  /** Null in a report that was submitted before this was kept. */
  readonly redaction: Redaction | null;
  readonly combinations: readonly ShownCombination[];
  readonly toRead: readonly ToRead[];
  /** Places of the inquiry with the institution's mark; unmarked ones count as small. */
  readonly places: readonly { readonly name: string; readonly mark: PlaceMark | null }[];
}

/** Neither reworded nor kept for a reason: it stops the report. */
export const isOpen = ({ kept, isForbidden }: ShownCombination): boolean =>
  kept === null || isForbidden;
