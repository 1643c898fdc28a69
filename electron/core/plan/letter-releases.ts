import type { LetterId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { releaseTable } from '../privacy-gate/release-table';

export const {
  of: letterReleases,
  add: addLetterRelease,
  withdraw: withdrawLetterRelease,
} = releaseTable<LetterId>('letter_releases', 'letter_id');

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
