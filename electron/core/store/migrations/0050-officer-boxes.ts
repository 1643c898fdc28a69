import type { Migration } from './migration';

/**
 * Keys that one officer seals for another: the root's private key for each commissioner, the identity
 * key for an officer newly cleared.
 */
export const officerBoxes: Migration = {
  version: 50,
  name: 'officer boxes',
  sql: `
    -- X25519 public key, base64; null until the officer has opened the vault with a key of their own.
    ALTER TABLE officers ADD COLUMN box_key TEXT;

    CREATE TABLE clearance_grants (
      officer_id TEXT PRIMARY KEY REFERENCES officers(id),
      sealed BLOB NOT NULL, -- the identity key, sealed to the officer's box
      granted_by TEXT NOT NULL REFERENCES officers(id),
      granted_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE root_key_wraps (
      officer_id TEXT PRIMARY KEY REFERENCES officers(id),
      sealed BLOB NOT NULL, -- the root's private key (PKCS#8), sealed to the officer's box
      granted_by TEXT NOT NULL REFERENCES officers(id),
      granted_at TEXT NOT NULL
    ) STRICT;
  `,
};
