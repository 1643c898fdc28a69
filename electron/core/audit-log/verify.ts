import type { AuditCheck, AuditHead } from '../../../shared/domain/audit-log/entry';
import type { ReadableDb } from '../store';
import { emptyHead, entryHash, type StoredEntry } from './chain';

type Row = StoredEntry & { readonly hash: string };

const rows = (db: ReadableDb): IterableIterator<Row> =>
  db
    .prepare<[], Row>(
      `SELECT sequence, at, officer_id AS officerId, operation, inquiry_id AS inquiryId, subject,
         details, hash FROM audit_log ORDER BY sequence`,
    )
    .iterate();

/**
 * Whether an entry that doesn't fit where it stands fits elsewhere: then it was moved, not changed.
 * Its old place and the entry before it are looked for among the hashes there are.
 */
function wasMoved(entry: Row, all: readonly AuditHead[]): boolean {
  const hashAt = new Map(all.map(({ sequence, hash }) => [sequence, hash]));
  hashAt.set(0, emptyHead.hash);
  const fits = (sequence: number, previous: string | undefined): boolean =>
    previous !== undefined && entryHash({ ...entry, sequence }, previous) === entry.hash;
  return all.some(
    ({ sequence, hash }) =>
      fits(sequence, hashAt.get(sequence - 1)) || // exchanged with another
      fits(sequence, hash) || // moved up, those between moved down
      fits(entry.sequence + 1, hash), // the one before it was moved down
  );
}

function checkEntries(db: ReadableDb): AuditCheck {
  let last = emptyHead;
  let misfit: Row | undefined;
  for (const row of rows(db)) {
    if (row.sequence !== last.sequence + 1)
      return { ok: false, sequence: last.sequence + 1, what: 'removed' };
    if (entryHash(row, last.hash) !== row.hash) {
      misfit = row;
      break;
    }
    last = { sequence: row.sequence, hash: row.hash };
  }
  if (misfit === undefined) return { ok: true, head: last };
  const all = db.prepare<[], AuditHead>('SELECT sequence, hash FROM audit_log').all();
  const what = wasMoved(misfit, all) ? 'reordered' : 'altered';
  return { ok: false, sequence: misfit.sequence, what };
}

/** Compares a sound chain with a head known from elsewhere. */
function checkAgainst(db: ReadableDb, head: AuditHead, known: AuditHead): AuditCheck {
  if (known.sequence > head.sequence)
    return { ok: false, sequence: head.sequence + 1, what: 'truncated' };
  const found = db
    .prepare<[number], { hash: string }>('SELECT hash FROM audit_log WHERE sequence = ?')
    .get(known.sequence);
  const hash = known.sequence === 0 ? emptyHead.hash : found?.hash;
  return hash === known.hash
    ? { ok: true, head }
    : { ok: false, sequence: known.sequence, what: 'altered' };
}

/**
 * Recomputes the whole chain and names the first entry that is wrong. A chain that was rewritten from
 * some entry on is sound in itself: only `against`, the head printed in an older report, tells, and
 * then the entry named is the printed one.
 */
export function verifyChain(
  db: ReadableDb,
  { against }: { readonly against?: AuditHead | null } = {},
): AuditCheck {
  const chain = checkEntries(db);
  const kept = db
    .prepare<[], AuditHead & { readonly brokenAt: number | null }>(
      'SELECT sequence, hash, broken_at AS brokenAt FROM audit_head',
    )
    .get();
  const brokenAt = kept?.brokenAt ?? Infinity;
  if (!chain.ok && chain.sequence <= brokenAt) return chain;
  if (Number.isFinite(brokenAt)) return { ok: false, sequence: brokenAt, what: 'truncated' };
  if (!chain.ok) return chain;
  const ending = checkAgainst(db, chain.head, kept ?? emptyHead);
  if (!ending.ok) return ending;
  return against === undefined || against === null ? ending : checkAgainst(db, chain.head, against);
}
