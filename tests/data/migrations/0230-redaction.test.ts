import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["investigator"]', 1, '${at}');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', '', 'o1', 3, '${at}', '${at}');
  INSERT INTO reports(id, inquiry_id, status, title, addressee, audience, summary,
    method_and_limits, author_id, created_at, updated_at)
    VALUES ('r1', 'i1', 'draft', 'Report', 'Minister', 'authority', '', '', 'o1', '${at}', '${at}');
`;

it('0230 marks no place, keeps every row, and lets no kept combination be reworded or removed', () => {
  const { before, after, db } = migrated(230, rows);
  expect(after).toEqual({ ...before, place_marks: [], kept_combinations: [] });
  db.exec(`INSERT INTO kept_combinations(id, report_id, combination, clues, place, reason,
    officer_id, kept_at) VALUES ('k1', 'r1', 'c', '[]', 'Summary', 'known to all', 'o1', '${at}')`);
  expect(() => db.exec(`UPDATE kept_combinations SET reason = 'x'`)).toThrow(/never reworded/);
  expect(() => db.exec('DELETE FROM kept_combinations')).toThrow(/never removed/);
  expect(() => db.exec(`UPDATE kept_combinations SET withdrawn_by = 'o1'`)).toThrow(/CHECK/);
  expect(() =>
    db.exec(`INSERT INTO place_marks VALUES ('x', 'X', 'middling', '', 'o1', '${at}')`),
  ).toThrow(/CHECK/);
  db.close();
});
