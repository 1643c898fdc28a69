import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["investigator"]', 1, '${at}'), ('o2', 'Ben', '["commissioner"]', 1, '${at}');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', '', 'o1', 3, '${at}', '${at}');
`;

const row = (ground: string, by: string) => `
  INSERT INTO exclusions(inquiry_id, officer_id, ground, reason, excluded_by, excluded_at)
  VALUES ('i1', 'o1', '${ground}', 'kin', '${by}', '${at}')`;

it('0215 keeps nobody away yet, and lets an exclusion be ended and never rewritten', () => {
  const { before, after, db } = migrated(215, rows);
  expect(after).toEqual({ ...before, exclusions: [] });
  expect(() => db.exec(row('recusal', 'o2'))).toThrow(/CHECK/);
  db.exec(row('concerned', 'o2'));
  expect(() => db.exec(row('recusal', 'o1'))).toThrow(/UNIQUE/);
  expect(() => db.exec(`UPDATE exclusions SET reason = 'none'`)).toThrow(/never changed/);
  expect(() =>
    db.exec(`UPDATE exclusions SET readmitted_by = 'o1', readmitted_at = '${at}',
      readmission_reason = 'x'`),
  ).toThrow(/CHECK/);
  db.exec(`UPDATE exclusions SET readmitted_by = 'o2', readmitted_at = '${at}',
    readmission_reason = 'x'`);
  db.exec(row('recusal', 'o1'));
  db.close();
});
