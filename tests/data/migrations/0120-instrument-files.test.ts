import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["investigator"]', 1, '${at}');
`;

const adoption = (code: string, version: string, more = '') => `
  INSERT INTO instrument_files(code, version, yaml, sha256, origin, reason, adopted_at, officer_id
    ${more === '' ? '' : ', signature'})
  VALUES ('${code}', '${version}', 'checklist: ${code}', 'ab', 'bundled', 'Because', '${at}', 'o1'
    ${more})`;

it('0120 adds an empty history of instrument files and keeps every row there was', () => {
  const { before, after, db } = migrated(120, rows);
  expect(after).toEqual({ ...before, instrument_files: [] });
  for (const version of ['1.0.0', '1.1.0']) db.exec(adoption('DET', version));
  db.exec(adoption('SUB', '1.0.0'));
  expect(
    db.prepare('SELECT code, version FROM current_instrument_files ORDER BY code').all(),
  ).toEqual([
    { code: 'DET', version: '1.1.0' },
    { code: 'SUB', version: '1.0.0' },
  ]);
  expect(() => db.exec(`UPDATE instrument_files SET yaml = ''`)).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM instrument_files')).toThrow(/never deleted/);
  // A signature without the one who gave it, and the other way round, says nothing.
  expect(() => db.exec(adoption('EST', '1.0.0', `, x'00'`))).toThrow(/CHECK/);
  db.close();
});
