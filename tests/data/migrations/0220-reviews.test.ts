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

it('0220 corrects no report yet, keeps every row, and lets no remark or version be reworded', () => {
  const { before, after, db } = migrated(220, rows);
  expect(after).toEqual({
    ...before,
    reports: [expect.objectContaining({ id: 'r1', corrects: null, correction_reason: null })],
    review_comments: [],
    report_versions: [],
  });
  db.exec(`INSERT INTO review_comments(id, report_id, paragraph_id, quoted, text, officer_id, at)
    VALUES ('c1', 'r1', 'summary:1', 'words', 'Why', 'o1', '${at}')`);
  expect(() => db.exec(`UPDATE review_comments SET text = 'x'`)).toThrow(/never reworded/);
  expect(() => db.exec(`UPDATE review_comments SET settled_by = 'o1'`)).toThrow(/CHECK/);
  db.exec(`UPDATE review_comments SET settled_by = 'o1', settled_at = '${at}', answer = ''`);
  db.exec(`INSERT INTO report_versions(report_id, number, paragraphs, officer_id, at)
    VALUES ('r1', 1, '[]', 'o1', '${at}')`);
  expect(() => db.exec(`UPDATE report_versions SET paragraphs = '[1]'`)).toThrow(/stays as it was/);
  db.exec(`UPDATE report_versions SET returned_reason = 'Too short'`);
  db.close();
});
