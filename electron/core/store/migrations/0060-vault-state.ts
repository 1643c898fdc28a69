import type { Migration } from './migration';

/** What the database knows of the file beside it and of its keys' custody. */
export const vaultState: Migration = {
  version: 60,
  name: 'vault state',
  sql: `
    CREATE TABLE vault_state (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      header_revision INTEGER NOT NULL, -- of the vault.json that belongs to this database
      header_checksum TEXT, -- of the same; null until the first opening after this step
      recovery_confirmed INTEGER NOT NULL CHECK (recovery_confirmed IN (0, 1)) -- a share was read back
    ) STRICT;
    INSERT INTO vault_state(one, header_revision, header_checksum, recovery_confirmed)
      VALUES (1, 0, NULL, 1);
    CREATE TRIGGER vault_state_only_forward BEFORE UPDATE OF header_revision, header_checksum
    ON vault_state
    WHEN OLD.header_checksum IS NOT NULL AND NEW.header_revision <= OLD.header_revision
    BEGIN SELECT RAISE(ABORT, 'the revision of the header only rises'); END;
    CREATE TRIGGER vault_state_no_delete BEFORE DELETE ON vault_state
    BEGIN SELECT RAISE(ABORT, 'the state of the vault cannot be removed'); END;

    -- Officers whose passphrase somebody else chose: they choose their own before anything else.
    CREATE TABLE given_passphrases (
      officer_id TEXT PRIMARY KEY REFERENCES officers(id),
      given_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
