import type { OfficerId, ReportId } from '../../../shared/domain/ids';
import type { Context } from '../context';
import { releaseTable } from './release-table';

export const {
  of: releasesOf,
  add: addRelease,
  withdraw: withdrawRelease,
} = releaseTable<ReportId>('gate_releases', 'report_id');

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
