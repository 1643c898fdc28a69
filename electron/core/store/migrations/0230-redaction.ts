import type { Migration } from './migration';

/** Which places are small, and combinations in a report that were kept for a reason. */
export const redaction: Migration = {
  version: 230,
  name: 'redaction',
  sql: `
    CREATE TABLE place_marks (
      folded TEXT PRIMARY KEY, -- the name without case and marks
      name TEXT NOT NULL,
      size TEXT NOT NULL CHECK (size IN ('small', 'large')),
      region TEXT NOT NULL, -- what is said in its stead; empty where nothing is
      officer_id TEXT NOT NULL REFERENCES officers(id),
      marked_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE kept_combinations (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      report_id TEXT NOT NULL REFERENCES reports(id),
      combination TEXT NOT NULL, -- stands for the place in the report and its words at that moment
      clues TEXT NOT NULL, -- JSON list of the kinds of clue
      place TEXT NOT NULL, -- the place in words
      reason TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      kept_at TEXT NOT NULL,
      confirmed_by TEXT REFERENCES officers(id), -- the commissioner who approved the report with it
      confirmed_at TEXT,
      withdrawn_by TEXT REFERENCES officers(id),
      withdrawn_at TEXT,
      CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
      CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
    ) STRICT;
    CREATE INDEX kept_combinations_by_report ON kept_combinations(report_id);

    CREATE TRIGGER kept_combinations_stay
    BEFORE UPDATE OF id, report_id, combination, clues, place, reason, officer_id, kept_at
      ON kept_combinations
    BEGIN SELECT RAISE(ABORT, 'a decision is never reworded, only withdrawn'); END;
    CREATE TRIGGER kept_combinations_are_kept BEFORE DELETE ON kept_combinations
    BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;
  `,
};
