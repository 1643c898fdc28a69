import type { Migration } from './migration';

/** An assessment audits a person's case, a measure, or a State's system; a report is of one kind. */
export const subjects: Migration = {
  version: 100,
  name: 'subjects',
  rebuildsTables: true,
  sql: `
    CREATE TABLE new_assessments (
      id TEXT PRIMARY KEY,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      kind TEXT NOT NULL CHECK (kind IN ('case', 'measure', 'system')),
      person_id TEXT REFERENCES persons(id), -- of a case
      event_id TEXT REFERENCES events(id), -- of a case
      authority_id TEXT REFERENCES authorities(id), -- of a case or a measure; names the State too
      state TEXT, -- of a system
      title TEXT, -- of a measure or a system
      measure TEXT, -- which kind of measure
      scope TEXT, -- of a measure
      period_from TEXT, -- partial date as entered; NULL: not recorded
      period_until TEXT, -- partial date as entered; NULL: it goes on
      created_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      CHECK ((kind = 'case') = (person_id IS NOT NULL)),
      CHECK ((kind = 'case') = (event_id IS NOT NULL)),
      CHECK ((kind = 'system') = (authority_id IS NULL)),
      CHECK ((kind = 'system') = (state IS NOT NULL)),
      CHECK ((kind = 'case') = (title IS NULL)),
      CHECK ((kind = 'measure') = (measure IS NOT NULL)),
      CHECK ((kind = 'measure') = (scope IS NOT NULL)),
      CHECK (kind <> 'case' OR (period_from IS NULL AND period_until IS NULL))
    ) STRICT;
    INSERT INTO new_assessments(id, inquiry_id, kind, person_id, event_id, authority_id, created_at,
        officer_id)
      SELECT id, inquiry_id, 'case', person_id, event_id, authority_id, created_at, officer_id
      FROM assessments;
    DROP TABLE assessments;
    ALTER TABLE new_assessments RENAME TO assessments;
    CREATE INDEX assessments_by_inquiry ON assessments(inquiry_id, created_at);

    -- One assessment per person, event and authority; per measure and period; per State and period (S8).
    CREATE UNIQUE INDEX assessments_of_cases ON assessments(person_id, event_id, authority_id)
      WHERE kind = 'case';
    CREATE UNIQUE INDEX assessments_of_measures ON assessments(inquiry_id, authority_id,
        title COLLATE NOCASE, ifnull(period_from, ''), ifnull(period_until, ''))
      WHERE kind = 'measure';
    CREATE UNIQUE INDEX assessments_of_systems ON assessments(inquiry_id, state COLLATE NOCASE,
        ifnull(period_from, ''), ifnull(period_until, ''))
      WHERE kind = 'system';

    -- Which kind of subject a report is about: it holds the findings and the annex of that kind only.
    ALTER TABLE reports ADD COLUMN subject_kind TEXT NOT NULL DEFAULT 'case'
      CHECK (subject_kind IN ('case', 'measure', 'system'));
    CREATE TRIGGER reports_keep_their_kind BEFORE UPDATE OF subject_kind ON reports
      WHEN new.subject_kind <> old.subject_kind
      BEGIN SELECT RAISE(ABORT, 'a report keeps its kind'); END;
  `,
};
