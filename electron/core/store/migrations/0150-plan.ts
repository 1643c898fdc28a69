import type { Migration } from './migration';

/** What is to be obtained in an inquiry, from whom, and the letters that ask authorities for it. */
export const plan: Migration = {
  version: 150,
  name: 'plan',
  sql: `
    CREATE TABLE plan_items (
      row INTEGER PRIMARY KEY, -- order in which rows were taken into the plan
      id TEXT NOT NULL UNIQUE,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      what TEXT NOT NULL,
      holder TEXT NOT NULL CHECK (holder IN ('authority', 'person', 'visit', 'third_party')),
      authority_id TEXT REFERENCES authorities(id),
      question_ids TEXT NOT NULL, -- JSON list: which open questions it is to answer
      due_on TEXT, -- YYYY-MM-DD; NULL: no day was set
      state TEXT NOT NULL CHECK (state IN ('open', 'asked', 'received', 'not_obtainable')),
      note TEXT NOT NULL,
      removed_at TEXT, -- taken out of the plan; kept so that it can be taken back
      created_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      CHECK (holder = 'authority' OR authority_id IS NULL)
    ) STRICT;
    CREATE INDEX plan_items_by_inquiry ON plan_items(inquiry_id);
    CREATE INDEX plan_items_due ON plan_items(due_on)
      WHERE removed_at IS NULL AND due_on IS NOT NULL AND state IN ('open', 'asked');

    CREATE TABLE plan_item_evidence (
      item_id TEXT NOT NULL REFERENCES plan_items(id),
      evidence_id TEXT NOT NULL REFERENCES evidence(id),
      PRIMARY KEY (item_id, evidence_id)
    ) STRICT, WITHOUT ROWID;

    -- A letter becomes a request (and its period begins to run) only with a day of service.
    CREATE TABLE request_letters (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      authority_id TEXT NOT NULL REFERENCES authorities(id),
      number INTEGER NOT NULL, -- of the letters of this inquiry; never given twice
      state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'served')),
      text TEXT NOT NULL, -- JSON: what the officer wrote (LetterText)
      plan_item_ids TEXT NOT NULL, -- JSON list: the rows of the plan that it asks for
      revision INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      removed_at TEXT,
      pdf BLOB, -- what left the vault; NULL in a draft
      sha256 TEXT,
      issued_at TEXT,
      request_id TEXT REFERENCES requests(id),
      proof_id TEXT REFERENCES evidence(id), -- of service
      UNIQUE (inquiry_id, number),
      CHECK ((state = 'draft') = (pdf IS NULL)),
      CHECK ((pdf IS NULL) = (sha256 IS NULL)),
      CHECK ((pdf IS NULL) = (issued_at IS NULL)),
      CHECK ((state = 'served') = (request_id IS NOT NULL)),
      CHECK (removed_at IS NULL OR state = 'draft')
    ) STRICT;
    CREATE INDEX request_letters_by_inquiry ON request_letters(inquiry_id);

    CREATE TRIGGER request_letters_stay
    BEFORE UPDATE OF text, pdf, sha256, authority_id ON request_letters WHEN old.pdf IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a letter that left stays as it left'); END;
  `,
};
