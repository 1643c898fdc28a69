import { z } from 'zod';
import { Disposition } from './comment';

const text = z.string().max(20_000);
const shortText = z.string().max(2_000);

/** A comment in the annex of replies of a report. */
export const PrintedComment = z.object({
  /** Number in the margin of the draft; null: on the draft as a whole. */
  paragraph: z.number().int().positive().nullable(),
  /** Where that paragraph stood, in words. */
  where: shortText,
  receivedOn: z.iso.date(),
  comment: text,
  /** The institution's summary of a comment that is confidential. */
  isSummary: z.boolean(),
  disposition: Disposition,
  reasons: text,
  /** The paragraph was worded anew, or taken out, after the draft was sent. */
  isChanged: z.boolean(),
});
export type PrintedComment = z.infer<typeof PrintedComment>;

/** A closed round of reply in the annex of a report. */
export const PrintedReply = z.object({
  /** "2026/014-D1" */
  draft: shortText,
  party: shortText,
  sentOn: z.iso.date(),
  /** Null where no receipt was recorded. */
  receivedOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  /** How many paragraphs of the draft it was sent. */
  paragraphs: z.number().int().positive(),
  /** What came of it in one sentence. */
  statement: shortText,
  comments: z.array(PrintedComment),
});
export type PrintedReply = z.infer<typeof PrintedReply>;
