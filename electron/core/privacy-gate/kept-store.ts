import type { OfficerId, ReportId } from '../../../shared/domain/ids';
import type { Combination } from '../../../shared/domain/reports/redaction/combinations';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

/** A combination that may stand, as kept. */
export interface KeptRecord {
  readonly id: string;
  /** Stands for the place and its words. */
  readonly combination: string;
  readonly reason: string;
  readonly officerName: string;
  readonly at: string;
  readonly confirmedByName: string | null;
}

/** The decisions of a report that were not withdrawn, by the combination that each is on. */
export const keptOf = (db: ReadableDb, reportId: ReportId): ReadonlyMap<string, KeptRecord> =>
  new Map(
    db
      .prepare<[string], KeptRecord>(
        `SELECT k.id AS id, k.combination AS combination, k.reason AS reason,
           o.name AS officerName, k.kept_at AS at, c.name AS confirmedByName
         FROM kept_combinations k JOIN officers o ON o.id = k.officer_id
           LEFT JOIN officers c ON c.id = k.confirmed_by
         WHERE k.report_id = ? AND k.withdrawn_at IS NULL ORDER BY k.row`,
      )
      .all(reportId)
      .map((kept) => [kept.combination, kept]),
  );

interface NewKept extends Pick<Combination, 'where' | 'clues'> {
  readonly combination: string;
  readonly reason: string;
}

export function addKept(
  { db, vault, newId, now }: Context,
  reportId: ReportId,
  { combination, clues, where, reason }: NewKept,
): string {
  const id = newId();
  db.prepare(
    `INSERT INTO kept_combinations(id, report_id, combination, clues, place, reason, officer_id,
       kept_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, reportId, combination, JSON.stringify(clues), where, reason, vault.officer.id, now());
  return id;
}

/** @throws AppError NOT_FOUND when the report has no such decision in force. */
export function withdrawKept({ db, vault, now }: Context, reportId: ReportId, id: string): void {
  const { changes } = db
    .prepare(
      `UPDATE kept_combinations SET withdrawn_by = ?, withdrawn_at = ?
       WHERE id = ? AND report_id = ? AND withdrawn_at IS NULL`,
    )
    .run(vault.officer.id, now(), id, reportId);
  if (changes !== 1) throw new AppError('NOT_FOUND');
}

/** As `confirmReleases`: whoever approves has confirmed what was kept; null forgets it. */
export function confirmKept(
  { db, now }: Pick<Context, 'db' | 'now'>,
  reportId: ReportId,
  officerId: OfficerId | null,
): void {
  db.prepare(
    `UPDATE kept_combinations SET confirmed_by = ?, confirmed_at = ?
     WHERE report_id = ? AND withdrawn_at IS NULL`,
  ).run(officerId, officerId === null ? null : now(), reportId);
}
