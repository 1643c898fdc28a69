import type { Migration } from './migration';

/** Officers who take no part in an inquiry: stepped back, or kept away because it concerns them. */
export const exclusions: Migration = {
  version: 215,
  name: 'exclusions',
  sql: `
    CREATE TABLE exclusions (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      officer_id TEXT NOT NULL REFERENCES officers(id),
      ground TEXT NOT NULL CHECK (ground IN ('recusal', 'concerned')),
      reason TEXT NOT NULL,
      excluded_by TEXT NOT NULL REFERENCES officers(id),
      excluded_at TEXT NOT NULL,
      readmitted_by TEXT REFERENCES officers(id), -- never the officer themselves
      readmitted_at TEXT,
      readmission_reason TEXT,
      CHECK ((readmitted_by IS NULL) = (readmitted_at IS NULL)),
      CHECK ((readmitted_by IS NULL) = (readmission_reason IS NULL)),
      CHECK (readmitted_by IS NULL OR readmitted_by <> officer_id),
      CHECK ((ground = 'recusal') = (excluded_by = officer_id))
    ) STRICT;
    CREATE UNIQUE INDEX exclusions_in_force ON exclusions(officer_id, inquiry_id)
      WHERE readmitted_at IS NULL;
    CREATE INDEX exclusions_by_inquiry ON exclusions(inquiry_id);

    CREATE TRIGGER exclusions_stay
    BEFORE UPDATE OF inquiry_id, officer_id, ground, reason, excluded_by, excluded_at ON exclusions
    BEGIN SELECT RAISE(ABORT, 'an exclusion is never changed, only ended'); END;
  `,
};
