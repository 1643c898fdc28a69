import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const rows = `
  INSERT INTO officers VALUES ('o1', 'Ana', '["investigator"]', 1, 0, NULL, '2025-01-01T00:00:00.000Z');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', 'Summary', 'o1', 3,
     '2025-01-02T00:00:00.000Z', '2025-01-03T00:00:00.000Z');
  INSERT INTO persons VALUES ('p1', 'i1', 1, 'victim', '');
  INSERT INTO identities VALUES ('p1', x'0102');
  INSERT INTO identity_fingerprints VALUES ('p1', 'abc', 'name', 4, 'alone', 0, 0);
  INSERT INTO reports(id, inquiry_id, status, title, addressee, audience, summary,
    method_and_limits, author_id, created_at, updated_at)
  VALUES ('r1', 'i1', 'draft', 'T', 'A', 'authority', '', '', 'o1', '2025', '2025');
`;

it('0040 marks what identities there are as of the first gate, and adds releases', () => {
  const { before, after, db } = migrated(40, rows);
  expect(after).toEqual({
    ...before,
    identities: [{ person_id: 'p1', sealed: Buffer.from([1, 2]), gate_version: 1 }],
    gate_releases: [],
  });
  const add = (id: string) =>
    db
      .prepare(
        `INSERT INTO gate_releases(id, report_id, value, kind, reason, officer_id, released_at)
         VALUES (?, 'r1', 'v', 'name', 'A reason', 'o1', '2025')`,
      )
      .run(id);
  add('g1');
  expect(() => add('g2')).toThrow(/UNIQUE/); // one in force
  expect(() => db.exec(`UPDATE gate_releases SET reason = 'Another'`)).toThrow(/never changed/);
  db.exec(`UPDATE gate_releases SET withdrawn_by = 'o1', withdrawn_at = '2025'`);
  add('g2');
  db.close();
});
