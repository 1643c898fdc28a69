import type { LetterId } from '../../../shared/domain/ids';
import type { GateHit } from '../../../shared/domain/reports/gate/hit';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { checkReleasable, type ReleaseRecord } from '../privacy-gate/releases';
import type { ReadableDb } from '../store';

/** The releases of a letter that were not withdrawn, oldest first. */
export const letterReleases = (db: ReadableDb, letterId: LetterId): ReleaseRecord[] =>
  db
    .prepare<[string], ReleaseRecord>(
      `SELECT r.id AS id, r.value AS value, r.kind AS kind, r.reason AS reason, o.name AS officerName,
         r.released_at AS at, c.name AS confirmedByName
       FROM letter_releases r JOIN officers o ON o.id = r.officer_id
         LEFT JOIN officers c ON c.id = r.confirmed_by
       WHERE r.letter_id = ? AND r.withdrawn_at IS NULL ORDER BY r.released_at, r.rowid`,
    )
    .all(letterId);

/** @throws AppError GATE_RELEASE_NEVER, GATE_RELEASE_CHILD when no decision may let it stand. */
export function addLetterRelease(
  { db, vault, newId, now }: Context,
  letterId: LetterId,
  hit: GateHit,
  reason: string,
): string {
  checkReleasable(hit);
  const id = newId();
  db.prepare(
    `INSERT INTO letter_releases(id, letter_id, value, kind, reason, officer_id, released_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, letterId, hit.id, hit.kind, reason, vault.officer.id, now());
  return id;
}

/**
 * No commissioner approves a letter as a whole, so each release in it is confirmed by itself, by
 * another officer than the one who released. @throws AppError NOT_FOUND, LETTER_RELEASE_OWN
 */
export function confirmLetterRelease(
  { db, vault, now }: Context,
  letterId: LetterId,
  releaseId: string,
): void {
  const row = db
    .prepare<[string, string], { officer: string }>(
      `SELECT officer_id AS officer FROM letter_releases
       WHERE id = ? AND letter_id = ? AND withdrawn_at IS NULL AND confirmed_at IS NULL`,
    )
    .get(releaseId, letterId);
  if (row === undefined) throw new AppError('NOT_FOUND');
  if (row.officer === vault.officer.id) throw new AppError('LETTER_RELEASE_OWN');
  db.prepare('UPDATE letter_releases SET confirmed_by = ?, confirmed_at = ? WHERE id = ?').run(
    vault.officer.id,
    now(),
    releaseId,
  );
}

/** @throws AppError NOT_FOUND when the letter has no such release in force. */
export function withdrawLetterRelease(
  { db, vault, now }: Context,
  letterId: LetterId,
  releaseId: string,
): void {
  const { changes } = db
    .prepare(
      `UPDATE letter_releases SET withdrawn_by = ?, withdrawn_at = ?
       WHERE id = ? AND letter_id = ? AND withdrawn_at IS NULL`,
    )
    .run(vault.officer.id, now(), releaseId, letterId);
  if (changes !== 1) throw new AppError('NOT_FOUND');
}
