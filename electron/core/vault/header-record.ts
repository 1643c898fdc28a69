import { AppError } from '../../../shared/errors';
import type { ReadableDb, WritableDb } from '../store';
import { revisionOf, type Header } from './header';

/** What the database knows of the header that belongs to it. */
interface HeaderRecord {
  readonly revision: number;
  /** Null from the step that brought this record until the first opening after it. */
  readonly checksum: string | null;
}

/** Undefined in a database from before there was a record. */
function recordOf(db: ReadableDb): HeaderRecord | undefined {
  const table = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'vault_state'`).get();
  if (table === undefined) return undefined;
  return db
    .prepare<[], HeaderRecord>(
      'SELECT header_revision AS revision, header_checksum AS checksum FROM vault_state',
    )
    .get();
}

/** Notes the header that from now on belongs to this database, in the running transaction. */
export function recordHeader(db: WritableDb, header: Header): void {
  db.prepare('UPDATE vault_state SET header_revision = ?, header_checksum = ?').run(
    revisionOf(header),
    header.checksum,
  );
}

export const isHeaderRecorded = (db: ReadableDb): boolean =>
  typeof recordOf(db)?.checksum === 'string';

/**
 * Which of the headers found in the folder belongs to this database. The database comes first in
 * every change, so after a crash that is the one still waiting to be put in place. An older one is a
 * copy that was put back: it could let in a suspended officer, or a passphrase given up.
 * @throws AppError VAULT_HEADER_ROLLED_BACK, VAULT_DATABASE_ROLLED_BACK.
 */
export function standingHeader(db: ReadableDb, found: readonly [Header, ...Header[]]): Header {
  const record = recordOf(db);
  const [present] = found;
  if (record === undefined || record.checksum === null) return present;
  const standing = found.find(({ checksum }) => checksum === record.checksum);
  if (standing !== undefined) return standing;
  throw new AppError(
    revisionOf(present) > record.revision
      ? 'VAULT_DATABASE_ROLLED_BACK'
      : 'VAULT_HEADER_ROLLED_BACK',
  );
}
