import type { SubjectKind } from '../../assessments/subject';
import type { Measure } from '../measure';

/** An indicator of standards.md F.1: what it shows, over which subjects, from which results. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  /** How it is counted, in words for readers of the table. */
  readonly words: string;
  readonly kinds: readonly SubjectKind[];
  /** Standards whose results it reads. */
  readonly standards: readonly string[];
  readonly measures: readonly Measure[];
}

export const ofCases: readonly SubjectKind[] = ['case'];
