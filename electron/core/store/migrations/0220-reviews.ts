import type { Migration } from './migration';

/** Remarks on a report's paragraphs, each version that was submitted, and reports that correct others. */
export const reviews: Migration = {
  version: 220,
  name: 'reviews',
  sql: `
    CREATE TABLE review_comments (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      report_id TEXT NOT NULL REFERENCES reports(id),
      paragraph_id TEXT NOT NULL, -- place in the report; it outlives rewording
      quoted TEXT NOT NULL, -- the words of the paragraph at that moment
      text TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      at TEXT NOT NULL,
      settled_by TEXT REFERENCES officers(id),
      settled_at TEXT,
      answer TEXT,
      removed_at TEXT, -- taken back by its author; kept so that it can be restored
      CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
      CHECK ((settled_by IS NULL) = (answer IS NULL))
    ) STRICT;
    CREATE INDEX review_comments_by_report ON review_comments(report_id);

    CREATE TRIGGER review_comments_stay
    BEFORE UPDATE OF report_id, paragraph_id, quoted, text, officer_id, at ON review_comments
    BEGIN SELECT RAISE(ABORT, 'a remark is never reworded, only settled or taken back'); END;

    CREATE TABLE report_versions (
      report_id TEXT NOT NULL REFERENCES reports(id),
      number INTEGER NOT NULL, -- 1, 2, … of the report
      paragraphs TEXT NOT NULL, -- JSON list of its paragraphs as submitted
      officer_id TEXT NOT NULL REFERENCES officers(id),
      at TEXT NOT NULL,
      returned_reason TEXT, -- NULL while it was not returned
      PRIMARY KEY (report_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER report_versions_stay
    BEFORE UPDATE OF report_id, number, paragraphs, officer_id, at ON report_versions
    BEGIN SELECT RAISE(ABORT, 'a version stays as it was submitted'); END;

    ALTER TABLE reports ADD COLUMN corrects TEXT REFERENCES reports(id);
    ALTER TABLE reports ADD COLUMN correction_reason TEXT;
  `,
};
