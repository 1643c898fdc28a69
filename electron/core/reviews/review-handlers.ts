import type { Parsed } from '../../../shared/api';
import type { ReportId, ReviewCommentId } from '../../../shared/domain/ids';
import {
  paragraphsOfReport,
  type ReportParagraph,
} from '../../../shared/domain/reports/paragraphs';
import type { Report } from '../../../shared/domain/reports/report';
import type { Review, ReviewComment } from '../../../shared/domain/reviews/review';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { linkCorrection } from '../reports/correction-store';
import { addWriter, insertReport, requireReport } from '../reports/report-store';
import { contentOf, reportView } from '../reports/report-view';
import { differencesBetween } from './differences';
import { commentsOf, requireComment, versionsOf, type CommentRecord } from './review-store';

function paragraphsNow(context: Context, reportId: ReportId): ReportParagraph[] {
  const { model, findingIds } = contentOf(context, requireReport(context.db, reportId));
  return paragraphsOfReport(model, findingIds);
}

function commentView(record: CommentRecord, paragraphs: readonly ReportParagraph[]): ReviewComment {
  const { id, paragraphId, quoted, text, officerId, officerName, at } = record;
  const { settledByName, settledAt, answer } = record;
  const now = paragraphs.find((one) => one.id === paragraphId);
  return {
    ...{ id, paragraphId, quoted, text, officerId, officerName, at },
    where: now?.where ?? null,
    isReworded: now !== undefined && now.text !== quoted,
    settled:
      settledByName === null || settledAt === null
        ? null
        : { byName: settledByName, at: settledAt, answer: answer ?? '' },
  };
}

function review(context: Context, { reportId }: Parsed<'review.get'>): Review {
  const report = requireReport(context.db, reportId);
  const paragraphs = paragraphsNow(context, reportId);
  const versions = versionsOf(context.db, reportId);
  // What is submitted now is itself the last version: a reader asks what came after the one before.
  const former = report.status === 'draft' ? versions.at(-1) : versions.at(-2);
  return {
    comments: commentsOf(context.db, reportId).map((record) => commentView(record, paragraphs)),
    versions: versions.map(({ number, at, byName, returnedReason }) => ({
      ...{ number, at, byName, returnedReason },
    })),
    changes:
      former === undefined
        ? null
        : {
            sinceVersion: former.number,
            paragraphs: differencesBetween(former.paragraphs, paragraphs),
          },
  };
}

/** A signed report stays as it is, and so does what was said about it. */
function requireUnsigned(context: Context, reportId: ReportId) {
  const report = requireReport(context.db, reportId);
  if (report.status === 'signed') throw new AppError('REPORT_STEP_NOT_ALLOWED');
  return report;
}

function comment(context: Context, input: Parsed<'review.comment'>): ReviewComment {
  const { db, vault } = context;
  const { inquiryId } = requireUnsigned(context, input.reportId);
  const paragraphs = paragraphsNow(context, input.reportId);
  const paragraph = paragraphs.find(({ id }) => id === input.paragraphId);
  if (paragraph === undefined) throw new AppError('REVIEW_PARAGRAPH_GONE');
  const id = context.newId() as ReviewCommentId; // a fresh UUID becomes an id here
  db.prepare(
    `INSERT INTO review_comments(id, report_id, paragraph_id, quoted, text, officer_id, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[id, input.reportId, paragraph.id, paragraph.text],
    ...[input.text, vault.officer.id, context.now()],
  );
  context.audit({ inquiryId, subject: input.reportId, details: { remark: id } });
  return commentView(requireComment(db, input.reportId, id), paragraphs);
}

interface Remark {
  readonly reportId: ReportId;
  readonly reviewCommentId: ReviewCommentId;
}

/** Changes one remark of a report that is not signed, and logs it. */
function change(
  context: Context,
  { reportId, reviewCommentId }: Remark,
  run: (record: CommentRecord) => void,
): null {
  const { inquiryId } = requireUnsigned(context, reportId);
  run(requireComment(context.db, reportId, reviewCommentId));
  context.audit({ inquiryId, subject: reportId, details: { remark: reviewCommentId } });
  return null;
}

const setSettled = (
  { db, vault, now }: Context,
  { id }: CommentRecord,
  answer: string | null,
): void => {
  db.prepare(
    'UPDATE review_comments SET settled_by = ?, settled_at = ?, answer = ? WHERE id = ?',
  ).run(answer === null ? null : vault.officer.id, answer === null ? null : now(), answer, id);
};

function setRemoved({ db, vault }: Context, record: CommentRecord, at: string | null): void {
  if (record.officerId !== vault.officer.id) throw new AppError('REVIEW_NOT_YOURS');
  db.prepare('UPDATE review_comments SET removed_at = ? WHERE id = ?').run(at, record.id);
}

/** A draft with the text of a signed report, that says which file it corrects and why. */
function correct(context: Context, input: Parsed<'report.correct'>): Report {
  const { db, vault } = context;
  const signed = requireReport(db, input.reportId);
  if (signed.inquiryId !== input.inquiryId) throw new AppError('NOT_FOUND');
  if (signed.status !== 'signed') throw new AppError('REPORT_STEP_NOT_ALLOWED');
  const id = context.newId() as ReportId; // a fresh UUID becomes an id here
  insertReport(db, { ...signed, id }, vault.officer.id, context.now());
  linkCorrection(db, id, signed.id, input.reason);
  addWriter(db, id, vault.officer.id);
  context.audit({ inquiryId: input.inquiryId, subject: id, details: { corrects: signed.id } });
  return reportView(context, requireReport(db, id));
}

export const reviewHandlers = {
  'review.get': review,
  'review.comment': comment,
  'review.settle': (context, input) =>
    change(context, input, (record) => setSettled(context, record, input.answer)),
  'review.reopen': (context, input) =>
    change(context, input, (record) => setSettled(context, record, null)),
  'review.remove': (context, input) =>
    change(context, input, (record) => setRemoved(context, record, context.now())),
  'review.restore': (context, input) =>
    change(context, input, (record) => setRemoved(context, record, null)),
  'report.correct': correct,
} satisfies Handlers<
  | 'review.get'
  | 'review.comment'
  | 'review.settle'
  | 'review.reopen'
  | 'review.remove'
  | 'review.restore'
  | 'report.correct'
>;
