import type { SubjectKind } from '../../assessments/subject';
import type { Dimension } from '../dimensions';
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
  /** Empty: the rows are questions (IND-30). */
  readonly measures: readonly Measure[];
  /** By this it is always broken down. */
  readonly always?: Dimension;
}

export const ofCases: readonly SubjectKind[] = ['case'];
export const everySubject: readonly SubjectKind[] = ['case', 'measure', 'system'];
