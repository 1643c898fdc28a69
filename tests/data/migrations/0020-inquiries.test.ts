import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const rows = `
  INSERT INTO vault_info VALUES ('vault_id', 'v'), ('institution', 'Office');
  INSERT INTO officers VALUES
    ('o1', 'Ana', '["administrator"]', 1, 0, NULL, '2025-01-01T00:00:00.000Z'),
    ('o2', 'Bo', '["reviewer"]', 0, 1, 'd3JhcA==', '2025-01-02T00:00:00.000Z');
  INSERT INTO audit_log VALUES (1, '2025-01-01T00:00:00.000Z', 'o1', 'vault.create', NULL, 'o1', '{}', 'h1');
  INSERT INTO audit_log VALUES (2, '2025-01-02T00:00:00.000Z', 'o1', 'officer.add', 'i1', 'o2', '{"a":1}', 'h2');
`;

it('0020 adds empty tables for inquiries and keeps every row there was', () => {
  const { before, after, db } = migrated(20, rows);
  const added = Object.keys(after).filter((name) => !(name in before));
  expect(Object.keys(before)).toEqual(['audit_head', 'audit_log', 'officers', 'vault_info']);
  expect(added).toEqual([
    'authorities',
    'event_authorities',
    'event_persons',
    'events',
    'evidence',
    'identities',
    'inquiries',
    'inquiry_team',
    'notes',
    'person_counters',
    'persons',
    'reference_counters',
    'requests',
    'settings',
    'state_profiles',
    'status_changes',
  ]);
  expect(after).toEqual({ ...before, ...Object.fromEntries(added.map((name) => [name, []])) });
  db.close();
});
