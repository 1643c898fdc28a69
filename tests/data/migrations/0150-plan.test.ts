import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["investigator"]', 1, '${at}');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', '', 'o1', 3, '${at}', '${at}');
  INSERT INTO authorities VALUES ('u1', 'i1', 'Border police', 'police', 'XX', 'destination');
  INSERT INTO requests VALUES
    ('r1', 'i1', 'u1', 'Grounds', '["DET-Q11"]', '2025-01-03', '2025-01-20', 'pending');
`;

const letter = (state: string, pdf: string, request: string) => `
  INSERT INTO request_letters(id, inquiry_id, authority_id, number, state, text, plan_item_ids,
    created_at, officer_id, pdf, sha256, issued_at, request_id)
  VALUES ('l1', 'i1', 'u1', 1, '${state}', '{}', '[]', '${at}', 'o1', ${pdf}, ${request})`;

it('0150 adds an empty plan and no letters, and keeps every row there was', () => {
  const { before, after, db } = migrated(150, rows);
  expect(after).toEqual({
    ...before,
    plan_items: [],
    plan_item_evidence: [],
    request_letters: [],
  });
  const issued = `x'25', 'ab', '${at}'`;
  expect(() => db.exec(letter('issued', 'NULL, NULL, NULL', 'NULL'))).toThrow(/CHECK/);
  expect(() => db.exec(letter('served', issued, 'NULL'))).toThrow(/CHECK/);
  db.exec(letter('issued', issued, 'NULL'));
  expect(() => db.exec(`UPDATE request_letters SET text = 'other'`)).toThrow(/stays as it left/);
  db.exec(`UPDATE request_letters SET state = 'served', request_id = 'r1'`);
  expect(() =>
    db.exec(`INSERT INTO plan_items(id, inquiry_id, what, holder, authority_id, question_ids, state,
      note, created_at, officer_id)
      VALUES ('p1', 'i1', 'Visit', 'visit', 'u1', '[]', 'open', '', '${at}', 'o1')`),
  ).toThrow(/CHECK/);
  db.close();
});
