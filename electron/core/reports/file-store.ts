import { createHash } from 'node:crypto';
import type { ReportId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import type { ReadableDb, WritableDb } from '../store';

/** What a stage appended: the print, the seal, a signature, and what proves these in later years. */
export type StageKind = 'print' | 'seal' | 'signature' | 'validation' | 'time_stamp';

export interface NewStage {
  readonly kind: StageKind;
  /** The whole file with this stage at its end. */
  readonly file: Uint8Array<ArrayBuffer>;
}

export interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Hexadecimal. */
  readonly sha256: string;
}

interface StageRow {
  readonly bytes: Buffer;
  readonly sha256: string;
}

export interface FileFacts {
  readonly sha256: string;
  readonly kinds: readonly StageKind[];
}

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Which stages the file has, without reading it; null before the first signature. */
export function fileFacts(db: ReadableDb, reportId: ReportId): FileFacts | null {
  const rows = db
    .prepare<[string], { kind: StageKind; sha256: string }>(
      'SELECT kind, sha256 FROM report_stages WHERE report_id = ? ORDER BY stage',
    )
    .all(reportId);
  const last = rows.at(-1);
  return last === undefined ? null : { sha256: last.sha256, kinds: rows.map(({ kind }) => kind) };
}

/**
 * The file with all of its stages; null before the first signature.
 * @throws AppError REPORT_NOT_INTACT when it no longer has the hash that was noted.
 */
export function storedFile(db: ReadableDb, reportId: ReportId): StoredFile | null {
  const rows = db
    .prepare<[string], StageRow>(
      'SELECT bytes, sha256 FROM report_stages WHERE report_id = ? ORDER BY stage',
    )
    .all(reportId);
  const last = rows.at(-1);
  if (last === undefined) return null;
  const bytes = new Uint8Array(Buffer.concat(rows.map((row) => row.bytes)));
  if (sha256Of(bytes) !== last.sha256) throw new AppError('REPORT_NOT_INTACT');
  return { bytes, sha256: last.sha256 };
}

/**
 * Appends stages to the file as it was when they were made (`before`: its hash, null where there was
 * none), in the caller's transaction. Only what each adds is kept.
 * @throws AppError CHANGED_MEANWHILE
 */
export function addStages(
  db: WritableDb,
  reportId: ReportId,
  before: StoredFile | null,
  stages: readonly NewStage[],
  now: string,
): void {
  const facts = fileFacts(db, reportId);
  if ((facts?.sha256 ?? null) !== (before?.sha256 ?? null)) throw new AppError('CHANGED_MEANWHILE');
  const insert = db.prepare('INSERT INTO report_stages VALUES (?, ?, ?, ?, ?, ?)');
  let from = before?.bytes.length ?? 0;
  stages.forEach(({ kind, file }, index) => {
    const stage = (facts?.kinds.length ?? 0) + index + 1;
    insert.run(reportId, stage, kind, Buffer.from(file.subarray(from)), sha256Of(file), now);
    from = file.length;
  });
}

/** All signatures so far fall away: the report goes back to its author. */
export function dropFile(db: WritableDb, reportId: ReportId): void {
  db.prepare('DELETE FROM report_stages WHERE report_id = ?').run(reportId);
  db.prepare('DELETE FROM report_roots WHERE report_id = ?').run(reportId);
  db.prepare('UPDATE report_signatories SET signed_at = NULL WHERE report_id = ?').run(reportId);
}

/** A root that a reader has to trust. */
export interface ReportRoot {
  readonly fingerprint: string;
  readonly pem: string;
}

export const rootsOf = (db: ReadableDb, reportId: ReportId): ReportRoot[] =>
  db
    .prepare<[string], ReportRoot>(
      'SELECT fingerprint, pem FROM report_roots WHERE report_id = ? ORDER BY rowid',
    )
    .all(reportId);

export function addRoot(db: WritableDb, reportId: ReportId, root: ReportRoot): void {
  db.prepare(
    'INSERT OR IGNORE INTO report_roots(report_id, fingerprint, pem) VALUES (?, ?, ?)',
  ).run(reportId, root.fingerprint, root.pem);
}
