import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["investigator"]', 1, '${at}');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', '', 'o1', 3, '${at}', '${at}');
  INSERT INTO authorities VALUES ('u1', 'i1', 'Border police', 'police', 'XX', 'destination');
  INSERT INTO persons VALUES ('p1', 'i1', 1, 'person_concerned', '');
  INSERT INTO events VALUES ('e1', 'i1', 'arrest', 'Arrest', '2024', NULL, '2024-01-01', '', '');
  INSERT INTO assessments VALUES ('s1', 'i1', 'p1', 'e1', 'u1', '${at}', 'o1');
  INSERT INTO answers(assessment_id, question_id, is_withdrawn, value, reason, at, officer_id)
    VALUES ('s1', 'DET-Q10', 0, '"yes"', '', '${at}', 'o1');
`;

const dispute = (outcome: string) => `
  INSERT INTO disputes(assessment_id, standard_id, outcome, reason, checklist_outcome,
    checklist_effect, answers_up_to, at, officer_id)
  VALUES ('s1', 'DET-02', ${outcome}, 'Because', 'BREACH INDICATED', 'SOFT', 1, '${at}', 'o1')`;

it('0070 adds an empty history of disputes and keeps every row there was', () => {
  const { before, after, db } = migrated(70, rows);
  expect(after).toEqual({ ...before, disputes: [] });
  const current = () => db.prepare('SELECT sequence FROM current_disputes').all();
  db.exec(dispute(`'COMPLIANT'`));
  db.exec(dispute(`'NOT APPLICABLE'`));
  expect(current()).toEqual([{ sequence: 2 }]);
  db.exec(dispute('NULL')); // withdrawn: nothing older comes back
  expect(current()).toEqual([]);
  expect(() => db.exec(`UPDATE disputes SET reason = ''`)).toThrow(/never changed/);
  db.close();
});
