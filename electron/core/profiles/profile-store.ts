import type { RatificationProfile } from '../../../shared/domain/inquiries/inquiry';
import { RatificationProfile as Profile } from '../../../shared/domain/inquiries/inquiry';
import { stateKey, type TreatyEntry } from '../../../shared/domain/profiles/treaty-entry';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

/** The entries of a State's profile, by code; none where nothing is recorded. */
export const entriesOf = (db: ReadableDb, state: string): TreatyEntry[] =>
  db
    .prepare<[string], TreatyEntry>(
      `SELECT instrument, bond, signed_on AS signedOn, ratified_on AS ratifiedOn,
         in_force_from AS inForceFrom, denounced_on AS denouncedOn, reservations, territory, source
       FROM state_treaties WHERE state_key = ? ORDER BY instrument`,
    )
    .all(stateKey(state));

/** Writes one entry in the place of what was recorded of the instrument. */
export function putEntry(context: Context, state: string, entry: TreatyEntry): void {
  const { db } = context;
  const key = stateKey(state);
  db.prepare('INSERT OR IGNORE INTO profile_states VALUES (?, ?)').run(key, state.trim());
  db.prepare(
    `INSERT OR REPLACE INTO state_treaties VALUES (@key, @instrument, @bond, @signedOn,
       @ratifiedOn, @inForceFrom, @denouncedOn, @reservations, @territory, @source, @at, @officer)`,
  ).run({ ...entry, key, at: context.now(), officer: context.vault.officer.id });
}

export function removeEntry({ db }: Context, state: string, instrument: string): void {
  db.prepare('DELETE FROM state_treaties WHERE state_key = ? AND instrument = ?').run(
    stateKey(state),
    instrument,
  );
}

/** Names of States that have a profile, or that an inquiry names; each spelling of it once. */
export const stateNames = (db: ReadableDb): string[] =>
  db
    .prepare<[], string>(
      `SELECT name FROM profile_states
       UNION SELECT state FROM authorities
       UNION SELECT state FROM assessments WHERE state IS NOT NULL
       UNION SELECT state FROM earlier_profiles`,
    )
    .pluck()
    .all();

/** The same, one for each State: the name under which its profile is kept comes first. */
export function states(db: ReadableDb): string[] {
  const kept = db.prepare<[], string>('SELECT name FROM profile_states').pluck().all();
  const byKey = new Map<string, string>();
  for (const name of [...kept, ...stateNames(db)])
    if (!byKey.has(stateKey(name))) byKey.set(stateKey(name), name);
  return [...byKey.values()].toSorted((a, b) => a.localeCompare(b));
}

interface EarlierRow {
  readonly inquiryId: string;
  readonly state: string;
  readonly profile: string;
}

/** What inquiries recorded of a State before profiles were kept per State. */
export const earlierProfiles = (
  db: ReadableDb,
): {
  readonly inquiryId: string;
  readonly state: string;
  readonly profile: RatificationProfile;
}[] =>
  db
    .prepare<[], EarlierRow>('SELECT inquiry_id AS inquiryId, state, profile FROM earlier_profiles')
    .all()
    .map(({ profile, ...row }) => ({ ...row, profile: Profile.parse(JSON.parse(profile)) }));

/** What one inquiry recorded of a State before; as JSON, `{}` where nothing. */
export const earlierProfileText = (db: ReadableDb, inquiryId: string, state: string): string =>
  db
    .prepare<[string, string], string>(
      'SELECT profile FROM earlier_profiles WHERE inquiry_id = ? AND state = ?',
    )
    .pluck()
    .get(inquiryId, state) ?? '{}';
