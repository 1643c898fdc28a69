import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["investigator"]', 1, '${at}');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', '', 'o1', 3, '${at}', '${at}');
  INSERT INTO authorities VALUES ('u1', 'i1', 'Border police', 'police', 'XX', 'destination');
  INSERT INTO persons(id, inquiry_id, number, role, note)
    VALUES ('p1', 'i1', 1, 'person_concerned', '');
  INSERT INTO events VALUES ('e1', 'i1', 'arrest', 'Arrest', '2024', NULL, '2024-01-01', '', '');
  INSERT INTO assessments(id, inquiry_id, kind, person_id, event_id, authority_id, created_at,
      officer_id)
    VALUES ('s1', 'i1', 'case', 'p1', 'e1', 'u1', '${at}', 'o1');
  INSERT INTO answers(assessment_id, question_id, is_withdrawn, value, reason, provenance, at,
      officer_id)
    VALUES ('s1', 'DET-Q10', 0, '"yes"', '', 'document', '${at}', 'o1');
  INSERT INTO findings(id, inquiry_id, assessment_id, standard_id, status, facts, analysis,
      conclusion, recommendation, addressee, created_at, updated_at)
    VALUES ('f1', 'i1', 's1', 'DET-08', 'accepted', '["A fact."]', '', 'It fell short.', 'Release.',
      'Border police', '${at}', '${at}');
`;

const added = (rest: string) => `INSERT INTO finding_remedies VALUES ('f1', ${rest})`;

it('0140 keeps every row, with no basis, no reparation and no date of a source invented', () => {
  const { before, after, db } = migrated(140, rows);
  const extended = (name: string, more: object) =>
    before[name]?.map((row) => ({ ...(row as object), ...more })); // rows are objects
  expect(after).toEqual({
    ...before,
    answers: extended('answers', { source_date: null }),
    findings: extended('findings', { responsibility: null, satisfaction_agreed: null }),
    finding_remedies: [],
  });
  expect(db.prepare('SELECT source_date FROM current_answers').all()).toEqual([
    { source_date: null },
  ]);
  db.exec(added(`'restitution', 'residence_status', 'due'`));
  expect(() => db.exec(added(`'restitution', 'residence_status', 'obtained'`))).toThrow(/UNIQUE/);
  expect(() => db.exec(added(`'revenge', 'other', 'due'`))).toThrow(/CHECK/);
  expect(() => db.exec(`UPDATE findings SET responsibility = 'private_act'`)).toThrow(/CHECK/);
  db.close();
});
