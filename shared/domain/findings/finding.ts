import { z } from 'zod';
import type { DisputeView } from '../assessments/dispute';
import type { Subject } from '../assessments/subject';
import type { AssessmentId, FindingId } from '../ids';

export const FindingStatus = z.enum(['proposed', 'accepted', 'rejected']);
export type FindingStatus = z.infer<typeof FindingStatus>;

/** The parts of a finding that the officer writes. */
export const FindingText = z.object({
  facts: z.array(z.string().trim().min(1).max(2000)).max(60),
  analysis: z.string().trim().max(8000),
  conclusion: z.string().trim().min(1).max(4000),
  recommendation: z.string().trim().max(4000),
  addressee: z.string().trim().max(300),
  replyDeadline: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
});
export type FindingText = z.infer<typeof FindingText>;

/**
 * `breach`: the facts depart from a standard. `observation`: unsettled law, a point of policy without
 * any finding of breach (S5).
 */
export const FindingKind = z.enum(['breach', 'observation']);
export type FindingKind = z.infer<typeof FindingKind>;

export interface FindingRow {
  readonly id: FindingId;
  readonly standardId: string;
  readonly standardTitle: string;
  readonly subject: Subject;
  readonly effect: string;
  readonly kind: FindingKind;
  /** The result of the checklist as it stands, in the words that its effect allows. */
  readonly checklistSays: string;
  /** An officer's own view of that result; both are reported. */
  readonly dispute: DisputeView | null;
  /** It rests on the officer's view alone: the checklist's result differs. */
  readonly restsOnOfficer: boolean;
  readonly status: FindingStatus;
  /** The answers changed since: neither the checklist nor an officer's view carries it any more. */
  readonly outdated: boolean;
}

export interface Finding extends FindingRow, Readonly<FindingText> {
  readonly assessmentId: AssessmentId;
  readonly revision: number;
  readonly standardReference: string;
  readonly effectInWords: string;
  readonly allowedVerbs: readonly string[];
  readonly hedge: string | null;
  /** Advice on the wording of the finding, for the editor only. */
  readonly draftingNote: string | null;
  readonly qualifiers: readonly string[];
  readonly rejectionReason: string | null;
}
