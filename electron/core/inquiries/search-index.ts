import type { InquiryId } from '../../../shared/domain/ids';
import { fold } from '../../../shared/domain/search/fold';
import type { WritableDb } from '../store';

const textOf = `
  SELECT i.row AS row,
    i.reference || ' ' || i.title || ' ' || i.summary || ' ' ||
    coalesce((SELECT group_concat(a.name || ' ' || a.state, ' ') FROM authorities a WHERE a.inquiry_id = i.id), '') || ' ' ||
    coalesce((SELECT group_concat(e.title || ' ' || e.place || ' ' || e.description, ' ') FROM events e WHERE e.inquiry_id = i.id), '') || ' ' ||
    coalesce((SELECT group_concat(n.text, ' ') FROM notes n WHERE n.inquiry_id = i.id), '') || ' ' ||
    coalesce((SELECT group_concat(v.title, ' ') FROM evidence v WHERE v.inquiry_id = i.id), '') AS body
  FROM inquiries i WHERE i.id = ?`;

/**
 * Brings the search index of one inquiry up to date, in the running transaction. Identities and
 * complainants are never indexed: a search must not tell who is in a file.
 */
export function reindexInquiry(db: WritableDb, inquiryId: InquiryId): void {
  const found = db.prepare<[string], { row: number; body: string }>(textOf).get(inquiryId);
  if (found === undefined) return;
  db.prepare('DELETE FROM inquiry_search WHERE rowid = ?').run(found.row);
  db.prepare('INSERT INTO inquiry_search(rowid, body) VALUES (?, ?)').run(
    found.row,
    fold(found.body),
  );
}

/** Marks an inquiry as changed now and refreshes its place in search. */
export function touchInquiry(db: WritableDb, inquiryId: InquiryId, now: string): void {
  db.prepare('UPDATE inquiries SET updated_at = ? WHERE id = ?').run(now, inquiryId);
  reindexInquiry(db, inquiryId);
}
