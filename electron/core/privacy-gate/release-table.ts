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

/** @throws AppError GATE_RELEASE_NEVER, GATE_RELEASE_CHILD when no decision may let it stand. */
function checkReleasable(hit: GateHit): void {
  if (hit.release === 'identifies') throw new AppError('GATE_RELEASE_NEVER');
  if (hit.release === 'child') throw new AppError('GATE_RELEASE_CHILD');
}

/**
 * The releases of one kind of writing, kept in `table` with the writing's id in `owner`. How they are
 * confirmed differs from kind to kind and is not here.
 */
export const releaseTable = <Id extends string>(table: string, owner: string) => ({
  /** Those that were not withdrawn, oldest first. */
  of: (db: ReadableDb, id: Id): ReleaseRecord[] =>
    db
      .prepare<[string], ReleaseRecord>(
        `SELECT r.id AS id, r.value AS value, r.kind AS kind, r.reason AS reason,
           o.name AS officerName, r.released_at AS at, c.name AS confirmedByName
         FROM ${table} r JOIN officers o ON o.id = r.officer_id
           LEFT JOIN officers c ON c.id = r.confirmed_by
         WHERE r.${owner} = ? AND r.withdrawn_at IS NULL ORDER BY r.released_at, r.rowid`,
      )
      .all(id),

  /** @throws AppError as `checkReleasable` */
  add: ({ db, vault, newId, now }: Context, id: Id, hit: GateHit, reason: string): string => {
    checkReleasable(hit);
    const releaseId = newId();
    db.prepare(
      `INSERT INTO ${table}(id, ${owner}, value, kind, reason, officer_id, released_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ).run(releaseId, id, hit.id, hit.kind, reason, vault.officer.id, now());
    return releaseId;
  },

  /** @throws AppError NOT_FOUND when the writing has no such release in force. */
  withdraw: ({ db, vault, now }: Context, id: Id, releaseId: string): void => {
    const { changes } = db
      .prepare(
        `UPDATE ${table} SET withdrawn_by = ?, withdrawn_at = ?
         WHERE id = ? AND ${owner} = ? AND withdrawn_at IS NULL`,
      )
      .run(vault.officer.id, now(), releaseId, id);
    if (changes !== 1) throw new AppError('NOT_FOUND');
  },
});
