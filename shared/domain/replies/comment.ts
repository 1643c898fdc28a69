import { z } from 'zod';
import { EvidenceId, type ReplyCommentId } from '../ids';
import { Day } from '../partial-date';

export const Disposition = z.enum(['accepted', 'partly_accepted', 'rejected']);
export type Disposition = z.infer<typeof Disposition>;

export const dispositionWords: Readonly<Record<Disposition, string>> = {
  accepted: 'Accepted',
  partly_accepted: 'Partly accepted',
  rejected: 'Not accepted',
};

/** A comment as an officer enters it. */
export const CommentText = z.object({
  /** Number in the margin of the draft; null: on the draft as a whole. */
  paragraph: z.number().int().positive().nullable(),
  text: z.string().trim().min(1).max(20_000),
  receivedOn: Day,
  /** The letter that it stands in, in the evidence. */
  evidenceId: EvidenceId.nullable(),
  /** Printed in place of the words where these are confidential; null: the words are printed. */
  summary: z.string().trim().min(1).max(4000).nullable(),
});
export type CommentText = Readonly<z.infer<typeof CommentText>>;

export const CommentAnswer = z.object({
  disposition: Disposition,
  reasons: z.string().trim().min(3).max(4000),
});
export type CommentAnswer = Readonly<z.infer<typeof CommentAnswer>>;

export interface ReplyComment extends CommentText {
  readonly id: ReplyCommentId;
  /** `form`: read from a reply form. */
  readonly source: 'entered' | 'form';
  readonly revision: number;
  readonly answer: (CommentAnswer & { readonly officerName: string; readonly at: string }) | null;
  /** Its words before they were corrected or came anew, the latest first. */
  readonly earlier: readonly { readonly text: string; readonly until: string }[];
}
