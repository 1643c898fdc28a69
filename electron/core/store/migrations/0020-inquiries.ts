import type { Migration } from './migration';

/** Inquiries and what belongs to one: authorities, persons, events, requests, notes, evidence. */
export const inquiries: Migration = {
  version: 20,
  name: 'inquiries',
  sql: `
    CREATE TABLE settings (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE reference_counters (
      year INTEGER PRIMARY KEY,
      last INTEGER NOT NULL -- highest number given in that year
    ) STRICT;

    CREATE TABLE inquiries (
      row INTEGER PRIMARY KEY, -- stable across VACUUM: the search index points at it
      id TEXT NOT NULL UNIQUE,
      reference TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      type TEXT NOT NULL,
      status TEXT NOT NULL,
      opened_on TEXT NOT NULL,
      complainant TEXT NOT NULL, -- may differ from the person concerned
      summary TEXT NOT NULL,
      lead_id TEXT NOT NULL REFERENCES officers(id),
      revision INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX inquiries_by_update ON inquiries(updated_at DESC);
    CREATE INDEX inquiries_by_status ON inquiries(status, updated_at DESC);
    CREATE INDEX inquiries_by_type ON inquiries(type, updated_at DESC);

    -- No text is stored: the index holds folded words only, and lies in the encrypted database.
    CREATE VIRTUAL TABLE inquiry_search USING fts5(
      body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
    );

    CREATE TABLE inquiry_team (
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      officer_id TEXT NOT NULL REFERENCES officers(id),
      PRIMARY KEY (inquiry_id, officer_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE status_changes (
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      position INTEGER NOT NULL,
      status TEXT NOT NULL,
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      PRIMARY KEY (inquiry_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE authorities (
      id TEXT PRIMARY KEY,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      name TEXT NOT NULL,
      kind TEXT NOT NULL, -- standards.md 0.4
      state TEXT NOT NULL,
      state_role TEXT NOT NULL
    ) STRICT;
    CREATE INDEX authorities_by_inquiry ON authorities(inquiry_id);

    CREATE TABLE state_profiles (
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      state TEXT NOT NULL,
      profile TEXT NOT NULL, -- JSON: instrument id -> true, false, "party"
      decided TEXT NOT NULL, -- JSON: standards decided by a judgment against this State (rule L5)
      background_confirmed INTEGER NOT NULL, -- rule L8
      PRIMARY KEY (inquiry_id, state)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE persons (
      id TEXT PRIMARY KEY,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      number INTEGER NOT NULL, -- 1 = Person A; never given twice in one inquiry
      role TEXT NOT NULL,
      note TEXT NOT NULL,
      UNIQUE (inquiry_id, number)
    ) STRICT;

    CREATE TABLE person_counters (
      inquiry_id TEXT PRIMARY KEY REFERENCES inquiries(id),
      last INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE identities (
      person_id TEXT PRIMARY KEY REFERENCES persons(id),
      sealed BLOB NOT NULL -- under the identity key, bound to the person's id
    ) STRICT;

    CREATE TABLE events (
      id TEXT PRIMARY KEY,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      type TEXT NOT NULL,
      title TEXT NOT NULL,
      starts_on TEXT NOT NULL, -- partial date as entered
      ends_on TEXT,
      earliest TEXT NOT NULL, -- first day starts_on can mean; for ordering
      place TEXT NOT NULL,
      description TEXT NOT NULL
    ) STRICT;
    CREATE INDEX events_by_inquiry ON events(inquiry_id, earliest);

    CREATE TABLE event_persons (
      event_id TEXT NOT NULL REFERENCES events(id),
      person_id TEXT NOT NULL REFERENCES persons(id),
      PRIMARY KEY (event_id, person_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE event_authorities (
      event_id TEXT NOT NULL REFERENCES events(id),
      authority_id TEXT NOT NULL REFERENCES authorities(id),
      PRIMARY KEY (event_id, authority_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE requests (
      id TEXT PRIMARY KEY,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      authority_id TEXT NOT NULL REFERENCES authorities(id),
      subject TEXT NOT NULL,
      question_ids TEXT NOT NULL, -- JSON list: what justification was asked for (rule S6)
      served_on TEXT NOT NULL,
      expires_on TEXT NOT NULL,
      reply TEXT NOT NULL
    ) STRICT;
    CREATE INDEX requests_by_inquiry ON requests(inquiry_id);
    CREATE INDEX requests_open ON requests(reply, expires_on);

    CREATE TABLE notes (
      id TEXT PRIMARY KEY,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      text TEXT NOT NULL,
      at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id)
    ) STRICT;
    CREATE INDEX notes_by_inquiry ON notes(inquiry_id, at);

    CREATE TABLE evidence (
      id TEXT PRIMARY KEY,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      file_id TEXT NOT NULL UNIQUE, -- name of the sealed file in evidence/
      title TEXT NOT NULL,
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL, -- of the clear file at intake
      size INTEGER NOT NULL,
      added_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id)
    ) STRICT;
    CREATE INDEX evidence_by_inquiry ON evidence(inquiry_id, added_at);
  `,
};
