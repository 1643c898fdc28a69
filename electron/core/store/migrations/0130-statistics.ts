import type { Migration } from './migration';

/**
 * Results and facts of assessments as they now stand, kept for views over many inquiries; findings
 * over several inquiries; and a person's objection to being counted.
 */
export const statistics: Migration = {
  version: 130,
  name: 'statistics',
  sql: `
    ALTER TABLE persons ADD COLUMN statistics_objection INTEGER NOT NULL DEFAULT 0
      CHECK (statistics_objection IN (0, 1)); -- 1: counted in no statistics

    -- What is left out is INSUFFICIENT INFORMATION (of tests: UNDETERMINED) in a checklist in which
    -- nothing is answered.
    CREATE TABLE assessment_results (
      assessment_id TEXT NOT NULL REFERENCES assessments(id) ON DELETE CASCADE,
      standard_id TEXT NOT NULL,
      outcome TEXT NOT NULL, -- what the checklist gives
      effect TEXT NOT NULL, -- rule L2
      qualifiers TEXT NOT NULL CHECK (json_valid(qualifiers)), -- JSON list, rule S7
      officer_outcome TEXT, -- an officer's own view beside it
      law_version TEXT NOT NULL, -- of the checklist
      PRIMARY KEY (assessment_id, standard_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX assessment_results_by_standard
      ON assessment_results(standard_id, outcome, assessment_id);
    CREATE INDEX assessment_results_breaches
      ON assessment_results(assessment_id, standard_id, effect, officer_outcome)
      WHERE outcome = 'BREACH INDICATED';

    -- Answers but texts, and the derived facts, of one assessment: {"answers": {}, "facts": {}}.
    CREATE TABLE assessment_facts (
      assessment_id TEXT PRIMARY KEY REFERENCES assessments(id) ON DELETE CASCADE,
      facts TEXT NOT NULL CHECK (json_valid(facts))
    ) STRICT, WITHOUT ROWID;

    -- Assessments whose kept results wait to be worked out anew.
    CREATE TABLE stale_results (
      assessment_id TEXT PRIMARY KEY REFERENCES assessments(id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    INSERT INTO stale_results SELECT id FROM assessments;

    -- With which law, and up to which day (periods for a reply expire), the kept results are right.
    CREATE TABLE results_basis (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      law TEXT NOT NULL,
      day TEXT NOT NULL
    ) STRICT;
    INSERT INTO results_basis(one, law, day) VALUES (1, '', '');

    -- Whatever a result rests on marks it, so that no operation can forget to.
    CREATE TRIGGER results_follow_assessments AFTER INSERT ON assessments
      BEGIN INSERT OR IGNORE INTO stale_results VALUES (NEW.id); END;
    CREATE TRIGGER results_follow_answers AFTER INSERT ON answers
      BEGIN INSERT OR IGNORE INTO stale_results VALUES (NEW.assessment_id); END;
    CREATE TRIGGER results_follow_disputes AFTER INSERT ON disputes
      BEGIN INSERT OR IGNORE INTO stale_results VALUES (NEW.assessment_id); END;
    CREATE TRIGGER results_follow_subjects AFTER UPDATE ON assessments
      BEGIN INSERT OR IGNORE INTO stale_results VALUES (NEW.id); END;
    CREATE TRIGGER results_follow_requests AFTER INSERT ON requests
      BEGIN INSERT OR IGNORE INTO stale_results
        SELECT id FROM assessments WHERE inquiry_id = NEW.inquiry_id; END;
    CREATE TRIGGER results_follow_request_changes AFTER UPDATE ON requests
      BEGIN INSERT OR IGNORE INTO stale_results
        SELECT id FROM assessments WHERE inquiry_id = NEW.inquiry_id; END;
    CREATE TRIGGER results_follow_removed_requests AFTER DELETE ON requests
      BEGIN INSERT OR IGNORE INTO stale_results
        SELECT id FROM assessments WHERE inquiry_id = OLD.inquiry_id; END;
    CREATE TRIGGER results_follow_states AFTER UPDATE OF state ON authorities
      BEGIN INSERT OR IGNORE INTO stale_results
        SELECT id FROM assessments WHERE inquiry_id = NEW.inquiry_id; END;
    CREATE TRIGGER results_follow_events AFTER UPDATE OF starts_on, ends_on ON events
      BEGIN INSERT OR IGNORE INTO stale_results
        SELECT id FROM assessments WHERE event_id = NEW.id; END;

    -- Tables that left the vault: another one of the same numbers could be subtracted from them.
    CREATE TABLE statistics_releases (
      sequence INTEGER PRIMARY KEY,
      subject TEXT NOT NULL, -- an indicator, or breaches
      shape TEXT NOT NULL, -- JSON: breakdown, filter, threshold
      state TEXT, -- NULL: every State
      from_year INTEGER NOT NULL,
      to_year INTEGER NOT NULL,
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id)
    ) STRICT;

    -- The same standard breached by the same authority, or kind of authority, in several inquiries.
    CREATE TABLE systemic_findings (
      id TEXT PRIMARY KEY,
      standard_id TEXT NOT NULL,
      state TEXT NOT NULL,
      authority_kind TEXT NOT NULL,
      authority_name TEXT NOT NULL, -- empty: every authority of the kind
      status TEXT NOT NULL CHECK (status IN ('proposed', 'accepted', 'rejected')),
      revision INTEGER NOT NULL DEFAULT 1,
      text TEXT NOT NULL,
      recommendation TEXT NOT NULL,
      addressee TEXT NOT NULL,
      rejection_reason TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      CHECK ((status = 'rejected') = (rejection_reason IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX systemic_findings_once
      ON systemic_findings(standard_id, state, authority_kind, authority_name);

    -- Cited by reference and pseudonym alone, as they were when they were cited.
    CREATE TABLE systemic_finding_cases (
      finding_id TEXT NOT NULL REFERENCES systemic_findings(id),
      assessment_id TEXT NOT NULL,
      reference TEXT NOT NULL,
      pseudonym TEXT NOT NULL,
      PRIMARY KEY (finding_id, assessment_id)
    ) STRICT, WITHOUT ROWID;
  `,
};
