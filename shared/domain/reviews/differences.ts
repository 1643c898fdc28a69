/** A run of words that stayed, came or went. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One paragraph in two versions of a report. */
export interface ParagraphDifference {
  readonly id: string;
  /** The place in the later version; in the earlier one where the paragraph is gone. */
  readonly where: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly runs: readonly Run[];
}
