import { z } from 'zod';
import type { DisputeView } from '../assessments/dispute';
import type { Subject } from '../assessments/subject';
import type { AssessmentId, FindingId } from '../ids';
import { Agreement, RemedyChoices } from '../remedies/remedy';
import type { RemedyFormView, RemedyMeasures } from '../remedies/remedy-view';
import { Responsibility } from './responsibility';

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
  /** L9: the gateway; needed before a breach is accepted. */
  responsibility: Responsibility.nullable(),
  remedies: RemedyChoices,
  satisfactionAgreed: Agreement.nullable(),
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
  /**
   * Accepted, and the results would now be put in other words: the conclusion as it was drafted when it
   * was accepted, and as it would be drafted now. The finding itself stays as it was accepted.
   */
  readonly changedSince: { readonly before: string; readonly now: string } | null;
  /** The law in force does not hold its standard: the file of it cannot be used. */
  readonly standardMissing: boolean;
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
  /** What is printed with it where it rests on presumptions (part C). */
  readonly presumptions: readonly string[];
  readonly rejectionReason: string | null;
  /** What the answers and the standard suggest as basis of responsibility (L9), with why. */
  readonly proposedResponsibility: ProposedResponsibility | null;
  /** What the standard itself recommends: the beginning of the proposed recommendation. */
  readonly standardRecommends: string;
  /** The five forms of reparation with their choices; empty for an observation. */
  readonly remedyForms: readonly RemedyFormView[];
  /** What measures whether the person can reach any of them; empty for an observation. */
  readonly remedyAccess: RemedyMeasures;
  /** REM-Q14 in this assessment: would public disclosure harm the person further? */
  readonly disclosureHarms: 'yes' | 'no' | 'unknown';
}

export interface ProposedResponsibility {
  readonly value: Responsibility;
  /** Why, to be read after "because". */
  readonly because: string;
}

/** The officer's part of a finding, as it is saved again. */
export const findingTextOf = (finding: Readonly<FindingText>): FindingText => ({
  facts: [...finding.facts],
  analysis: finding.analysis,
  conclusion: finding.conclusion,
  recommendation: finding.recommendation,
  addressee: finding.addressee,
  replyDeadline: finding.replyDeadline,
  responsibility: finding.responsibility,
  remedies: [...finding.remedies],
  satisfactionAgreed: finding.satisfactionAgreed,
});
