import { z } from 'zod';
import type { AuthorityId, InquiryId, NoteId, OfficerId, RequestId } from '../ids';

export const InquiryType = z.enum([
  'complaint',
  'own_initiative',
  'detention_visit',
  'national_inquiry',
]);
export type InquiryType = z.infer<typeof InquiryType>;

export const InquiryStatus = z.enum([
  'intake',
  'admissibility',
  'under_investigation',
  'draft_report',
  'right_of_reply',
  'reported',
  'follow_up',
  'closed',
]);
export type InquiryStatus = z.infer<typeof InquiryStatus>;

const next: Readonly<Record<InquiryStatus, readonly InquiryStatus[]>> = {
  intake: ['admissibility', 'under_investigation', 'closed'],
  admissibility: ['under_investigation', 'closed'],
  under_investigation: ['draft_report', 'closed'],
  draft_report: ['under_investigation', 'right_of_reply', 'reported'],
  right_of_reply: ['draft_report', 'reported'],
  reported: ['follow_up', 'closed'],
  follow_up: ['closed'],
  closed: ['under_investigation'],
};

/** The states an inquiry may move to from `from` (practice.md, workflow). */
export const nextStatuses = (from: InquiryStatus): readonly InquiryStatus[] => next[from];

/** How far the work has come, for the status that fits it. */
export interface Progress {
  readonly answers: number;
  readonly reports: number;
  readonly signed: number;
}

/** The status that the work itself speaks of, or null where it says nothing beyond the intake. */
function fitting({ answers, reports, signed }: Progress): InquiryStatus | null {
  if (signed > 0) return 'reported';
  if (reports > 0) return 'draft_report';
  return answers > 0 ? 'under_investigation' : null;
}

const beforeReport: readonly InquiryStatus[] = [
  'intake',
  'admissibility',
  'under_investigation',
  'draft_report',
  'right_of_reply',
];

/**
 * A step towards the status that fits the work, for the officer to take or leave; null where the
 * status is not behind it. Never backwards, and never past the right of reply unasked.
 */
export function suggestedStatus(from: InquiryStatus, progress: Progress): InquiryStatus | null {
  const to = fitting(progress);
  if (to === null || !beforeReport.includes(from)) return null;
  const rank = (status: InquiryStatus): number => InquiryStatus.options.indexOf(status);
  if (rank(to) <= rank(from)) return null;
  if (next[from].includes(to)) return to;
  return next[from].includes('under_investigation') ? 'under_investigation' : 'draft_report';
}

export const AuthorityKind = z.enum([
  'police',
  'border_guard',
  'immigration_authority',
  'asylum_authority',
  'identification_authority',
  'prosecution',
  'court',
  'legal_aid_authority',
  'detention_authority',
  'social_welfare_or_shelter',
  'child_protection_authority',
  'guardian_authority',
  'health_authority',
  'education_authority',
  'labour_inspectorate',
  'consular_authority',
  'ministry',
  'legislature',
  'anti_corruption_body',
  'armed_or_peacekeeping_force',
  'compensation_fund',
  'national_rapporteur',
  'private_provider',
]); // standards.md 0.4
export type AuthorityKind = z.infer<typeof AuthorityKind>;

export const StateRole = z.enum(['destination', 'transit', 'origin', 'internal']);
export type StateRole = z.infer<typeof StateRole>;

export interface Authority {
  readonly id: AuthorityId;
  readonly name: string;
  readonly kind: AuthorityKind;
  readonly state: string;
  readonly stateRole: StateRole;
}

/** What the list of inquiries can be ordered by. Inquiries without an open deadline come last. */
export const InquirySort = z.enum(['reference', 'status', 'deadline', 'updated']);
export type InquirySort = z.infer<typeof InquirySort>;

export interface InquiryRow {
  readonly id: InquiryId;
  readonly reference: string;
  readonly title: string;
  readonly type: InquiryType;
  readonly status: InquiryStatus;
  readonly leadName: string;
  readonly openedOn: string;
  readonly updatedAt: string;
  /** Soonest open deadline, `YYYY-MM-DD`. */
  readonly nextDeadline: string | null;
}

export interface StatusChange {
  readonly status: InquiryStatus;
  readonly reason: string;
  readonly at: string;
  readonly officerName: string;
}

/**
 * Treaty or judgment id (standards.md part G) → bound at the period examined. `party` marks a
 * judgment in a case to which the State was a party. Unlisted = not known, counts as not bound.
 */
export const RatificationProfile = z.record(
  z.string().max(20),
  z.union([z.boolean(), z.literal('party')]),
);
export type RatificationProfile = z.infer<typeof RatificationProfile>;

/** The most useful next step, shown at the head of the inquiry. */
export interface NextStep {
  readonly what:
    | 'add_authority'
    | 'add_person'
    | 'add_event'
    | 'start_assessment'
    | 'answer_questions'
    | 'review_findings'
    | 'write_report'
    | 'answer_comments'
    | 'record_receipt'
    | 'approve_report'
    | 'sign_report'
    | 'hand_over'
    | 'none';
  readonly count: number;
}

export interface InquiryDetail extends InquiryRow {
  readonly revision: number;
  readonly complainant: string;
  readonly summary: string;
  readonly leadId: OfficerId;
  readonly teamIds: readonly OfficerId[];
  readonly authorities: readonly Authority[];
  /** The States of its authorities and of the systems assessed. */
  readonly states: readonly string[];
  readonly statusHistory: readonly StatusChange[];
  readonly nextStep: NextStep;
  /** A status that the work so far speaks of; the officer decides. */
  readonly suggestedStatus: InquiryStatus | null;
  readonly counts: {
    readonly persons: number;
    readonly events: number;
    readonly evidence: number;
    readonly assessments: number;
    readonly findings: number;
    readonly reports: number;
  };
}

export const RequestReply = z.enum([
  'pending',
  'answered',
  'answered_without_justification',
  'none',
  'withdrawn', // entered by mistake, or taken back: counts for nothing
]);
export type RequestReply = z.infer<typeof RequestReply>;

/** A request for justification to an authority: the burden record of rule S6. */
export interface AuthorityRequest {
  readonly id: RequestId;
  readonly authorityId: AuthorityId;
  readonly subject: string;
  readonly questionIds: readonly string[];
  readonly servedOn: string;
  readonly expiresOn: string;
  readonly reply: RequestReply;
}

export interface Note {
  readonly id: NoteId;
  readonly text: string;
  readonly at: string;
  readonly officerName: string;
}
