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
  INSERT INTO persons(id, inquiry_id, number, role, note) VALUES ('p1', 'i1', 1, 'person_concerned', '');
  INSERT INTO events(id, inquiry_id, type, title, starts_on, earliest, place, description)
    VALUES ('e1', 'i1', 'arrest', 'Arrest', '2024', '2024-01-01', '', '');
  INSERT INTO assessments(id, inquiry_id, kind, person_id, event_id, authority_id, created_at, officer_id)
    VALUES ('s1', 'i1', 'case', 'p1', 'e1', 'u1', '${at}', 'o1');
  INSERT INTO assessment_facts VALUES ('s1', '{"answers":{"SUB-Q09":"female"},"facts":{}}');
  INSERT INTO statistics_releases(subject, shape, state, from_year, to_year, at, officer_id)
    VALUES ('IND-01', '{}', NULL, 2020, 2021, '${at}', 'o1');
  DELETE FROM stale_results;
`;

const finding = `INSERT INTO findings(id, inquiry_id, assessment_id, standard_id, status, facts,
    analysis, conclusion, recommendation, addressee, created_at, updated_at)
  VALUES ('f1', 'i1', 's1', 'DET-02', 'proposed', '[]', '', '', '', '', '${at}', '${at}')`;
const report = `INSERT INTO reports(id, inquiry_id, status, title, addressee, audience, summary,
    method_and_limits, author_id, created_at, updated_at)
  VALUES ('r1', 'i1', 'draft', 'T', 'A', 'internal', '', '', 'o1', '${at}', '${at}')`;

it('0180 lets every kept fact be made anew as codes, and keeps what left', () => {
  const { before, after, db } = migrated(180, rows);
  expect(before['assessment_facts']).toHaveLength(1);
  expect(after).not.toHaveProperty('assessment_facts');
  expect({ ...after, assessment_facts: before['assessment_facts'] }).toEqual({
    ...before,
    assessment_marks: [],
    stale_results: [{ assessment_id: 's1' }],
    statistics_releases: before['statistics_releases']?.map((row) =>
      Object.assign({ tables: null }, row),
    ),
  });
  db.close();
});

it('0180 marks an assessment when a recommendation is accepted, emptied, or reported', () => {
  const { db } = migrated(180, rows);
  const marks = (sql: string) => {
    db.exec(`DELETE FROM stale_results; ${sql}`);
    return db.prepare('SELECT assessment_id AS id FROM stale_results').all();
  };
  const own = [{ id: 's1' }];
  expect(marks(finding)).toEqual(own);
  expect(marks(`UPDATE findings SET recommendation = 'Decide.'`)).toEqual(own);
  expect(marks(`UPDATE findings SET recommendation = 'Decide soon.'`)).toEqual([]);
  expect(marks(`UPDATE findings SET status = 'accepted'`)).toEqual(own);
  expect(marks(report)).toEqual([]);
  expect(marks(`UPDATE reports SET status = 'submitted', frozen = '{}'`)).toEqual(own);
  db.close();
});
