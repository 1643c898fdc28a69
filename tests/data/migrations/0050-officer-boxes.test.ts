import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

it('0050 keeps every officer, and knows no box key yet', () => {
  const { before, after, db } = migrated(
    50,
    `INSERT INTO officers(id, name, roles, cleared, suspended, kept_wrap, created_at) VALUES
       ('o1', 'Ana', '["administrator"]', 1, 0, NULL, '2026-01-01T00:00:00.000Z'),
       ('o2', 'Bo', '["commissioner"]', 0, 1, 'kept', '2026-01-02T00:00:00.000Z');
     INSERT INTO settings(key, value) VALUES ('root_certificate', 'AA=='), ('root_key', 'AB==');`,
  );
  const officers = (before['officers'] ?? []).map((row) => ({ ...(row as object), box_key: null }));
  expect(after).toEqual({ ...before, officers, clearance_grants: [], root_key_wraps: [] });
  db.close();
});
