import { expect, it } from 'vitest';
import { migrated } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["commissioner"]', 1, '${at}'), ('o2', 'Bea', '["commissioner"]', 0, '${at}');
  INSERT INTO signing_certificates(officer_id, certificate, chain, sealed_key, is_imported, created_at)
    VALUES ('o1', x'3001', '[]', x'00', 0, '${at}'), ('o2', x'3002', '[]', x'00', 1, '${at}');
`;

it('0205 takes over what the root issued, not what was imported, and keeps it', () => {
  const { before, after, db } = migrated(205, rows);
  expect(after).toEqual({
    ...before,
    issued_certificates: [
      {
        id: 1,
        certificate: Buffer.from([0x30, 1]),
        officer_id: 'o1',
        issued_at: at,
        revoked_at: null,
        revoked_by: null,
        reason: null,
        invalid_since: null,
      },
    ],
    revocation_lists: [],
  });
  const refuses = (sql: string, why: RegExp) => expect(() => db.exec(sql)).toThrow(why);
  const revoke = (reason: string) =>
    `UPDATE issued_certificates SET revoked_at = '${at}', revoked_by = 'o1', reason = '${reason}'`;
  refuses(`UPDATE issued_certificates SET certificate = x'3003'`, /never changed/);
  refuses('DELETE FROM issued_certificates', /never removed/);
  refuses(revoke('boredom'), /CHECK/);
  refuses(`UPDATE issued_certificates SET reason = 'superseded'`, /CHECK/);
  db.exec(revoke('key_compromise'));
  refuses('UPDATE issued_certificates SET revoked_at = NULL', /never taken back/);
  db.close();
});
