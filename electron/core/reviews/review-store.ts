import { z } from 'zod';
import type { OfficerId, ReportId, ReviewCommentId } from '../../../shared/domain/ids';
import type { ReportParagraph } from '../../../shared/domain/reports/paragraphs';
import type { ReportVersion } from '../../../shared/domain/reviews/review';
import { AppError } from '../../../shared/errors';
import type { ReadableDb, WritableDb } from '../store';

export interface CommentRecord {
  readonly id: ReviewCommentId;
  readonly reportId: ReportId;
  readonly paragraphId: string;
  readonly quoted: string;
  readonly text: string;
  readonly officerId: OfficerId;
  readonly officerName: string;
  readonly at: string;
  readonly settledByName: string | null;
  readonly settledAt: string | null;
  readonly answer: string | null;
  readonly removedAt: string | null;
}

const select = `SELECT c.id AS id, c.report_id AS reportId, c.paragraph_id AS paragraphId,
    c.quoted AS quoted, c.text AS text, c.officer_id AS officerId, o.name AS officerName, c.at AS at,
    s.name AS settledByName, c.settled_at AS settledAt, c.answer AS answer,
    c.removed_at AS removedAt
  FROM review_comments c JOIN officers o ON o.id = c.officer_id
  LEFT JOIN officers s ON s.id = c.settled_by`;

/** In the order in which they were made, without those taken back. */
export const commentsOf = (db: ReadableDb, reportId: ReportId): CommentRecord[] =>
  db
    .prepare<[string], CommentRecord>(
      `${select} WHERE c.report_id = ? AND c.removed_at IS NULL ORDER BY c.row`,
    )
    .all(reportId);

/** @throws AppError NOT_FOUND */
export function requireComment(
  db: ReadableDb,
  reportId: ReportId,
  id: ReviewCommentId,
): CommentRecord {
  const found = db
    .prepare<[string, string], CommentRecord>(`${select} WHERE c.id = ? AND c.report_id = ?`)
    .get(id, reportId);
  if (found === undefined) throw new AppError('NOT_FOUND');
  return found;
}

/** How many remarks nobody has settled. */
export const openComments = (db: ReadableDb, reportId: ReportId): number =>
  db
    .prepare<[string], { count: number }>(
      `SELECT count(*) AS count FROM review_comments
       WHERE report_id = ? AND settled_at IS NULL AND removed_at IS NULL`,
    )
    .get(reportId)?.count ?? 0;

interface VersionRow extends ReportVersion {
  readonly paragraphs: string;
}

/** As kept by `keepVersion`, which alone writes it. */
const KeptParagraphs = z.array(z.custom<ReportParagraph>((value) => typeof value === 'object'));

export interface KeptVersion extends ReportVersion {
  readonly paragraphs: readonly ReportParagraph[];
}

/** Every submission, first to last. */
export const versionsOf = (db: ReadableDb, reportId: ReportId): KeptVersion[] =>
  db
    .prepare<[string], VersionRow>(
      `SELECT v.number AS number, v.paragraphs AS paragraphs, v.at AS at, o.name AS byName,
         v.returned_reason AS returnedReason
       FROM report_versions v JOIN officers o ON o.id = v.officer_id
       WHERE v.report_id = ? ORDER BY v.number`,
    )
    .all(reportId)
    .map((row) => ({ ...row, paragraphs: KeptParagraphs.parse(JSON.parse(row.paragraphs)) }));

export function keepVersion(
  db: WritableDb,
  reportId: ReportId,
  paragraphs: readonly ReportParagraph[],
  officerId: OfficerId,
  now: string,
): void {
  db.prepare(
    `INSERT INTO report_versions(report_id, number, paragraphs, officer_id, at)
     VALUES (@reportId, (SELECT count(*) + 1 FROM report_versions WHERE report_id = @reportId),
       @paragraphs, @officerId, @now)`,
  ).run({ reportId, paragraphs: JSON.stringify(paragraphs), officerId, now });
}

/** Notes with the last version why it was returned. */
export function noteReturn(db: WritableDb, reportId: ReportId, reason: string): void {
  db.prepare(
    `UPDATE report_versions SET returned_reason = @reason WHERE report_id = @reportId
     AND number = (SELECT max(number) FROM report_versions WHERE report_id = @reportId)`,
  ).run({ reportId, reason });
}
