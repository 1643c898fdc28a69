import type { Migration } from './migration';

/** Assessments with every version of every answer, findings, reports, and the gate's fingerprints. */
export const assessments: Migration = {
  version: 30,
  name: 'assessments',
  sql: `
    -- One person, one event, one duty bearer (standards.md S8).
    CREATE TABLE assessments (
      id TEXT PRIMARY KEY,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      person_id TEXT NOT NULL REFERENCES persons(id),
      event_id TEXT NOT NULL REFERENCES events(id),
      authority_id TEXT NOT NULL REFERENCES authorities(id),
      created_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      UNIQUE (person_id, event_id, authority_id)
    ) STRICT;
    CREATE INDEX assessments_by_inquiry ON assessments(inquiry_id, created_at);

    -- Every version of an answer; the highest sequence of a question is the current one.
    CREATE TABLE answers (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      assessment_id TEXT NOT NULL REFERENCES assessments(id),
      question_id TEXT NOT NULL,
      is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)), -- 1: the question is open again
      value TEXT NOT NULL, -- JSON, null = unknown
      unknown_reason TEXT,
      reason TEXT NOT NULL,
      provenance TEXT,
      undoes INTEGER REFERENCES answers(sequence), -- the version that this one takes back
      copied_from INTEGER REFERENCES answers(sequence), -- common fact of another assessment
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id)
    ) STRICT;
    CREATE INDEX answers_by_question ON answers(assessment_id, question_id, sequence);
    CREATE INDEX answers_by_undo ON answers(undoes) WHERE undoes IS NOT NULL;

    CREATE TRIGGER answers_keep_history BEFORE UPDATE ON answers
      BEGIN SELECT RAISE(ABORT, 'an answer is never changed, only followed'); END;

    CREATE TABLE answer_evidence (
      answer_sequence INTEGER NOT NULL REFERENCES answers(sequence),
      evidence_id TEXT NOT NULL REFERENCES evidence(id),
      PRIMARY KEY (answer_sequence, evidence_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX answer_evidence_by_evidence ON answer_evidence(evidence_id);

    CREATE VIEW current_answers AS
      SELECT a.* FROM answers a
      WHERE a.is_withdrawn = 0 AND a.sequence = (
        SELECT max(later.sequence) FROM answers later
        WHERE later.assessment_id = a.assessment_id AND later.question_id = a.question_id);

    CREATE TABLE findings (
      id TEXT PRIMARY KEY,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      assessment_id TEXT NOT NULL REFERENCES assessments(id),
      standard_id TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('proposed', 'accepted', 'rejected')),
      revision INTEGER NOT NULL DEFAULT 1,
      facts TEXT NOT NULL, -- JSON list
      analysis TEXT NOT NULL,
      conclusion TEXT NOT NULL,
      recommendation TEXT NOT NULL,
      addressee TEXT NOT NULL,
      reply_deadline TEXT,
      rejection_reason TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      UNIQUE (assessment_id, standard_id)
    ) STRICT;
    CREATE INDEX findings_by_inquiry ON findings(inquiry_id, status);

    CREATE TABLE reports (
      id TEXT PRIMARY KEY,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'approved', 'signed')),
      revision INTEGER NOT NULL DEFAULT 1,
      title TEXT NOT NULL,
      addressee TEXT NOT NULL,
      audience TEXT NOT NULL,
      summary TEXT NOT NULL,
      method_and_limits TEXT NOT NULL,
      author_id TEXT NOT NULL REFERENCES officers(id),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      frozen TEXT, -- JSON from submission on: model, answers, instruments, profiles (rule S13)
      approved_by TEXT REFERENCES officers(id),
      approved_at TEXT,
      returned_reason TEXT,
      signer_name TEXT,
      signed_at TEXT,
      pdf BLOB,
      sha256 TEXT, -- of pdf, hexadecimal
      pages INTEGER,
      root_fingerprint TEXT,
      root_pem TEXT, -- the root in force when it was signed; handed over with the file
      CHECK ((status = 'draft') = (frozen IS NULL)),
      CHECK ((status IN ('approved', 'signed')) = (approved_by IS NOT NULL)),
      CHECK ((status = 'signed') = (pdf IS NOT NULL))
    ) STRICT;
    CREATE INDEX reports_by_inquiry ON reports(inquiry_id, updated_at);

    -- Everyone who wrote on a report; none of them approves or signs it (four eyes).
    CREATE TABLE report_writers (
      report_id TEXT NOT NULL REFERENCES reports(id),
      officer_id TEXT NOT NULL REFERENCES officers(id),
      PRIMARY KEY (report_id, officer_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER reports_signed_stay BEFORE UPDATE ON reports WHEN old.status = 'signed'
      BEGIN SELECT RAISE(ABORT, 'a signed report is never changed'); END;
    CREATE TRIGGER reports_signed_remain BEFORE DELETE ON reports WHEN old.status = 'signed'
      BEGIN SELECT RAISE(ABORT, 'a signed report is never removed'); END;
    CREATE TRIGGER reports_stay_frozen BEFORE UPDATE ON reports
      WHEN old.frozen IS NOT NULL AND new.frozen IS NOT NULL AND new.frozen <> old.frozen
      BEGIN SELECT RAISE(ABORT, 'a submitted report is frozen'); END;

    -- Keyed fingerprints of what identifies a person, so that the privacy gate can search a report
    -- without anybody's identity being opened.
    CREATE TABLE identity_fingerprints (
      person_id TEXT NOT NULL REFERENCES identities(person_id),
      fingerprint TEXT NOT NULL,
      kind TEXT NOT NULL,
      length INTEGER NOT NULL, -- of the folded text, in UTF-16 units
      shape TEXT NOT NULL,
      name INTEGER NOT NULL, -- which name of the person a part belongs to
      part INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX identity_fingerprints_by_person ON identity_fingerprints(person_id);

    -- The key is sealed under the officer's own passphrase: nobody else can sign with it.
    CREATE TABLE signing_certificates (
      officer_id TEXT PRIMARY KEY REFERENCES officers(id),
      certificate BLOB NOT NULL, -- X.509, DER
      chain TEXT NOT NULL, -- JSON list of base64 DER, issuer first
      sealed_key BLOB NOT NULL, -- PKCS#8 under the officer's secret
      is_imported INTEGER NOT NULL CHECK (is_imported IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT;
  `,
};
