import { z } from 'zod';
import type { OfficerId, ReviewCommentId } from '../ids';
import type { ParagraphDifference } from './differences';

/** A remark on one paragraph, for colleagues only: it is never printed and never leaves the vault. */
export interface ReviewComment {
  readonly id: ReviewCommentId;
  /** Id of shared/domain/reports/paragraphs. */
  readonly paragraphId: string;
  /** The paragraph's words when the remark was made. */
  readonly quoted: string;
  readonly text: string;
  readonly officerId: OfficerId;
  readonly officerName: string;
  readonly at: string;
  /** The place in words in the report as it is now; null where the paragraph is gone. */
  readonly where: string | null;
  /** The paragraph has been reworded since. */
  readonly isReworded: boolean;
  readonly settled: {
    readonly byName: string;
    readonly at: string;
    /** What was done about it; empty where nothing needed saying. */
    readonly answer: string;
  } | null;
}

export const ReviewText = z.string().trim().min(1).max(4000);

/** One submission of a report. */
export interface ReportVersion {
  readonly number: number;
  readonly at: string;
  readonly byName: string;
  /** Why it came back, if it did. */
  readonly returnedReason: string | null;
}

/** What a reviewer works with beside the report. */
export interface Review {
  readonly comments: readonly ReviewComment[];
  readonly versions: readonly ReportVersion[];
  /** From the last version but the present one to what the report says now. Null before there was one. */
  readonly changes: {
    readonly sinceVersion: number;
    readonly paragraphs: readonly ParagraphDifference[];
  } | null;
}
