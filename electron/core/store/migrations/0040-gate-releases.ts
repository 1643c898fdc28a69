import type { Migration } from './migration';

/** Decisions that a value found by the privacy gate may stand, and how well identities are guarded. */
export const gateReleases: Migration = {
  version: 40,
  name: 'gate releases',
  sql: `
    -- Which needles the fingerprints of an identity were made of; older ones wait for a cleared officer.
    ALTER TABLE identities ADD COLUMN gate_version INTEGER NOT NULL DEFAULT 1;

    CREATE TABLE gate_releases (
      id TEXT PRIMARY KEY,
      report_id TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
      value TEXT NOT NULL, -- keyed fingerprint of report, owner, kind and value: it names nothing
      kind TEXT NOT NULL,
      reason TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      released_at TEXT NOT NULL,
      confirmed_by TEXT REFERENCES officers(id), -- the commissioner who approved with it
      confirmed_at TEXT,
      withdrawn_by TEXT REFERENCES officers(id),
      withdrawn_at TEXT,
      CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
      CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX gate_releases_in_force ON gate_releases(report_id, value)
      WHERE withdrawn_at IS NULL;

    CREATE TRIGGER gate_releases_stay
    BEFORE UPDATE OF report_id, value, kind, reason, officer_id, released_at ON gate_releases
    BEGIN SELECT RAISE(ABORT, 'a release is never changed, only confirmed or withdrawn'); END;
  `,
};
