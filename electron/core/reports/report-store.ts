import { z } from 'zod';
import type { SubjectKind } from '../../../shared/domain/assessments/subject';
import type { InquiryId, OfficerId, ReportId } from '../../../shared/domain/ids';
import type { ReportRow, ReportStatus, ReportText } from '../../../shared/domain/reports/report';
import { Redaction } from '../../../shared/domain/reports/redaction/register';
import { ReportModel } from '../../../shared/domain/reports/report-model';
import { AppError } from '../../../shared/errors';
import type { ReadableDb, WritableDb } from '../store';

/** What a submitted report rests on, kept as it was (rule S13). */
export const FrozenReport = z.object({
  model: ReportModel,
  /** What its audience had taken out of it; null in reports submitted before that was kept. */
  redaction: Redaction.nullable().default(null),
  findingIds: z.array(z.string()),
  /** Assessment id → question id → answer with reason and provenance, as recorded. */
  answers: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** Assessment id → questions on which the authority's silence counted. */
  silences: z.record(z.string(), z.array(z.string())),
  /** Checklist id → version of the instrument. */
  instruments: z.record(z.string(), z.string()),
  /** Assessment id → what its State's profile held, and the day; State → profile in older reports. */
  profiles: z.record(z.string(), z.unknown()),
});
export type FrozenReport = z.infer<typeof FrozenReport>;

export interface ReportRecord extends ReportText {
  readonly id: ReportId;
  readonly inquiryId: InquiryId;
  readonly status: ReportStatus;
  readonly subjectKind: SubjectKind;
  readonly revision: number;
  readonly authorName: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly frozen: FrozenReport | null;
  readonly approvedByName: string | null;
  readonly returnedReason: string | null;
  /** Of the print that is being signed, or was; null before the first signature. */
  readonly pages: number | null;
  /** The signed report that it corrects, and why. */
  readonly corrects: ReportId | null;
  readonly correctionReason: string | null;
}

interface Row extends Omit<ReportRecord, 'frozen'> {
  readonly frozen: string | null;
}

const select = `SELECT r.id AS id, r.inquiry_id AS inquiryId, r.status AS status,
    r.revision AS revision, r.subject_kind AS subjectKind, r.title AS title, r.addressee AS addressee, r.audience AS audience,
    r.summary AS summary, r.method_and_limits AS methodAndLimits, a.name AS authorName,
    r.created_at AS createdAt, r.updated_at AS updatedAt, r.frozen AS frozen,
    c.name AS approvedByName, r.returned_reason AS returnedReason, r.pages AS pages,
    r.corrects AS corrects, r.correction_reason AS correctionReason
  FROM reports r JOIN officers a ON a.id = r.author_id LEFT JOIN officers c ON c.id = r.approved_by`;

const recordOf = (row: Row): ReportRecord => ({
  id: row.id,
  inquiryId: row.inquiryId,
  status: row.status,
  revision: row.revision,
  subjectKind: row.subjectKind,
  title: row.title,
  addressee: row.addressee,
  audience: row.audience,
  summary: row.summary,
  methodAndLimits: row.methodAndLimits,
  authorName: row.authorName,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  frozen: row.frozen === null ? null : FrozenReport.parse(JSON.parse(row.frozen)),
  approvedByName: row.approvedByName,
  returnedReason: row.returnedReason,
  pages: row.pages,
  corrects: row.corrects,
  correctionReason: row.correctionReason,
});

export const reportRows = (db: ReadableDb, inquiryId: InquiryId): ReportRow[] =>
  db
    .prepare<[string], ReportRow>(
      `SELECT r.id AS id, r.title AS title, r.subject_kind AS subjectKind, r.status AS status,
         a.name AS authorName,
         r.updated_at AS updatedAt
       FROM reports r JOIN officers a ON a.id = r.author_id
       WHERE r.inquiry_id = ? ORDER BY r.updated_at DESC, r.rowid DESC`,
    )
    .all(inquiryId);

/** @throws AppError NOT_FOUND */
export function requireReport(db: ReadableDb, id: ReportId): ReportRecord {
  const row = db.prepare<[string], Row>(`${select} WHERE r.id = ?`).get(id);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return recordOf(row);
}

export function insertReport(
  db: WritableDb,
  report: ReportText & Pick<ReportRecord, 'id' | 'inquiryId' | 'subjectKind'>,
  authorId: OfficerId,
  now: string,
): void {
  db.prepare(
    `INSERT INTO reports(id, inquiry_id, subject_kind, status, title, addressee, audience, summary,
       method_and_limits, author_id, created_at, updated_at)
     VALUES (@id, @inquiryId, @subjectKind, 'draft', @title, @addressee, @audience, @summary,
       @methodAndLimits, @authorId, @now, @now)`,
  ).run({ ...report, authorId, now });
}

/** @throws AppError CHANGED_MEANWHILE when the report is no longer at `revision`. */
export function updateText(
  db: WritableDb,
  id: ReportId,
  revision: number,
  text: ReportText,
  now: string,
): void {
  const { changes } = db
    .prepare(
      `UPDATE reports SET title = @title, addressee = @addressee, audience = @audience,
         summary = @summary, method_and_limits = @methodAndLimits, revision = revision + 1,
         updated_at = @now
       WHERE id = @id AND revision = @revision`,
    )
    .run({ ...text, id, revision, now });
  if (changes !== 1) throw new AppError('CHANGED_MEANWHILE');
}

/** Who wrote on a report: none of them may approve or sign it. */
export const writersOf = (db: ReadableDb, id: ReportId): Set<OfficerId> =>
  new Set(
    db
      .prepare<[string], { id: OfficerId }>(
        'SELECT officer_id AS id FROM report_writers WHERE report_id = ?',
      )
      .all(id)
      .map((row) => row.id),
  );

/**
 * Who worded or accepted these findings, as the audit log has it: they wrote on the report too.
 */
export const findingWriters = (
  db: ReadableDb,
  inquiryId: InquiryId,
  findingIds: readonly string[],
): OfficerId[] =>
  db
    .prepare<[string, string], { id: OfficerId }>(
      `SELECT DISTINCT officer_id AS id FROM audit_log
       WHERE inquiry_id = ? AND operation IN ('finding.update', 'finding.accept')
         AND subject IN (SELECT value FROM json_each(?))`,
    )
    .all(inquiryId, JSON.stringify(findingIds))
    .map((row) => row.id);

export function addWriter(db: WritableDb, id: ReportId, officerId: OfficerId): void {
  db.prepare('INSERT OR IGNORE INTO report_writers(report_id, officer_id) VALUES (?, ?)').run(
    id,
    officerId,
  );
}
