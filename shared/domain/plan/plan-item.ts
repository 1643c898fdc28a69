import { z } from 'zod';
import type { OwedQuestion } from '../assessments/assessment';
import type { SubjectKind } from '../assessments/subject';
import { AuthorityId, EvidenceId, type AssessmentId, type PlanItemId } from '../ids';
import { Day } from '../partial-date';

/** Who has what is to be obtained. */
export const Holder = z.enum(['authority', 'person', 'visit', 'third_party']);
export type Holder = z.infer<typeof Holder>;

export const holderWords: Readonly<Record<Holder, string>> = {
  authority: 'Authority',
  person: 'Person concerned',
  visit: 'Own visit',
  third_party: 'Third party',
};

export const PlanItemState = z.enum(['open', 'asked', 'received', 'not_obtainable']);
export type PlanItemState = z.infer<typeof PlanItemState>;

export const planStateWords: Readonly<Record<PlanItemState, string>> = {
  open: 'Open',
  asked: 'Asked for',
  received: 'Received',
  not_obtainable: 'Not obtainable',
};

/** A row of the evidence plan, as the officer writes it. */
export const PlanItemText = z
  .object({
    what: z.string().trim().min(1).max(600),
    holder: Holder,
    authorityId: AuthorityId.nullable(),
    questionIds: z.array(z.string().max(12)).max(200),
    dueOn: Day.nullable(),
    state: PlanItemState,
    note: z.string().trim().max(2000),
    evidenceIds: z.array(EvidenceId).max(50),
  })
  .refine(({ holder, authorityId }) => holder === 'authority' || authorityId === null, {
    path: ['authorityId'],
  });
export type PlanItemText = z.infer<typeof PlanItemText>;

/** A question that a row is to answer, with what still hangs on it. */
export interface PlannedQuestion {
  readonly id: string;
  readonly text: string;
  readonly checklist: string;
  /** Standards that it can still change, in any assessment of the inquiry; empty: it is settled. */
  readonly standards: readonly string[];
  /** The authority has to show it, so that its silence may count (S6). */
  readonly isShown: boolean;
}

export interface PlanItem extends PlanItemText {
  readonly id: PlanItemId;
  readonly questions: readonly PlannedQuestion[];
}

/** A row that the open questions speak for; nothing stands in the plan until the officer takes it. */
export interface ProposedItem {
  /** The same for the same kind of proof of the same holder. */
  readonly key: string;
  readonly what: string;
  readonly holder: Holder;
  readonly authorityId: AuthorityId | null;
  readonly questions: readonly PlannedQuestion[];
  /** Its standards in words: "12 standards, 3 of them binding". */
  readonly standardsInWords: string;
}

export interface EvidencePlan {
  readonly items: readonly PlanItem[];
  readonly proposals: readonly ProposedItem[];
  /** There is an assessment whose checklists can speak for rows. */
  readonly hasAssessments: boolean;
}

/** What part C asks of one assessment because its person counts as a victim. */
export interface OwedView {
  readonly assessmentId: AssessmentId;
  readonly subjectKind: SubjectKind;
  readonly subject: string;
  readonly questions: readonly OwedQuestion[];
}

/** The open question to ask next in one assessment, and why. */
export interface NextQuestionView {
  readonly assessmentId: AssessmentId;
  readonly subjectKind: SubjectKind;
  /** Whose case, or which measure or system. */
  readonly subject: string;
  readonly questionId: string;
  /** A checklist that shows the question: its own, or one whose standards read it. */
  readonly checklist: string;
  readonly checklistTitle: string;
  readonly text: string;
  readonly help: string;
  /** "Would decide 4 standards, 2 of them binding" */
  readonly why: string;
  /** Titles of the standards that one answer would decide, the gravest first. */
  readonly decides: readonly string[];
}
