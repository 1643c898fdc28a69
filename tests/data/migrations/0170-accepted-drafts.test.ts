import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["investigator"]', 1, '${at}');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', '', 'o1', 3, '${at}', '${at}');
  INSERT INTO assessments(id, inquiry_id, kind, state, title, created_at, officer_id)
    VALUES ('a1', 'i1', 'system', 'Malta', 'National response', '${at}', 'o1');
  INSERT INTO findings(id, inquiry_id, assessment_id, standard_id, status, facts, analysis,
      conclusion, recommendation, addressee, created_at, updated_at)
    VALUES ('f1', 'i1', 'a1', 'CJR-01', 'accepted', '[]', '', 'It fell short.', '', '', '${at}', '${at}');
`;

it('0170 keeps every finding; of those accepted before, what was drafted then is not known', () => {
  const { before, after, db } = migrated(170, rows);
  expect(before['findings']).toMatchObject([{ id: 'f1', status: 'accepted' }]);
  const [finding] = db.prepare('SELECT * FROM findings').all();
  expect(finding).toMatchObject({ ...Object(before['findings']?.[0]), accepted_draft: null });
  expect({ ...after, findings: [] }).toEqual({ ...before, findings: [] });
  db.close();
});
