import type { Parsed } from '../../../shared/api';
import type { Deadline } from '../../../shared/api/inquiries';
import type { AuthorityId, InquiryId, OfficerId } from '../../../shared/domain/ids';
import type {
  Authority,
  AuthorityKind,
  InquiryRow,
  InquiryStatus,
  StateRole,
  StatusChange,
} from '../../../shared/domain/inquiries/inquiry';
import {
  InquiryStatus as Statuses,
  type InquirySort,
} from '../../../shared/domain/inquiries/inquiry';
import { searchQuery } from '../../../shared/domain/search/fold';
import type { ReadableDb } from '../store';

const rowColumns = `i.id AS id, i.reference AS reference, i.title AS title, i.type AS type,
  i.status AS status, o.name AS leadName, i.opened_on AS openedOn, i.updated_at AS updatedAt,
  (SELECT min(due) FROM (
    SELECT min(r.expires_on) AS due FROM requests r
      WHERE r.inquiry_id = i.id AND r.reply = 'pending'
    UNION ALL SELECT min(d.due_on) FROM reply_rounds d
      WHERE d.inquiry_id = i.id AND d.status = 'sent')) AS nextDeadline`;

interface Filter {
  readonly where: string;
  readonly values: readonly string[];
}

/** Inquiries that are closed to the officer are neither listed nor found. */
function filterOf(input: Parsed<'inquiry.list'>, closed: readonly InquiryId[]): Filter {
  const conditions: string[] = closed.map(() => 'i.id <> ?');
  const values: string[] = [...closed];
  const add = (condition: string, value: string) => {
    conditions.push(condition);
    values.push(value);
  };
  const query = searchQuery(input.search);
  if (query !== '')
    add('i.row IN (SELECT rowid FROM inquiry_search WHERE inquiry_search MATCH ?)', query);
  if (input.status !== null) add('i.status = ?', input.status);
  if (input.type !== null) add('i.type = ?', input.type);
  return { where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '', values };
}

/** States in the order in which an inquiry goes through them. */
const statusPosition = `CASE i.status ${Statuses.options
  .map((status, position) => `WHEN '${status}' THEN ${String(position)}`)
  .join(' ')} END`;

function orderOf({ sort, descending }: Parsed<'inquiry.list'>): string {
  const way = descending ? 'DESC' : 'ASC';
  const orders: Readonly<Record<InquirySort, string>> = {
    updated: `i.updated_at ${way}`,
    reference: `i.reference ${way}`,
    status: `${statusPosition} ${way}, i.updated_at DESC`,
    deadline: `nextDeadline IS NULL, nextDeadline ${way}, i.updated_at DESC`,
  };
  return orders[sort];
}

/** A page of inquiries in the order asked for, with the number that match in all. */
export function listInquiries(
  db: ReadableDb,
  input: Parsed<'inquiry.list'>,
  closed: readonly InquiryId[] = [],
): { rows: InquiryRow[]; total: number } {
  const { where, values } = filterOf(input, closed);
  const rows = db
    .prepare<(string | number)[], InquiryRow>(
      `SELECT ${rowColumns} FROM inquiries i JOIN officers o ON o.id = i.lead_id
       ${where} ORDER BY ${orderOf(input)} LIMIT ? OFFSET ?`,
    )
    .all(...values, input.limit, input.offset);
  const counted = db
    .prepare<string[], { total: number }>(`SELECT count(*) AS total FROM inquiries i ${where}`)
    .get(...values);
  return { rows, total: counted?.total ?? 0 };
}

export interface InquiryRecord extends InquiryRow {
  readonly revision: number;
  readonly complainant: string;
  readonly summary: string;
  readonly leadId: OfficerId;
}

export const findInquiry = (db: ReadableDb, id: InquiryId): InquiryRecord | undefined =>
  db
    .prepare<[string], InquiryRecord>(
      `SELECT ${rowColumns}, i.revision AS revision, i.complainant AS complainant,
         i.summary AS summary, i.lead_id AS leadId
       FROM inquiries i JOIN officers o ON o.id = i.lead_id WHERE i.id = ?`,
    )
    .get(id);

export const teamOf = (db: ReadableDb, id: InquiryId): OfficerId[] =>
  db
    .prepare<[string], { id: OfficerId }>(
      'SELECT officer_id AS id FROM inquiry_team WHERE inquiry_id = ? ORDER BY officer_id',
    )
    .all(id)
    .map((row) => row.id);

export const authoritiesOf = (db: ReadableDb, id: InquiryId): Authority[] =>
  db
    .prepare<
      [string],
      { id: AuthorityId; name: string; kind: AuthorityKind; state: string; stateRole: StateRole }
    >(
      `SELECT id, name, kind, state, state_role AS stateRole FROM authorities
       WHERE inquiry_id = ? ORDER BY name`,
    )
    .all(id);

/** States whose system is assessed, with or without an authority of theirs in the inquiry. */
const statesAssessed = (db: ReadableDb, id: InquiryId): string[] =>
  db
    .prepare<[string], { state: string }>(
      `SELECT DISTINCT state FROM assessments WHERE inquiry_id = ? AND kind = 'system'`,
    )
    .all(id)
    .map(({ state }) => state);

/** The States of its authorities and of the systems assessed in it. */
export const statesOf = (db: ReadableDb, id: InquiryId): string[] =>
  [
    ...new Set([
      ...authoritiesOf(db, id).map((authority) => authority.state),
      ...statesAssessed(db, id),
    ]),
  ].sort();

export const statusHistoryOf = (db: ReadableDb, id: InquiryId): StatusChange[] =>
  db
    .prepare<[string], { status: InquiryStatus; reason: string; at: string; officerName: string }>(
      `SELECT s.status AS status, s.reason AS reason, s.at AS at, o.name AS officerName
       FROM status_changes s JOIN officers o ON o.id = s.officer_id
       WHERE s.inquiry_id = ? ORDER BY s.position DESC`,
    )
    .all(id);

/** Every open deadline, soonest first. */
export const openDeadlines = (db: ReadableDb): Deadline[] =>
  db
    .prepare<[], Deadline>(
      `SELECT 'reply' AS kind, i.id AS inquiryId, i.reference AS reference, a.name AS what,
         r.expires_on AS "on"
       FROM requests r JOIN inquiries i ON i.id = r.inquiry_id
       JOIN authorities a ON a.id = r.authority_id WHERE r.reply = 'pending'
       UNION ALL
       SELECT 'service', i.id, i.reference, a.name, substr(l.issued_at, 1, 10)
       FROM request_letters l JOIN inquiries i ON i.id = l.inquiry_id
       JOIN authorities a ON a.id = l.authority_id WHERE l.state = 'issued'
       UNION ALL
       SELECT 'plan', i.id, i.reference, p.what, p.due_on
       FROM plan_items p JOIN inquiries i ON i.id = p.inquiry_id
       WHERE p.removed_at IS NULL AND p.due_on IS NOT NULL AND p.state IN ('open', 'asked')
       UNION ALL
       SELECT 'comments', i.id, i.reference, d.party_name, d.due_on
       FROM reply_rounds d JOIN inquiries i ON i.id = d.inquiry_id
       WHERE d.status = 'sent' AND d.due_on IS NOT NULL
       UNION ALL
       SELECT 'draft', i.id, i.reference, d.party_name, substr(d.sent_at, 1, 10)
       FROM reply_rounds d JOIN inquiries i ON i.id = d.inquiry_id
       WHERE d.status = 'sent' AND NOT EXISTS (
         SELECT 1 FROM reply_history h WHERE h.round_id = d.id AND h.kind = 'received')
       ORDER BY 5`,
    )
    .all();
