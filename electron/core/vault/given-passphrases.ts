import type { OfficerId } from '../../../shared/domain/ids';
import type { ReadableDb, WritableDb } from '../store';

/**
 * Officers whose passphrase somebody else chose, and so may know. They choose their own before
 * anything else: until then a colleague could work, approve and sign in their name.
 */
export const isPassphraseGiven = (db: ReadableDb, officerId: OfficerId): boolean =>
  db.prepare('SELECT 1 FROM given_passphrases WHERE officer_id = ?').get(officerId) !== undefined;

export function noteGivenPassphrase(db: WritableDb, officerId: OfficerId, now: string): void {
  db.prepare('INSERT INTO given_passphrases(officer_id, given_at) VALUES (?, ?)').run(
    officerId,
    now,
  );
}

export function dropGivenPassphrase(db: WritableDb, officerId: OfficerId): void {
  db.prepare('DELETE FROM given_passphrases WHERE officer_id = ?').run(officerId);
}
