import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { InquiryId, PersonId } from '../../../shared/domain/ids';
import type { Identity } from '../../../shared/domain/people/person';
import type { Fingerprint, FingerprintOf } from '../../../shared/domain/reports/gate/fingerprint';
import { needlesOf } from '../../../shared/domain/reports/gate/needles';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

/** Raised whenever `needlesOf` finds more: older fingerprints are then made anew (`refresh.ts`). */
export const gateVersion = 3;

const keyName = 'privacy_gate_key';

const storedKey = ({ db, vault }: Pick<Context, 'db' | 'vault'>): Buffer | null => {
  const row = db
    .prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?')
    .get(keyName);
  return row === undefined
    ? null
    : vault.openInstitutionSecret(keyName, Buffer.from(row.value, 'base64'));
};

function makeKey({ db, vault }: Pick<Context, 'db' | 'vault'>): Buffer {
  const key = randomBytes(32);
  const sealed = vault.sealInstitutionSecret(keyName, key).toString('base64');
  db.prepare('INSERT INTO settings(key, value) VALUES (?, ?)').run(keyName, sealed);
  return key;
}

/** HMAC-SHA-256 (RFC 2104) of a folded text, base64. */
const keyed =
  (key: KeyObject): FingerprintOf =>
  (text) =>
    createHmac('sha256', key).update(text).digest('base64');

/**
 * The function under which identities were fingerprinted. The key lies under the data key: every
 * officer's gate can search, nobody's needs the identities.
 *
 * The price is known: whoever holds the vault and a passphrase can try guesses against the
 * fingerprints outside Amparo. Making each fingerprint costly would not help: the gate fingerprints
 * tens of thousands of words and runs of words of a report in a fraction of a second, so a guess can
 * cost microseconds at most, and there are only some 40,000 dates of birth and a million names.
 * Only a search that needs the identity key would stop it, and then a report that an officer without
 * clearance writes would go unguarded. Guesses made inside Amparo are logged (`report.gate`).
 *
 * Before the first identity is saved there is no key; only complainants are looked for then, who
 * stand in the clear in the same database.
 */
export const gateFingerprint = (context: Pick<Context, 'db' | 'vault'>): FingerprintOf =>
  keyed(createSecretKey(storedKey(context) ?? Buffer.alloc(32)));

/** Replaces what the gate looks for of a person. Call in the transaction that saves the identity. */
export function saveFingerprints(
  context: Pick<Context, 'db' | 'vault'>,
  personId: PersonId,
  identity: Identity,
): void {
  const { db } = context;
  const fingerprintOf = keyed(createSecretKey(storedKey(context) ?? makeKey(context)));
  db.prepare('DELETE FROM identity_fingerprints WHERE person_id = ?').run(personId);
  const add = db.prepare(
    `INSERT INTO identity_fingerprints(person_id, fingerprint, kind, length, shape, name, part)
     VALUES (@owner, @fingerprint, @kind, @length, @shape, @name, @part)`,
  );
  for (const { text, ...needle } of needlesOf(identity))
    add.run({ ...needle, owner: personId, length: text.length, fingerprint: fingerprintOf(text) });
  db.prepare('UPDATE identities SET gate_version = ? WHERE person_id = ?').run(
    gateVersion,
    personId,
  );
}

type Row = readonly [
  owner: string,
  fingerprint: string,
  kind: Fingerprint['kind'],
  length: number,
  shape: Fingerprint['shape'],
  name: number,
  part: number,
];

/** What is protected of every person in the vault; the owner of each is the person's id. */
export function allFingerprints(db: ReadableDb, inquiryId: InquiryId): Fingerprint[] {
  const own = new Set(
    db
      .prepare<[string], { id: string }>('SELECT id FROM persons WHERE inquiry_id = ?')
      .all(inquiryId)
      .map(({ id }) => id),
  );
  // tens of thousands of rows at every question: lists take half the time of objects
  return db
    .prepare<[], Row>(
      `SELECT person_id, fingerprint, kind, length, shape, name, part FROM identity_fingerprints`,
    )
    .raw()
    .all()
    .map(([owner, fingerprint, kind, length, shape, name, part]) => {
      const isOwn = own.has(owner);
      return { owner, fingerprint, kind, length, shape, name, part, isOwn };
    });
}

/** How many identities have fingerprints of an earlier version. */
export function identitiesWaiting(db: ReadableDb): number {
  const row = db
    .prepare<[number], { count: number }>(
      'SELECT count(*) AS count FROM identities WHERE gate_version < ?',
    )
    .get(gateVersion);
  return row?.count ?? 0;
}
