import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["investigator"]', 1, '${at}');
  INSERT INTO inquiries(row, id, reference, title, type, status, opened_on, complainant, summary,
      lead_id, created_at, updated_at)
    VALUES (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', '', 'o1', '${at}', '${at}');
  INSERT INTO authorities VALUES ('u1', 'i1', 'Border police', 'police', 'XX', 'destination');
  INSERT INTO persons(id, inquiry_id, number, role, note)
    VALUES ('p1', 'i1', 1, 'person_concerned', ''), ('p2', 'i1', 2, 'witness', '');
  INSERT INTO events(id, inquiry_id, type, title, starts_on, earliest, place, description)
    VALUES ('e1', 'i1', 'arrest', 'Arrest', '2024', '2024-01-01', '', '');
  INSERT INTO assessments(id, inquiry_id, kind, person_id, event_id, authority_id, created_at, officer_id)
    VALUES ('s1', 'i1', 'case', 'p1', 'e1', 'u1', '${at}', 'o1');
  INSERT INTO answers(assessment_id, question_id, is_withdrawn, value, reason, at, officer_id)
    VALUES ('s1', 'DET-Q10', 0, '"yes"', '', '${at}', 'o1');
`;

const marked = 'SELECT assessment_id AS id FROM stale_results';

it('0130 keeps every row, counts everybody, and leaves every result to be worked out', () => {
  const { before, after, db } = migrated(130, rows);
  expect(after).toEqual({
    ...before,
    persons: before['persons']?.map((row) => Object.assign({ statistics_objection: 0 }, row)),
    assessment_results: [],
    assessment_facts: [],
    stale_results: [{ assessment_id: 's1' }],
    results_basis: [{ one: 1, law: '', day: '' }],
    statistics_releases: [],
    systemic_findings: [],
    systemic_finding_cases: [],
  });
  db.close();
});

it('0130 marks an assessment whenever something that its results rest on changes', () => {
  const { db } = migrated(130, rows);
  const marks = (sql: string) => {
    db.exec(`DELETE FROM stale_results; ${sql}`);
    return db.prepare(marked).all();
  };
  const own = [{ id: 's1' }];
  expect(
    marks(`INSERT INTO answers(assessment_id, question_id, is_withdrawn, value, reason, at, officer_id)
      VALUES ('s1', 'DET-Q10', 1, 'null', '', '${at}', 'o1')`),
  ).toEqual(own);
  expect(
    marks(`INSERT INTO disputes(assessment_id, standard_id, outcome, reason, checklist_outcome,
        checklist_effect, answers_up_to, at, officer_id)
      VALUES ('s1', 'DET-02', 'COMPLIANT', '', 'BREACH INDICATED', 'SOFT', 1, '${at}', 'o1')`),
  ).toEqual(own);
  expect(
    marks(`INSERT INTO requests(id, inquiry_id, authority_id, subject, question_ids, served_on,
        expires_on, reply)
      VALUES ('r1', 'i1', 'u1', '', '[]', '2025-01-01', '2025-02-01', 'pending')`),
  ).toEqual(own);
  expect(marks(`UPDATE requests SET reply = 'none'`)).toEqual(own);
  expect(marks(`DELETE FROM requests`)).toEqual(own);
  expect(marks(`UPDATE authorities SET state = 'YY'`)).toEqual(own);
  expect(marks(`UPDATE authorities SET name = 'Police'`)).toEqual([]);
  expect(marks(`UPDATE events SET starts_on = '2023'`)).toEqual(own);
  db.close();
});
