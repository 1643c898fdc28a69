import { z } from 'zod';
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

export interface FindingRow {
  readonly id: FindingId;
  readonly standardId: string;
  readonly standardTitle: string;
  readonly pseudonym: string;
  readonly eventTitle: string;
  readonly authorityName: string;
  readonly effect: string;
  readonly status: FindingStatus;
  /** The answers changed since: the standard no longer comes out as a breach. */
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
