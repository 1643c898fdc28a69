import { Author, type Origin } from '../../../shared/domain/instruments/instrument-file';
import type { OfficerId } from '../../../shared/domain/ids';
import type { ReadableDb, WritableDb } from '../store';
import type { InstrumentText } from './instrument-text';

/** A file with how it came into force. */
export interface AdoptedFile extends InstrumentText {
  readonly sequence: number;
  readonly reason: string;
  readonly adoptedAt: string;
  readonly officerName: string;
  readonly signature: Buffer | null;
  readonly author: Author | null;
}

interface Row {
  readonly sequence: number;
  readonly code: string;
  readonly version: string;
  readonly yaml: string;
  readonly sha256: string;
  readonly origin: Origin;
  readonly isRetired: number;
  readonly signature: Buffer | null;
  readonly author: string | null;
  readonly reason: string;
  readonly adoptedAt: string;
  readonly officerName: string;
}

const columns = `f.sequence AS sequence, f.code AS code, f.version AS version, f.yaml AS yaml,
  f.sha256 AS sha256, f.origin AS origin, f.is_retired AS isRetired, f.signature AS signature,
  f.author AS author, f.reason AS reason, f.adopted_at AS adoptedAt, o.name AS officerName`;

const fileOf = ({ isRetired, author, ...row }: Row): AdoptedFile => ({
  ...row,
  isRetired: isRetired === 1,
  author: author === null ? null : Author.parse(JSON.parse(author)),
});

/** The files in force, one per code; empty before the vault was first opened with this table. */
export const adoptedFiles = (db: ReadableDb): AdoptedFile[] =>
  db
    .prepare<[], Row>(
      `SELECT ${columns} FROM current_instrument_files f JOIN officers o ON o.id = f.officer_id
       ORDER BY f.code`,
    )
    .all()
    .map(fileOf);

/** Every adoption of one file, the latest first. */
export const adoptionsOf = (db: ReadableDb, code: string): AdoptedFile[] =>
  db
    .prepare<[string], Row>(
      `SELECT ${columns} FROM instrument_files f JOIN officers o ON o.id = f.officer_id
       WHERE f.code = ? ORDER BY f.sequence DESC`,
    )
    .all(code)
    .map(fileOf);

export interface Adoption {
  readonly reason: string;
  readonly at: string;
  readonly officerId: OfficerId;
}

/** A file with the signature of its author, where it came with one. */
export interface SignedText extends InstrumentText {
  readonly signature?: Buffer | null;
  readonly author?: Author | null;
}

/** Puts files in force in place of those of the same codes. Call in a transaction. */
export function insertFiles(
  db: WritableDb,
  files: readonly SignedText[],
  { reason, at, officerId }: Adoption,
): void {
  const insert = db.prepare(
    `INSERT INTO instrument_files(code, version, yaml, sha256, origin, is_retired, signature, author,
       reason, adopted_at, officer_id)
     VALUES (@code, @version, @yaml, @sha256, @origin, @retired, @signature, @author, @reason, @at,
       @officerId)`,
  );
  for (const { code, version, yaml, sha256, origin, isRetired, signature, author } of files)
    insert.run({
      code,
      version,
      yaml,
      sha256,
      origin,
      retired: isRetired ? 1 : 0,
      signature: signature ?? null,
      author: author === undefined || author === null ? null : JSON.stringify(author),
      reason,
      at,
      officerId,
    });
}
