import type { OfficerId, ReportId } from '../../../shared/domain/ids';
import type { ReportSignatory } from '../../../shared/domain/reports/report';
import type { ReadableDb, WritableDb } from '../store';

export interface SignatoryRecord extends ReportSignatory {
  /** The signature field made for them. */
  readonly field: string;
}

/** In the order of their printed blocks. */
export const signatoriesOf = (db: ReadableDb, reportId: ReportId): SignatoryRecord[] =>
  db
    .prepare<[string], SignatoryRecord>(
      `SELECT officer_id AS officerId, name, field, signed_at AS signedAt FROM report_signatories
       WHERE report_id = ? ORDER BY position`,
    )
    .all(reportId);

/** Names those who are to sign, in place of any named before. */
export function setSignatories(
  db: WritableDb,
  reportId: ReportId,
  signatories: readonly SignatoryRecord[],
): void {
  db.prepare('DELETE FROM report_signatories WHERE report_id = ?').run(reportId);
  const insert = db.prepare(
    `INSERT INTO report_signatories(report_id, position, officer_id, name, field)
     VALUES (?, ?, ?, ?, ?)`,
  );
  signatories.forEach(({ officerId, name, field }, index) => {
    insert.run(reportId, index + 1, officerId, name, field);
  });
}

export function noteSignature(
  db: WritableDb,
  reportId: ReportId,
  officerId: OfficerId,
  now: string,
): void {
  db.prepare(
    'UPDATE report_signatories SET signed_at = ? WHERE report_id = ? AND officer_id = ?',
  ).run(now, reportId, officerId);
}
