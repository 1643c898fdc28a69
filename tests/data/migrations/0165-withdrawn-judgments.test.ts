import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const values = ['2026-03-10', '2026-03-04', ['a "b"', 'ä']];
const sides = JSON.stringify(values);
const before = JSON.stringify(['The holding ended before it began.', ...values]);
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at) VALUES
    ('o1', 'Ana', '["investigator"]', 1, '${at}');
  INSERT INTO inquiries VALUES
    (1, 'i1', '2025/001', 'Title', 'complaint', 'intake', '2025-01-02', '', '', 'o1', 3, '${at}', '${at}');
  INSERT INTO judgment_records VALUES
    ('j1', 'i1', 'Cyprus', 'RANTSEV', NULL, '["PRO-01"]', 'Article 4', '${at}', 'o1');
  INSERT INTO contradiction_reasons(inquiry_id, contradiction, sides, reason, at, officer_id)
    VALUES ('i1', '["FACT_DIFFERS"]', '${before}', 'Because', '${at}', 'o1');
`;

it('0165 lets a judgment record be withdrawn and kept, and frees reasons from the words of a rule', () => {
  const { before: then, after, db } = migrated(165, rows);
  expect(after).toEqual({
    ...then,
    judgment_records: then['judgment_records']?.map((row) => ({
      ...(row as object), // every row of a table is an object
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawal_reason: null,
    })),
    contradiction_reasons: then['contradiction_reasons']?.map((row) => ({
      ...(row as object), // as above
      sides,
    })),
  });
  expect(() => db.exec(`UPDATE contradiction_reasons SET reason = ''`)).toThrow(/never changed/);
  expect(() => db.exec(`UPDATE judgment_records SET withdrawn_at = '${at}'`)).toThrow(/CHECK/);
  db.exec(`UPDATE judgment_records SET withdrawn_at = '${at}', withdrawn_by = 'o1',
    withdrawal_reason = 'Recorded by mistake'`);
  expect(() => db.exec(`UPDATE judgment_records SET outcome = ''`)).toThrow(/never changed/);
  db.close();
});
