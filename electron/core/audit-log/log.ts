import type Database from 'better-sqlite3';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/canonical-json';
import type { AuditEntry, AuditHead } from '../../../shared/domain/audit-log/entry';
import type { InquiryId, OfficerId } from '../../../shared/domain/ids';
import type { ReadableDb, WritableDb } from '../store';
import { emptyHead, entryHash, type StoredEntry } from './chain';

export interface NewEntry {
  /** ISO 8601 UTC with milliseconds. */
  readonly at: string;
  readonly officerId: OfficerId;
  /** Name in the table of operations, or `vault.create`, `vault.unlock`, `vault.recover`. */
  readonly operation: string;
  readonly inquiryId: InquiryId | null;
  /** Id of what was changed or disclosed. */
  readonly subject: string;
  /** Never identities, never free text of a case: the log outlives what it speaks of. */
  readonly details?: Readonly<Record<string, string | number | boolean>> | undefined;
}

interface Statements {
  readonly last: Database.Statement<[], AuditHead>;
  readonly add: Database.Statement<[StoredEntry & { readonly hash: string }]>;
}

/** Kept per database: every change appends, and compiling takes longer than running. */
const compiled = new WeakMap<ReadableDb, Statements>();

function statementsOf(db: ReadableDb): Statements {
  const known = compiled.get(db);
  if (known !== undefined) return known;
  const made: Statements = {
    last: db.prepare('SELECT sequence, hash FROM audit_log ORDER BY sequence DESC LIMIT 1'),
    add: db.prepare(
      `INSERT INTO audit_log(sequence, at, officer_id, operation, inquiry_id, subject, details, hash)
       VALUES (@sequence, @at, @officerId, @operation, @inquiryId, @subject, @details, @hash)`,
    ),
  };
  compiled.set(db, made);
  return made;
}

/** The last entry; sequence 0 and 64 zeros where there is none. */
export const head = (db: ReadableDb): AuditHead => statementsOf(db).last.get() ?? emptyHead;

/** Adds one entry, in the running transaction, and gives the new head. */
export function append(db: WritableDb, entry: NewEntry): AuditHead {
  const last = head(db);
  const stored = {
    sequence: last.sequence + 1,
    at: entry.at,
    officerId: entry.officerId,
    operation: entry.operation,
    inquiryId: entry.inquiryId,
    subject: entry.subject,
    details: canonicalJson(entry.details ?? {}),
  };
  const hash = entryHash(stored, last.hash);
  statementsOf(db).add.run({ ...stored, hash });
  return { sequence: stored.sequence, hash };
}

const Details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export interface ListInput {
  /** Only what concerns this inquiry; null for everything. */
  readonly inquiryId: InquiryId | null;
  /** Only entries before this sequence number; null for the newest. */
  readonly before: number | null;
  readonly limit: number;
}

/** Entries, newest first. */
export function list(db: ReadableDb, { inquiryId, before, limit }: ListInput): AuditEntry[] {
  const condition = inquiryId === null ? '' : 'AND l.inquiry_id = @inquiryId';
  return db
    .prepare<[object], Omit<AuditEntry, 'details'> & { readonly details: string }>(
      `SELECT l.sequence, l.at, o.name AS officerName, l.operation, l.subject, l.details, l.hash
       FROM audit_log l JOIN officers o ON o.id = l.officer_id
       WHERE l.sequence < @before ${condition} ORDER BY l.sequence DESC LIMIT @limit`,
    )
    .all({
      before: before ?? Number.MAX_SAFE_INTEGER,
      limit,
      ...(inquiryId === null ? {} : { inquiryId }),
    })
    .map((row) => ({ ...row, details: Details.parse(JSON.parse(row.details)) }));
}
