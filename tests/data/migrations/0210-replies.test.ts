import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2026-01-02T00:00:00.000Z';
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["investigator"]', 1, '${at}');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2026/001', 'Title', 'complaint', 'intake', '2026-01-02', '', '', 'o1', 3, '${at}', '${at}');
  INSERT INTO authorities VALUES ('u1', 'i1', 'Border police', 'police', 'XX', 'destination');
  INSERT INTO reports(id, inquiry_id, status, title, addressee, audience, summary,
      method_and_limits, author_id, created_at, updated_at)
    VALUES ('r1', 'i1', 'draft', 'Report', 'Minister', 'authority', '', '', 'o1', '${at}', '${at}');
`;

const round = (status: string, sent: boolean, more = '') => {
  const frozen = sent ? `'{}', 'ab', x'25', 'cd', '${at}', 'Ana', 'Border police'` : '';
  const columns = sent
    ? ', content, content_sha256, pdf, sha256, sent_at, signer_name, party_name'
    : '';
  return `INSERT INTO reply_rounds(id, inquiry_id, report_id, number, authority_id, status, text,
      created_at, officer_id${columns})
    VALUES ('d1', 'i1', 'r1', 1, 'u1', '${status}', '{}', '${at}', 'o1'${sent ? `, ${frozen}` : ''})${more}`;
};

it('0210 adds empty rounds of reply and calendars, and keeps every row there was', () => {
  const { before, after, db } = migrated(210, rows);
  expect(after).toEqual({
    ...before,
    state_calendars: [],
    reply_rounds: [],
    reply_history: [],
    reply_comments: [],
    reply_comment_versions: [],
  });
  expect(() => db.exec(round('sent', false))).toThrow(/CHECK/);
  expect(() => db.exec(round('prepared', true))).toThrow(/CHECK/);
  expect(() => db.exec(round('closed', true))).toThrow(/CHECK/);
  db.exec(round('sent', true));
  expect(() => db.exec(`UPDATE reply_rounds SET content = '[]'`)).toThrow(/stays as it was sent/);
  expect(() => db.exec('DELETE FROM reply_rounds')).toThrow(/never removed/);
  db.exec(`UPDATE reply_rounds SET due_on = '2026-02-01', status = 'closed', outcome = 'no_reply'`);
  db.exec(`INSERT INTO reply_history(round_id, kind, details, what, reason, at, officer_id)
    VALUES ('d1', 'sent', '{}', '', '', '${at}', 'o1')`);
  expect(() => db.exec(`UPDATE reply_history SET reason = 'other'`)).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM reply_history')).toThrow(/never removed/);
  const comment = (id: string, form: string) =>
    db.exec(`INSERT INTO reply_comments(id, round_id, paragraph, text, form_text, received_on,
        entered_at, officer_id)
      VALUES ('${id}', 'd1', NULL, 'So', ${form}, '2026-01-20', '${at}', 'o1')`);
  comment('c1', `'So'`);
  expect(() => comment('c2', `'Other'`)).toThrow(/UNIQUE/);
  comment('c3', 'NULL');
  expect(() => db.exec('DELETE FROM reply_comments')).toThrow(/never removed/);
  db.close();
});
