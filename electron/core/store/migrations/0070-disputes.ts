import type { Migration } from './migration';

/** Officers' own views of results, with what the checklist gave when they disagreed. */
export const disputes: Migration = {
  version: 70,
  name: 'disputes',
  sql: `
    -- Every step of every dispute; the highest sequence of a standard is the current one.
    CREATE TABLE disputes (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      assessment_id TEXT NOT NULL REFERENCES assessments(id),
      standard_id TEXT NOT NULL,
      outcome TEXT, -- the officer's view; NULL: the view was withdrawn
      reason TEXT NOT NULL,
      checklist_outcome TEXT NOT NULL, -- what the engine gave at that time
      checklist_effect TEXT NOT NULL,
      answers_up_to INTEGER NOT NULL, -- last version of an answer in the assessment; 0: none
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id)
    ) STRICT;
    CREATE INDEX disputes_by_standard ON disputes(assessment_id, standard_id, sequence);

    CREATE TRIGGER disputes_keep_history BEFORE UPDATE ON disputes
      BEGIN SELECT RAISE(ABORT, 'a dispute is never changed, only followed'); END;

    CREATE VIEW current_disputes AS
      SELECT d.* FROM disputes d
      WHERE d.outcome IS NOT NULL AND d.sequence = (
        SELECT max(later.sequence) FROM disputes later
        WHERE later.assessment_id = d.assessment_id AND later.standard_id = d.standard_id);
  `,
};
