import type { InquiryId } from '../../../shared/domain/ids';
import type { ReadableDb } from '../store';

const from = (table: string): string => `SELECT inquiry_id AS id FROM ${table} WHERE id = ?`;

/** What an operation's input can name of an inquiry, by key, and how its inquiry is found. */
export const inquiryByKey: Readonly<Record<string, string>> = {
  inquiryId: 'SELECT id FROM inquiries WHERE id = ?',
  assessmentId: from('assessments'),
  authorityId: from('authorities'),
  evidenceId: from('evidence'),
  eventId: from('events'),
  findingId: from('findings'),
  itemId: from('plan_items'),
  judgmentId: from('judgment_records'),
  letterId: from('request_letters'),
  personId: from('persons'),
  proofId: from('evidence'),
  reportId: from('reports'),
  requestId: from('requests'),
  roundId: from('reply_rounds'),
  commentId: `SELECT r.inquiry_id AS id FROM reply_comments c
    JOIN reply_rounds r ON r.id = c.round_id WHERE c.id = ?`,
};

/** The inquiries that an operation's input is about, by whatever it names of them. */
export function namedInquiries(db: ReadableDb, input: object): Set<InquiryId> {
  const named = new Set<InquiryId>();
  for (const [key, value] of Object.entries(input) as [string, unknown][]) {
    const sql = inquiryByKey[key];
    if (sql === undefined || typeof value !== 'string') continue;
    const row = db.prepare<[string], { id: InquiryId }>(sql).get(value);
    if (row !== undefined) named.add(row.id);
  }
  return named;
}
