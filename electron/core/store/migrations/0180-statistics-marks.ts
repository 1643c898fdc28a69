import type { Migration } from './migration';

/**
 * What statistics read of an assessment, kept as codes in columns instead of its answers as JSON; what
 * of findings and reports it follows; and the tables that left, so that later ones are compared with
 * them.
 */
export const statisticsMarks: Migration = {
  version: 180,
  name: 'statistics marks',
  sql: `
    DROP TABLE assessment_facts;
    CREATE TABLE assessment_marks (
      assessment_id TEXT PRIMARY KEY REFERENCES assessments(id) ON DELETE CASCADE,
      sex TEXT NOT NULL,
      age TEXT NOT NULL,
      nationality TEXT NOT NULL,
      exploitation TEXT NOT NULL,
      marks TEXT NOT NULL, -- one line of codes per measure
      questions TEXT NOT NULL -- one character per question of the law: known, unknown, not looked at
    ) STRICT, WITHOUT ROWID;
    INSERT OR IGNORE INTO stale_results SELECT id FROM assessments;

    CREATE TRIGGER results_follow_findings AFTER INSERT ON findings
      BEGIN INSERT OR IGNORE INTO stale_results VALUES (NEW.assessment_id); END;
    CREATE TRIGGER results_follow_decisions AFTER UPDATE OF status, recommendation ON findings
      WHEN NEW.status <> OLD.status OR (NEW.recommendation = '') <> (OLD.recommendation = '')
      BEGIN INSERT OR IGNORE INTO stale_results VALUES (NEW.assessment_id); END;
    CREATE TRIGGER results_follow_signed_reports AFTER UPDATE OF status ON reports
      WHEN NEW.status <> OLD.status
      BEGIN INSERT OR IGNORE INTO stale_results
        SELECT assessment_id FROM findings WHERE inquiry_id = NEW.inquiry_id; END;

    -- JSON: the tables as they left. NULL: an earlier version of Amparo did not keep them.
    ALTER TABLE statistics_releases ADD COLUMN tables TEXT;
  `,
};
