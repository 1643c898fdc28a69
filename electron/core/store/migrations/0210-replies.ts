import type { Migration } from './migration';

/** Drafts of reports that went to a party for comment, what came back, and what was done about it. */
export const replies: Migration = {
  version: 210,
  name: 'replies',
  sql: `
    CREATE TABLE state_calendars (
      state TEXT PRIMARY KEY,
      weekend TEXT NOT NULL, -- JSON list: 0 Sunday … 6 Saturday
      holidays TEXT NOT NULL, -- JSON list of days, YYYY-MM-DD
      updated_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reply_rounds (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      report_id TEXT NOT NULL REFERENCES reports(id),
      number INTEGER NOT NULL, -- of the drafts of this inquiry; never given twice
      authority_id TEXT REFERENCES authorities(id),
      person_id TEXT REFERENCES persons(id), -- of a complainant: whose findings they may see
      status TEXT NOT NULL CHECK (status IN ('prepared', 'sent', 'closed')),
      revision INTEGER NOT NULL DEFAULT 1,
      text TEXT NOT NULL, -- JSON: what the officer decided (RoundText)
      created_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      removed_at TEXT,
      party_name TEXT, -- as it stood in print
      content TEXT, -- JSON: what was sent, frozen (DraftContent)
      content_sha256 TEXT,
      pdf BLOB,
      sha256 TEXT,
      root_pem TEXT,
      root_fingerprint TEXT,
      sent_at TEXT,
      signer_name TEXT,
      proof_id TEXT REFERENCES evidence(id), -- of receipt
      due_on TEXT, -- as the history gives it; NULL while no period runs
      outcome TEXT CHECK (outcome IN ('comments', 'no_reply')),
      waived_reason TEXT,
      UNIQUE (inquiry_id, number),
      CHECK ((authority_id IS NULL) <> (person_id IS NULL)),
      CHECK ((status = 'prepared') = (content IS NULL)),
      CHECK ((content IS NULL) = (pdf IS NULL) AND (content IS NULL) = (sha256 IS NULL)
        AND (content IS NULL) = (content_sha256 IS NULL) AND (content IS NULL) = (sent_at IS NULL)
        AND (content IS NULL) = (signer_name IS NULL) AND (content IS NULL) = (party_name IS NULL)),
      CHECK ((status = 'closed') = (outcome IS NOT NULL)),
      CHECK (removed_at IS NULL OR status = 'prepared')
    ) STRICT;
    CREATE INDEX reply_rounds_by_report ON reply_rounds(report_id);
    CREATE INDEX reply_rounds_due ON reply_rounds(inquiry_id, due_on) WHERE status = 'sent';
    CREATE TRIGGER reply_rounds_stay
    BEFORE UPDATE OF text, party_name, content, content_sha256, pdf, sha256, root_pem,
      root_fingerprint, sent_at, signer_name, authority_id, person_id, report_id
    ON reply_rounds WHEN old.content IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a draft that was sent stays as it was sent'); END;
    CREATE TRIGGER reply_rounds_remain BEFORE DELETE ON reply_rounds WHEN old.content IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a draft that was sent is never removed'); END;

    CREATE TABLE reply_history (
      row INTEGER PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES reply_rounds(id),
      kind TEXT NOT NULL CHECK (kind IN ('sent', 'received', 'extended', 'paused', 'resumed',
        'recounted', 'closed', 'reopened', 'waived', 'unwaived')),
      details TEXT NOT NULL, -- JSON: of a change of the deadline, the change
      what TEXT NOT NULL,
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id)
    ) STRICT;
    CREATE INDEX reply_history_by_round ON reply_history(round_id);
    CREATE TRIGGER reply_history_stays BEFORE UPDATE ON reply_history
    BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
    CREATE TRIGGER reply_history_remains BEFORE DELETE ON reply_history
    BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;

    CREATE TABLE reply_comments (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      round_id TEXT NOT NULL REFERENCES reply_rounds(id),
      paragraph INTEGER, -- number in the margin; NULL: the draft as a whole
      text TEXT NOT NULL,
      form_text TEXT, -- as a reply form had it; NULL: entered by hand
      received_on TEXT NOT NULL,
      evidence_id TEXT REFERENCES evidence(id),
      summary TEXT, -- printed in place of the words where these are confidential
      disposition TEXT CHECK (disposition IN ('accepted', 'partly_accepted', 'rejected')),
      reasons TEXT,
      answered_at TEXT,
      answered_by TEXT REFERENCES officers(id),
      revision INTEGER NOT NULL DEFAULT 1,
      entered_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      CHECK ((disposition IS NULL) = (reasons IS NULL)
        AND (disposition IS NULL) = (answered_at IS NULL)
        AND (disposition IS NULL) = (answered_by IS NULL))
    ) STRICT;
    CREATE INDEX reply_comments_by_round ON reply_comments(round_id);
    CREATE UNIQUE INDEX reply_comments_of_forms
      ON reply_comments(round_id, ifnull(paragraph, 0)) WHERE form_text IS NOT NULL;
    CREATE TRIGGER reply_comments_remain BEFORE DELETE ON reply_comments
    BEGIN SELECT RAISE(ABORT, 'a comment is never removed'); END;

    CREATE TABLE reply_comment_versions (
      row INTEGER PRIMARY KEY,
      comment_id TEXT NOT NULL REFERENCES reply_comments(id),
      text TEXT NOT NULL, -- the words until then
      disposition TEXT, -- the answer that these words had
      reasons TEXT,
      until TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id)
    ) STRICT;
    CREATE INDEX reply_comment_versions_by_comment ON reply_comment_versions(comment_id);
    CREATE TRIGGER reply_comment_versions_stay BEFORE UPDATE ON reply_comment_versions
    BEGIN SELECT RAISE(ABORT, 'earlier words are never changed'); END;
    CREATE TRIGGER reply_comment_versions_remain BEFORE DELETE ON reply_comment_versions
    BEGIN SELECT RAISE(ABORT, 'earlier words are never removed'); END;
  `,
};
