import type { ReportId } from '../../../shared/domain/ids';
import type { Report } from '../../../shared/domain/reports/report';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import { AppError } from '../../../shared/errors';
import type { ReadableDb, WritableDb } from '../store';
import type { ReportRecord } from './report-store';

/** @throws AppError NOT_FOUND */
export function titleOf(db: ReadableDb, id: ReportId): NonNullable<Report['corrects']> {
  const row = db
    .prepare<[string], { id: ReportId; title: string }>(
      'SELECT id, title FROM reports WHERE id = ?',
    )
    .get(id);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return row;
}

/** The reports that correct this one, oldest first. */
export const correctionsOf = (db: ReadableDb, id: ReportId): Report['correctedBy'] =>
  db
    .prepare<[string], Report['correctedBy'][number]>(
      'SELECT id, title, status FROM reports WHERE corrects = ? ORDER BY created_at, rowid',
    )
    .all(id);

export function linkCorrection(
  db: WritableDb,
  id: ReportId,
  corrected: ReportId,
  reason: string,
): void {
  db.prepare('UPDATE reports SET corrects = ?, correction_reason = ? WHERE id = ?').run(
    corrected,
    reason,
    id,
  );
}

/**
 * What a report says of the one that it corrects: which file, as it was when all had signed and no time
 * stamp had been added, and why.
 */
export function printedCorrection(
  db: ReadableDb,
  { corrects, correctionReason }: ReportRecord,
): ReportModel['corrects'] {
  if (corrects === null) return null;
  const signed = db
    .prepare<[{ id: ReportId }], { day: string; sha256: string }>(
      `SELECT substr(added_at, 1, 10) AS day, sha256 FROM report_stages
       WHERE report_id = @id AND stage < coalesce((SELECT min(stage) FROM report_stages
         WHERE report_id = @id AND kind = 'time_stamp'), 1e9)
       ORDER BY stage DESC LIMIT 1`,
    )
    .get({ id: corrects });
  if (signed === undefined) throw new AppError('NOT_FOUND');
  const { day: signedOn, sha256 } = signed;
  return { title: titleOf(db, corrects).title, signedOn, sha256, reason: correctionReason ?? '' };
}
