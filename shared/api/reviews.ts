import { z } from 'zod';
import { InquiryId, ReportId, ReviewCommentId } from '../domain/ids';
import { ReviewText, type Review, type ReviewComment } from '../domain/reviews/review';
import type { Report } from '../domain/reports/report';
import { command, query } from './operation';

const report = { reportId: ReportId };
/** The report is named with its remark, so that one guard knows the inquiry. */
const remark = { ...report, reviewCommentId: ReviewCommentId };
const reason = z.string().trim().min(10).max(2000);

export const reviewOperations = {
  'review.get': query<Review>()(z.object(report)),
  'review.comment': command<ReviewComment>()(
    z.object({ ...report, paragraphId: z.string().min(1).max(200), text: ReviewText }),
  ),
  'review.settle': command<null>()(z.object({ ...remark, answer: z.string().trim().max(4000) })),
  'review.reopen': command<null>()(z.object(remark)),
  /** By its author alone; `review.restore` takes that back. */
  'review.remove': command<null>()(z.object(remark)),
  'review.restore': command<null>()(z.object(remark)),
  /** A new draft that corrects a signed report; the signed one stays as it is. */
  'report.correct': command<Report>()(z.object({ inquiryId: InquiryId, ...report, reason }), {
    roles: ['investigator'],
  }),
};
