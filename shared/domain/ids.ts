import { z } from 'zod';

/** Branded identifiers: random UUIDs made by the core; a person's id can't be passed for an event's. */
const id = <B extends string>() => z.uuid().brand<B>();

export const OfficerId = id<'OfficerId'>();
export type OfficerId = z.infer<typeof OfficerId>;
export const InquiryId = id<'InquiryId'>();
export type InquiryId = z.infer<typeof InquiryId>;
export const AuthorityId = id<'AuthorityId'>();
export type AuthorityId = z.infer<typeof AuthorityId>;
export const PersonId = id<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const EventId = id<'EventId'>();
export type EventId = z.infer<typeof EventId>;
export const RequestId = id<'RequestId'>();
export type RequestId = z.infer<typeof RequestId>;
export const NoteId = id<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;
export const EvidenceId = id<'EvidenceId'>();
export type EvidenceId = z.infer<typeof EvidenceId>;
export const AssessmentId = id<'AssessmentId'>();
export type AssessmentId = z.infer<typeof AssessmentId>;
export const FindingId = id<'FindingId'>();
export type FindingId = z.infer<typeof FindingId>;
export const ReportId = id<'ReportId'>();
export type ReportId = z.infer<typeof ReportId>;
export const SystemicFindingId = id<'SystemicFindingId'>();
export type SystemicFindingId = z.infer<typeof SystemicFindingId>;
export const ConfirmationId = id<'ConfirmationId'>();
export type ConfirmationId = z.infer<typeof ConfirmationId>;
export const JudgmentRecordId = id<'JudgmentRecordId'>();
export type JudgmentRecordId = z.infer<typeof JudgmentRecordId>;
export const PlanItemId = id<'PlanItemId'>();
export type PlanItemId = z.infer<typeof PlanItemId>;
export const LetterId = id<'LetterId'>();
export type LetterId = z.infer<typeof LetterId>;
export const ReviewCommentId = id<'ReviewCommentId'>();
export type ReviewCommentId = z.infer<typeof ReviewCommentId>;
