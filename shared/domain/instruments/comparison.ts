import type { ResultChange } from '../assessments/result-change';
import type { AssessmentId, InquiryId } from '../ids';

export type ItemStep = 'new' | 'gone' | 'reworded' | 'logic';

/** `logic`: its condition, type or choices change, so results can; `reworded`: only what is read. */
export interface ItemChange {
  readonly kind: 'question' | 'standard';
  readonly id: string;
  readonly step: ItemStep;
  /** The title or question as it is after the change; as it was, where it is gone. */
  readonly title: string;
  /** What is different, part by part. */
  readonly texts: readonly {
    readonly part: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** What another version of the law would change in one assessment. */
export interface AssessmentChanges {
  readonly assessmentId: AssessmentId;
  readonly inquiryId: InquiryId;
  readonly reference: string;
  /** Who or what is examined, in the words of the list of assessments. */
  readonly subject: string;
  readonly changes: readonly ResultChange[];
  /** Answered questions that would no longer be asked. */
  readonly noLongerAsked: readonly string[];
  /** New questions of checklists worked on. */
  readonly newQuestions: number;
}

export interface LawComparison {
  readonly files: readonly FileStep[];
  readonly items: readonly ItemChange[];
  /** At most `assessmentsShown`; `affected` counts all of them. */
  readonly assessments: readonly AssessmentChanges[];
  readonly affected: number;
  readonly examined: number;
  /** Stands for exactly this set of files; given back when it is adopted. */
  readonly set: string;
}

export interface FileStep {
  readonly code: string;
  readonly before: string | null;
  readonly after: string;
}

export const assessmentsShown = 200;
