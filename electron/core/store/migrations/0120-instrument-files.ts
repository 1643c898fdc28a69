import type { Migration } from './migration';

/** The law of the vault: every instrument file ever adopted, with who adopted it and why. */
export const instrumentFiles: Migration = {
  version: 120,
  name: 'instrument files',
  sql: `
    -- Every adoption of every file; the highest sequence of a code is the one in force. The set that
    -- comes with Amparo is adopted when the vault is next opened.
    CREATE TABLE instrument_files (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL, -- the checklist's, or 'sources'
      version TEXT NOT NULL,
      yaml TEXT NOT NULL, -- the file, character by character
      sha256 TEXT NOT NULL, -- of its bytes in UTF-8, hexadecimal
      origin TEXT NOT NULL CHECK (origin IN ('bundled', 'institution')),
      is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)), -- 1: for old assessments only
      signature BLOB, -- CMS of its author over the bytes
      author TEXT, -- JSON: who signed, as verified when it was taken in
      reason TEXT NOT NULL,
      adopted_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      CHECK ((signature IS NULL) = (author IS NULL))
    ) STRICT;
    CREATE INDEX instrument_files_by_code ON instrument_files(code, sequence);

    CREATE TRIGGER instrument_files_keep_history BEFORE UPDATE ON instrument_files
      BEGIN SELECT RAISE(ABORT, 'an instrument file is never changed, only followed'); END;
    CREATE TRIGGER instrument_files_stay BEFORE DELETE ON instrument_files
      BEGIN SELECT RAISE(ABORT, 'an instrument file is never deleted, only followed'); END;

    CREATE VIEW current_instrument_files AS
      SELECT f.* FROM instrument_files f
      WHERE f.sequence = (SELECT max(later.sequence) FROM instrument_files later
        WHERE later.code = f.code);
  `,
};
