import type { Migration } from './migration';

/** A random UUID (version 4), in SQL. */
const newId = `lower(printf('%s-%s-4%s-a%s-%s', hex(randomblob(4)), hex(randomblob(2)),
  substr(hex(randomblob(2)), 2), substr(hex(randomblob(2)), 2), hex(randomblob(6))))`;

/**
 * One profile per State for all inquiries, the confirmations of background mappings, and judgment
 * records. What inquiries recorded before stays theirs, word for word (`earlier_profiles`), and counts
 * for them until a State's profile has an entry for the same instrument: two inquiries may have looked
 * at different years, and none of them said since when a treaty binds. So no result changes here.
 */
export const stateTreaties: Migration = {
  version: 110,
  name: 'state treaties',
  sql: `
    CREATE TABLE profile_states (
      key TEXT PRIMARY KEY, -- the name as it is compared: see stateKey
      name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE state_treaties (
      state_key TEXT NOT NULL REFERENCES profile_states(key),
      instrument TEXT NOT NULL, -- code in the list of sources
      bond TEXT NOT NULL CHECK (bond IN ('in_force', 'undated', 'not_bound', 'party')),
      signed_on TEXT, -- these four are partial dates
      ratified_on TEXT,
      in_force_from TEXT,
      denounced_on TEXT, -- first day on which the denunciation had effect
      reservations TEXT NOT NULL,
      territory TEXT NOT NULL,
      source TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      officer_id TEXT NOT NULL REFERENCES officers(id),
      PRIMARY KEY (state_key, instrument),
      CHECK ((bond = 'in_force') = (in_force_from IS NOT NULL)),
      CHECK (bond = 'not_bound' OR source <> '')
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mapping_confirmations (
      id TEXT PRIMARY KEY,
      inquiry_id TEXT REFERENCES inquiries(id), -- only where it was given for one inquiry, before
      state TEXT, -- the same
      lawyer TEXT NOT NULL, -- '' where nobody's name was recorded
      confirmed_on TEXT, -- day
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      officer_id TEXT REFERENCES officers(id),
      revoked_at TEXT,
      revoked_by TEXT REFERENCES officers(id),
      revoked_reason TEXT,
      CHECK ((inquiry_id IS NULL) = (state IS NULL)),
      CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
    ) STRICT;

    -- A confirmation given for one inquiry covers all mappings, as it did; others cover what they list.
    CREATE TABLE confirmed_mappings (
      confirmation_id TEXT NOT NULL REFERENCES mapping_confirmations(id),
      standard_id TEXT NOT NULL,
      instrument TEXT NOT NULL,
      PRIMARY KEY (confirmation_id, standard_id, instrument)
    ) STRICT, WITHOUT ROWID;

    -- Rule L5: what a judgment decided for this State and event.
    CREATE TABLE judgment_records (
      id TEXT PRIMARY KEY,
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      state TEXT NOT NULL,
      instrument TEXT NOT NULL, -- code of the judgment; '' where it was not recorded
      event_id TEXT REFERENCES events(id), -- NULL: every event of the inquiry
      standards TEXT NOT NULL, -- JSON list
      outcome TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      officer_id TEXT REFERENCES officers(id)
    ) STRICT;
    CREATE INDEX judgment_records_by_inquiry ON judgment_records(inquiry_id, state);

    CREATE TABLE earlier_profiles (
      inquiry_id TEXT NOT NULL REFERENCES inquiries(id),
      state TEXT NOT NULL,
      profile TEXT NOT NULL, -- JSON: instrument code -> true, false, "party"
      PRIMARY KEY (inquiry_id, state)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO earlier_profiles(inquiry_id, state, profile)
      SELECT inquiry_id, state, profile FROM state_profiles WHERE profile <> '{}';

    INSERT INTO mapping_confirmations(id, inquiry_id, state, lawyer, reason, at)
      SELECT ${newId}, p.inquiry_id, p.state, '', '', i.updated_at
      FROM state_profiles p JOIN inquiries i ON i.id = p.inquiry_id
      WHERE p.background_confirmed = 1;

    INSERT INTO judgment_records(id, inquiry_id, state, instrument, standards, outcome, updated_at)
      SELECT ${newId}, p.inquiry_id, p.state, '', p.decided, '', i.updated_at
      FROM state_profiles p JOIN inquiries i ON i.id = p.inquiry_id WHERE p.decided <> '[]';

    DROP TABLE state_profiles;
  `,
};
