import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const report = (id: string, status: string, rest: string) => `
  INSERT INTO reports(id, inquiry_id, status, title, addressee, audience, summary, method_and_limits,
      author_id, created_at, updated_at, frozen, approved_by, approved_at, signer_name, signed_at, pdf,
      sha256, pages, root_fingerprint, root_pem)
    VALUES ('${id}', 'i1', '${status}', 'Title', 'Ministry', 'authority', '', '', 'o1', '${at}', '${at}',
      ${rest});`;
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["investigator"]', 1, '${at}'), ('o2', 'Bea', '["commissioner"]', 0, '${at}');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', '', 'o1', 3, '${at}', '${at}');
  ${report('r1', 'draft', 'NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL')}
  ${report('r2', 'approved', `'{}', 'o2', '${at}', NULL, NULL, NULL, NULL, NULL, NULL, NULL`)}
  ${report('r3', 'signed', `'{}', 'o2', '${at}', 'Bea', '${at}', x'255044', 'ab', 7, 'AA:BB', 'PEM'`)}
  INSERT INTO report_writers VALUES ('r3', 'o1');
`;

const dropped = new Set([
  'signer_name',
  'signed_at',
  'pdf',
  'sha256',
  'root_fingerprint',
  'root_pem',
]);

it('0200 keeps every report, and of a signed one the file, its signatory and its root', () => {
  const { before, after, db } = migrated(200, rows);
  const kept = (row: unknown) =>
    Object.fromEntries(Object.entries(row as object).filter(([key]) => !dropped.has(key))); // a row is an object
  expect(after).toEqual({
    ...before,
    reports: before['reports']?.map(kept),
    report_signatories: [
      {
        report_id: 'r3',
        position: 1,
        officer_id: null,
        name: 'Bea',
        field: 'Commissioner',
        signed_at: at,
      },
    ],
    report_stages: [
      {
        report_id: 'r3',
        stage: 1,
        kind: 'signature',
        bytes: Buffer.from('%PD'),
        sha256: 'ab',
        added_at: at,
      },
    ],
    report_roots: [{ report_id: 'r3', fingerprint: 'AA:BB', pem: 'PEM' }],
  });
  db.close();
});

it('0200 lets a report be signed only by all who are named, and then nothing of it be changed', () => {
  const { db } = migrated(200, rows);
  const refuses = (sql: string) => expect(() => db.exec(sql)).toThrow();
  const sign = `UPDATE reports SET status = 'signed', pages = 3 WHERE id = 'r2'`;
  const name = (position: number, officer: string) =>
    db.exec(`INSERT INTO report_signatories(report_id, position, officer_id, name, field)
      VALUES ('r2', ${position}, '${officer}', 'N', 'F${position}')`);
  expect(() => db.exec(sign)).toThrow(/all have signed/);
  name(1, 'o2');
  name(2, 'o1');
  refuses(`INSERT INTO report_signatories(report_id, position, officer_id, name, field)
    VALUES ('r2', 3, 'o1', 'N', 'F3')`);
  db.exec(
    `UPDATE report_signatories SET signed_at = '${at}' WHERE report_id = 'r2' AND position = 1`,
  );
  expect(() => db.exec(sign)).toThrow(/all have signed/);
  db.exec(
    `UPDATE report_signatories SET signed_at = '${at}' WHERE report_id = 'r2' AND position = 2`,
  );
  db.exec(`INSERT INTO report_stages VALUES ('r2', 1, 'print', x'00', 'aa', '${at}')`);
  db.exec(sign);
  refuses(`UPDATE reports SET title = 'Other' WHERE id = 'r2'`);
  refuses(`DELETE FROM reports WHERE id = 'r2'`);
  refuses(`UPDATE report_signatories SET name = 'Other' WHERE report_id = 'r2'`);
  refuses(`DELETE FROM report_signatories WHERE report_id = 'r2'`);
  refuses(`UPDATE report_stages SET bytes = x'01' WHERE report_id = 'r2'`);
  refuses(`DELETE FROM report_stages WHERE report_id = 'r2'`);
  refuses(`INSERT INTO report_stages VALUES ('r2', 2, 'signature', x'00', 'bb', '${at}')`);
  db.exec(`INSERT INTO report_stages VALUES ('r2', 2, 'time_stamp', x'00', 'bb', '${at}')`);
  db.close();
});
