import type { Migration } from './migration';

/**
 * Several persons sign a report, one after another. The file is kept as what each stage appended, so
 * that nothing that was signed is ever written again, and what proves it later can still be added.
 */
export const signatories: Migration = {
  version: 200,
  name: 'signatories',
  rebuildsTables: true,
  sql: `
    CREATE TABLE report_signatories (
      report_id TEXT NOT NULL REFERENCES reports(id),
      position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 6),
      officer_id TEXT REFERENCES officers(id), -- NULL: an earlier Amparo noted only the name
      name TEXT NOT NULL,
      field TEXT NOT NULL, -- the signature field made for them
      signed_at TEXT,
      PRIMARY KEY (report_id, position),
      UNIQUE (report_id, officer_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO report_signatories(report_id, position, officer_id, name, field, signed_at)
      SELECT id, 1, NULL, signer_name, 'Commissioner', signed_at FROM reports WHERE status = 'signed';

    CREATE TABLE report_stages (
      report_id TEXT NOT NULL REFERENCES reports(id),
      stage INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('print', 'seal', 'signature', 'validation', 'time_stamp')),
      bytes BLOB NOT NULL, -- what this stage appended
      sha256 TEXT NOT NULL, -- of the file up to its end, hexadecimal
      added_at TEXT NOT NULL,
      PRIMARY KEY (report_id, stage)
    ) STRICT;
    INSERT INTO report_stages(report_id, stage, kind, bytes, sha256, added_at)
      SELECT id, 1, 'signature', pdf, sha256, signed_at FROM reports WHERE status = 'signed';

    -- The roots in force when it was signed; handed over with the file.
    CREATE TABLE report_roots (
      report_id TEXT NOT NULL REFERENCES reports(id),
      fingerprint TEXT NOT NULL,
      pem TEXT NOT NULL,
      PRIMARY KEY (report_id, fingerprint)
    ) STRICT;
    INSERT INTO report_roots(report_id, fingerprint, pem)
      SELECT id, root_fingerprint, root_pem FROM reports
      WHERE status = 'signed' AND root_fingerprint IS NOT NULL AND root_pem IS NOT NULL;

    CREATE TABLE new_reports (
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
      pages INTEGER, -- of the print that is being signed, or was
      subject_kind TEXT NOT NULL DEFAULT 'case'
        CHECK (subject_kind IN ('case', 'measure', 'system')),
      CHECK ((status = 'draft') = (frozen IS NULL)),
      CHECK ((status IN ('approved', 'signed')) = (approved_by IS NOT NULL)),
      CHECK (status <> 'signed' OR pages IS NOT NULL)
    ) STRICT;
    INSERT INTO new_reports(id, inquiry_id, status, revision, title, addressee, audience, summary,
        method_and_limits, author_id, created_at, updated_at, frozen, approved_by, approved_at,
        returned_reason, pages, subject_kind)
      SELECT id, inquiry_id, status, revision, title, addressee, audience, summary,
        method_and_limits, author_id, created_at, updated_at, frozen, approved_by, approved_at,
        returned_reason, CASE status WHEN 'signed' THEN ifnull(pages, 0) END, subject_kind
      FROM reports;
    DROP TABLE reports;
    ALTER TABLE new_reports RENAME TO reports;
    CREATE INDEX reports_by_inquiry ON reports(inquiry_id, updated_at);

    CREATE TRIGGER reports_signed_stay BEFORE UPDATE ON reports WHEN old.status = 'signed'
      BEGIN SELECT RAISE(ABORT, 'a signed report is never changed'); END;
    CREATE TRIGGER reports_signed_remain BEFORE DELETE ON reports WHEN old.status = 'signed'
      BEGIN SELECT RAISE(ABORT, 'a signed report is never removed'); END;
    CREATE TRIGGER reports_stay_frozen BEFORE UPDATE ON reports
      WHEN old.frozen IS NOT NULL AND new.frozen IS NOT NULL AND new.frozen <> old.frozen
      BEGIN SELECT RAISE(ABORT, 'a submitted report is frozen'); END;
    CREATE TRIGGER reports_keep_their_kind BEFORE UPDATE OF subject_kind ON reports
      WHEN new.subject_kind <> old.subject_kind
      BEGIN SELECT RAISE(ABORT, 'a report keeps its kind'); END;
    CREATE TRIGGER reports_are_signed_by_all BEFORE UPDATE OF status ON reports
      WHEN new.status = 'signed' AND (
        NOT EXISTS (SELECT 1 FROM report_signatories WHERE report_id = new.id)
        OR EXISTS (
          SELECT 1 FROM report_signatories WHERE report_id = new.id AND signed_at IS NULL))
      BEGIN SELECT RAISE(ABORT, 'a report is signed once all have signed'); END;

    CREATE TRIGGER report_signatures_stay BEFORE UPDATE ON report_signatories
      WHEN (SELECT status FROM reports WHERE id = old.report_id) = 'signed'
      BEGIN SELECT RAISE(ABORT, 'a signature is never changed'); END;
    CREATE TRIGGER report_signatories_remain BEFORE DELETE ON report_signatories
      WHEN (SELECT status FROM reports WHERE id = old.report_id) = 'signed'
      BEGIN SELECT RAISE(ABORT, 'who signed a report is never removed'); END;
    CREATE TRIGGER report_signatories_are_complete BEFORE INSERT ON report_signatories
      WHEN (SELECT status FROM reports WHERE id = new.report_id) = 'signed'
      BEGIN SELECT RAISE(ABORT, 'a signed report gets no further signatory'); END;

    CREATE TRIGGER report_stages_stay BEFORE UPDATE ON report_stages
      BEGIN SELECT RAISE(ABORT, 'a stage of a file is never changed'); END;
    CREATE TRIGGER report_stages_remain BEFORE DELETE ON report_stages
      WHEN (SELECT status FROM reports WHERE id = old.report_id) = 'signed'
      BEGIN SELECT RAISE(ABORT, 'a signed file is never removed'); END;
    CREATE TRIGGER report_stages_add_only_proof BEFORE INSERT ON report_stages
      WHEN new.kind NOT IN ('validation', 'time_stamp')
        AND (SELECT status FROM reports WHERE id = new.report_id) = 'signed'
      BEGIN SELECT RAISE(ABORT, 'a signed file gets nothing but what proves it'); END;
  `,
};
