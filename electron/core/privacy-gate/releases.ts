import type { OfficerId, ReportId } from '../../../shared/domain/ids';
import type { GateHit, GateKind } from '../../../shared/domain/reports/gate/hit';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

/** A release in force, as kept. */
export interface ReleaseRecord {
  readonly id: string;
  /** The id of the hit that it releases. */
  readonly value: string;
  readonly kind: GateKind;
  readonly reason: string;
  readonly officerName: string;
  readonly at: string;
  readonly confirmedByName: string | null;
}

/** The releases of a report that were not withdrawn, oldest first. */
export const releasesOf = (db: ReadableDb, reportId: ReportId): ReleaseRecord[] =>
  db
    .prepare<[string], ReleaseRecord>(
      `SELECT r.id AS id, r.value AS value, r.kind AS kind, r.reason AS reason, o.name AS officerName,
         r.released_at AS at, c.name AS confirmedByName
       FROM gate_releases r JOIN officers o ON o.id = r.officer_id
         LEFT JOIN officers c ON c.id = r.confirmed_by
       WHERE r.report_id = ? AND r.withdrawn_at IS NULL ORDER BY r.released_at, r.rowid`,
    )
    .all(reportId);

/** @throws AppError GATE_RELEASE_NEVER, GATE_RELEASE_CHILD when no decision may let it stand. */
export function checkReleasable(hit: GateHit): void {
  if (hit.release === 'identifies') throw new AppError('GATE_RELEASE_NEVER');
  if (hit.release === 'child') throw new AppError('GATE_RELEASE_CHILD');
}

/** @throws AppError as `checkReleasable` */
export function addRelease(
  { db, vault, newId, now }: Context,
  reportId: ReportId,
  hit: GateHit,
  reason: string,
): string {
  checkReleasable(hit);
  const id = newId();
  db.prepare(
    `INSERT INTO gate_releases(id, report_id, value, kind, reason, officer_id, released_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, reportId, hit.id, hit.kind, reason, vault.officer.id, now());
  return id;
}

/** @throws AppError NOT_FOUND when the report has no such release in force. */
export function withdrawRelease(
  { db, vault, now }: Context,
  reportId: ReportId,
  releaseId: string,
): void {
  const { changes } = db
    .prepare(
      `UPDATE gate_releases SET withdrawn_by = ?, withdrawn_at = ?
       WHERE id = ? AND report_id = ? AND withdrawn_at IS NULL`,
    )
    .run(vault.officer.id, now(), releaseId, reportId);
  if (changes !== 1) throw new AppError('NOT_FOUND');
}

/**
 * Records that the commissioner who approves has confirmed every release in force, and forgets it when
 * `officerId` is null: a report that goes back is confirmed anew. Gives how many there are.
 */
export function confirmReleases(
  { db, now }: Pick<Context, 'db' | 'now'>,
  reportId: ReportId,
  officerId: OfficerId | null,
): number {
  return db
    .prepare(
      `UPDATE gate_releases SET confirmed_by = ?, confirmed_at = ?
       WHERE report_id = ? AND withdrawn_at IS NULL`,
    )
    .run(officerId, officerId === null ? null : now(), reportId).changes;
}
