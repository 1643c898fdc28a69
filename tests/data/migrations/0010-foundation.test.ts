import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

it('0010 lays the foundation in an empty database', () => {
  const { before, after, db } = migrated(10, '');
  expect(before).toEqual({});
  expect(after).toEqual({
    audit_head: [{ one: 1, sequence: 0, hash: '0'.repeat(64), broken_at: null }],
    audit_log: [],
    officers: [],
    vault_info: [],
  });
  db.close();
});

it('0010 accepts only what an officer can be', () => {
  const { db } = migrated(10, '');
  const add = (roles: string, cleared: number) => () =>
    db
      .prepare('INSERT INTO officers(id, name, roles, cleared, created_at) VALUES (?, ?, ?, ?, ?)')
      .run(`id of ${roles}`, `name of ${roles}`, roles, cleared, 'now');
  expect(add('["reviewer"]', 0)).not.toThrow();
  expect(add('not JSON', 0)).toThrow(/CHECK/);
  expect(add('["commissioner"]', 2)).toThrow(/CHECK/);
  db.close();
});
