import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at) VALUES
    ('o1', 'Ana', '["investigator"]', 1, '${at}'), ('o2', 'Ben', '["commissioner"]', 1, '${at}');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', '', 'o1', 3, '${at}', '${at}');
  INSERT INTO authorities VALUES ('u1', 'i1', 'Border police', 'police', 'XX', 'destination');
  INSERT INTO request_letters(id, inquiry_id, authority_id, number, state, text, plan_item_ids,
    created_at, officer_id) VALUES ('l1', 'i1', 'u1', 1, 'draft', '{}', '[]', '${at}', 'o1');
`;

it('0160 adds reasons and releases of letters, none yet, and keeps every row there was', () => {
  const { before, after, db } = migrated(160, rows);
  expect(after).toEqual({ ...before, contradiction_reasons: [], letter_releases: [] });
  db.exec(`INSERT INTO contradiction_reasons(inquiry_id, contradiction, sides, reason, at, officer_id)
    VALUES ('i1', 'FACT_DIFFERS', '[]', 'Because', '${at}', 'o1')`);
  expect(() => db.exec(`UPDATE contradiction_reasons SET reason = ''`)).toThrow(/never changed/);
  db.exec(`INSERT INTO letter_releases(id, letter_id, value, kind, reason, officer_id, released_at)
    VALUES ('r1', 'l1', 'v', 'name', 'A reason', 'o1', '${at}')`);
  expect(() => db.exec(`UPDATE letter_releases SET reason = ''`)).toThrow(/never changed/);
  const confirm = (officer: string) =>
    db.exec(`UPDATE letter_releases SET confirmed_by = '${officer}', confirmed_at = '${at}'`);
  expect(() => confirm('o1')).toThrow(/CHECK/); // nobody confirms their own release
  confirm('o2');
  db.close();
});
