import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const rows = `
  INSERT INTO officers VALUES ('o1', 'Ana', '["investigator"]', 1, 0, NULL, '2025-01-01T00:00:00.000Z');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', 'Summary', 'o1', 3,
     '2025-01-02T00:00:00.000Z', '2025-01-03T00:00:00.000Z');
  INSERT INTO inquiry_search(rowid, body) VALUES (1, 'folded words');
  INSERT INTO inquiry_team VALUES ('i1', 'o1');
  INSERT INTO status_changes VALUES ('i1', 1, 'intake', '', '2025-01-02T00:00:00.000Z', 'o1');
  INSERT INTO authorities VALUES ('a1', 'i1', 'Border police', 'police', 'XX', 'destination');
  INSERT INTO persons VALUES ('p1', 'i1', 1, 'victim', '');
  INSERT INTO person_counters VALUES ('i1', 1);
  INSERT INTO identities VALUES ('p1', x'0102');
  INSERT INTO events VALUES ('e1', 'i1', 'arrest', 'Arrest', '2024', NULL, '2024-01-01', 'City', '');
  INSERT INTO event_persons VALUES ('e1', 'p1');
  INSERT INTO event_authorities VALUES ('e1', 'a1');
  INSERT INTO requests VALUES ('r1', 'i1', 'a1', 'File', '[]', '2025-02-01', '2025-03-01', 'pending');
  INSERT INTO notes VALUES ('n1', 'i1', 'Note', '2025-01-02T00:00:00.000Z', 'o1');
  INSERT INTO evidence VALUES
    ('v1', 'i1', 'f1', 'Order', 'order.pdf', '00', 12, '2025-01-02T00:00:00.000Z', 'o1');
`;

it('0030 adds empty tables for assessments, findings and reports and keeps every row there was', () => {
  const { before, after, db } = migrated(30, rows);
  const added = Object.keys(after).filter((name) => !(name in before));
  expect(added).toEqual([
    'answer_evidence',
    'answers',
    'assessments',
    'findings',
    'identity_fingerprints',
    'report_writers',
    'reports',
    'signing_certificates',
  ]);
  expect(after).toEqual({ ...before, ...Object.fromEntries(added.map((name) => [name, []])) });
  const found = db
    .prepare(`SELECT rowid AS row FROM inquiry_search WHERE inquiry_search MATCH 'folded'`)
    .all();
  expect(found).toEqual([{ row: 1 }]);
  db.close();
});
