import type { Migration } from './migration';

/** What every vault rests on: its own identity, its officers, its audit log. */
export const foundation: Migration = {
  version: 10,
  name: 'foundation',
  sql: `
    CREATE TABLE vault_info (
      key TEXT PRIMARY KEY, -- vault_id, institution, created_at
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Roles are decided here, inside the encrypted database; the public header holds only key slots.
    CREATE TABLE officers (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      roles TEXT NOT NULL CHECK (json_valid(roles)), -- JSON list of roles
      cleared INTEGER NOT NULL CHECK (cleared IN (0, 1)), -- holds the identity key
      suspended INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1)),
      kept_wrap TEXT, -- the wrapped keys as last taken out of the header by a suspension
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE audit_log (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0), -- no gaps
      at TEXT NOT NULL, -- ISO 8601, UTC
      officer_id TEXT NOT NULL REFERENCES officers(id),
      operation TEXT NOT NULL,
      inquiry_id TEXT, -- no reference: the entry outlives the inquiry
      subject TEXT NOT NULL, -- id of what was changed or disclosed
      details TEXT NOT NULL, -- canonical JSON; never identities, never free text
      hash TEXT NOT NULL UNIQUE -- SHA-256 over all of the above and the hash before
    ) STRICT;
    CREATE INDEX audit_log_by_inquiry ON audit_log(inquiry_id, sequence);

    CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
    CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
    -- REPLACE deletes without asking the trigger above; a row may only follow the last one.
    CREATE TRIGGER audit_log_only_append BEFORE INSERT ON audit_log
    WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_log)
      OR EXISTS (SELECT 1 FROM audit_log WHERE hash = NEW.hash)
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

    -- The last entry once more: a log cut short at its end doesn't fit it.
    CREATE TABLE audit_head (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      sequence INTEGER NOT NULL,
      hash TEXT NOT NULL,
      broken_at INTEGER -- first entry added after the end was found cut off; stays
    ) STRICT;
    INSERT INTO audit_head(one, sequence, hash) VALUES (1, 0, '${'0'.repeat(64)}');
    CREATE TRIGGER audit_log_moves_head AFTER INSERT ON audit_log
    BEGIN
      UPDATE audit_head SET broken_at = NEW.sequence
        WHERE broken_at IS NULL AND sequence <> NEW.sequence - 1;
      UPDATE audit_head SET sequence = NEW.sequence, hash = NEW.hash
        WHERE sequence = NEW.sequence - 1;
    END;
    CREATE TRIGGER audit_head_only_forward BEFORE UPDATE ON audit_head
    WHEN NOT (
      (NEW.sequence = OLD.sequence + 1 AND NEW.broken_at IS OLD.broken_at
        AND EXISTS (SELECT 1 FROM audit_log WHERE sequence = NEW.sequence AND hash = NEW.hash))
      OR (NEW.sequence = OLD.sequence AND NEW.hash = OLD.hash
        AND OLD.broken_at IS NULL AND NEW.broken_at IS NOT NULL))
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
    CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  `,
};
