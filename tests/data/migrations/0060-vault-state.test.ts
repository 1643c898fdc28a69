import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const rows = `
  INSERT INTO vault_info VALUES ('vault_id', 'v1');
  INSERT INTO officers(id, name, roles, cleared, suspended, kept_wrap, created_at)
    VALUES ('o1', 'Ana', '["administrator"]', 1, 0, NULL, '2025-01-01T00:00:00.000Z');
`;

it('0060 knows no header yet, takes the shares as handed out, and keeps every row there was', () => {
  const { before, after, db } = migrated(60, rows);
  expect(after).toEqual({
    ...before,
    vault_state: [{ one: 1, header_revision: 0, header_checksum: null, recovery_confirmed: 1 }],
    given_passphrases: [],
  });
  const set = (revision: number, checksum: string) => () =>
    db
      .prepare('UPDATE vault_state SET header_revision = ?, header_checksum = ?')
      .run(revision, checksum);
  set(0, 'a')();
  set(1, 'b')();
  expect(set(1, 'c')).toThrow('only rises');
  expect(set(0, 'a')).toThrow('only rises');
  expect(() => db.exec('DELETE FROM vault_state')).toThrow('cannot be removed');
  expect(() => db.exec(`INSERT INTO given_passphrases VALUES ('nobody', '2025')`)).toThrow(
    'FOREIGN KEY',
  );
  db.close();
});
