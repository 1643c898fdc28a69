import type { Migration } from './migration';

/** Why both sides of a contradiction were left, and why a protected value may stand in a letter. */
export const reasons: Migration = {
  version: 160,
  name: 'reasons',
  sql: `
    -- Every reason for every contradiction; the highest sequence of a contradiction is the current one.
    CREATE TABLE contradiction_reasons (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      contradiction TEXT NOT NULL, -- its code and places: which contradiction it is
      sides TEXT NOT NULL, -- what stood there when the reason was given; it speaks of nothing else
      reason TEXT, -- NULL: the reason was taken back
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id)
    ) STRICT;
    CREATE INDEX contradiction_reasons_by_inquiry
      ON contradiction_reasons(inquiry_id, contradiction, sequence);

    CREATE TRIGGER contradiction_reasons_keep_history BEFORE UPDATE ON contradiction_reasons
    BEGIN SELECT RAISE(ABORT, 'a reason is never changed, only followed'); END;

    CREATE TABLE letter_releases (
      id TEXT PRIMARY KEY,
      letter_id TEXT NOT NULL REFERENCES request_letters(id),
      value TEXT NOT NULL, -- keyed fingerprint of letter, owner, kind and value: it names nothing
      kind TEXT NOT NULL,
      reason TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      released_at TEXT NOT NULL,
      confirmed_by TEXT REFERENCES officers(id), -- another officer than the one who released
      confirmed_at TEXT,
      withdrawn_by TEXT REFERENCES officers(id),
      withdrawn_at TEXT,
      CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
      CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
      CHECK (confirmed_by IS NULL OR confirmed_by <> officer_id)
    ) STRICT;
    CREATE UNIQUE INDEX letter_releases_in_force ON letter_releases(letter_id, value)
      WHERE withdrawn_at IS NULL;

    CREATE TRIGGER letter_releases_stay
    BEFORE UPDATE OF letter_id, value, kind, reason, officer_id, released_at ON letter_releases
    BEGIN SELECT RAISE(ABORT, 'a release is never changed, only confirmed or withdrawn'); END;
  `,
};
