import type { Migration } from './migration';

/** Every certificate that the institution's root issued, which of them were revoked, and the lists. */
export const certificates: Migration = {
  version: 205,
  name: 'certificates',
  sql: `
    CREATE TABLE issued_certificates (
      id INTEGER PRIMARY KEY,
      certificate BLOB NOT NULL UNIQUE, -- DER
      officer_id TEXT REFERENCES officers(id), -- NULL: the seal of the institution
      issued_at TEXT NOT NULL,
      revoked_at TEXT,
      revoked_by TEXT REFERENCES officers(id),
      reason TEXT CHECK (reason IN ('key_compromise', 'affiliation_changed', 'superseded',
        'cessation_of_operation', 'unspecified')),
      invalid_since TEXT, -- YYYY-MM-DD; NULL: not known
      CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
      CHECK ((revoked_at IS NULL) = (reason IS NULL)),
      CHECK (invalid_since IS NULL OR revoked_at IS NOT NULL)
    ) STRICT;
    INSERT INTO issued_certificates(certificate, officer_id, issued_at)
      SELECT certificate, officer_id, created_at FROM signing_certificates WHERE is_imported = 0;

    CREATE TRIGGER issued_certificates_stay
    BEFORE UPDATE OF certificate, officer_id, issued_at ON issued_certificates
      BEGIN SELECT RAISE(ABORT, 'an issued certificate is never changed'); END;
    CREATE TRIGGER issued_certificates_remain BEFORE DELETE ON issued_certificates
      BEGIN SELECT RAISE(ABORT, 'an issued certificate is never removed'); END;
    CREATE TRIGGER revocations_stay BEFORE UPDATE ON issued_certificates
      WHEN old.revoked_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a revocation is never taken back'); END;

    CREATE TABLE revocation_lists (
      number INTEGER PRIMARY KEY, -- as it stands in the list (RFC 5280, 5.2.3)
      list BLOB NOT NULL, -- DER
      root BLOB NOT NULL, -- DER of the root that signed it
      issued_at TEXT NOT NULL
    ) STRICT;
  `,
};
