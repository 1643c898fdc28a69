import { createHmac, randomBytes } from 'node:crypto';
import type { InquiryId, PersonId } from '../../../shared/domain/ids';
import type { Identity } from '../../../shared/domain/people/person';
import { pseudonymOf } from '../../../shared/domain/people/pseudonym';
import {
  fingerprintNeedle,
  type Fingerprint,
  type FingerprintOf,
} from '../../../shared/domain/reports/gate/match';
import { needlesOf } from '../../../shared/domain/reports/gate/needles';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

const keyName = 'privacy_gate_key';

const storedKey = ({ db, vault }: Pick<Context, 'db' | 'vault'>): Buffer | null => {
  const row = db
    .prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?')
    .get(keyName);
  return row === undefined
    ? null
    : vault.openInstitutionSecret(keyName, Buffer.from(row.value, 'base64'));
};

function makeKey({ db, vault }: Context): Buffer {
  const key = randomBytes(32);
  const sealed = vault.sealInstitutionSecret(keyName, key).toString('base64');
  db.prepare('INSERT INTO settings(key, value) VALUES (?, ?)').run(keyName, sealed);
  return key;
}

/** HMAC-SHA-256 (RFC 2104) of a folded text, base64. */
const keyed =
  (key: Buffer): FingerprintOf =>
  (text) =>
    createHmac('sha256', key).update(text).digest('base64');

/**
 * The function under which identities were fingerprinted, or null where none was ever saved.
 * The key lies under the data key: every officer's gate can search, nobody's needs the identities.
 * The price is known: who holds the vault and a passphrase can try guesses against a fingerprint.
 */
export function gateFingerprint(context: Pick<Context, 'db' | 'vault'>): FingerprintOf | null {
  const key = storedKey(context);
  return key === null ? null : keyed(key);
}

/** Replaces what the gate looks for of a person. Call in the transaction that saves the identity. */
export function saveFingerprints(context: Context, personId: PersonId, identity: Identity): void {
  const { db } = context;
  const fingerprintOf = keyed(storedKey(context) ?? makeKey(context));
  db.prepare('DELETE FROM identity_fingerprints WHERE person_id = ?').run(personId);
  const add = db.prepare(
    `INSERT INTO identity_fingerprints(person_id, fingerprint, kind, length, shape, name, part)
     VALUES (@personId, @fingerprint, @kind, @length, @shape, @name, @part)`,
  );
  for (const needle of needlesOf(identity)) {
    const { fingerprint, kind, length, shape, name, part } = fingerprintNeedle(
      needle,
      personId,
      fingerprintOf,
    );
    add.run({ personId, fingerprint, kind, length, shape, name, part });
  }
}

/** What is protected in an inquiry; the owner of each is given by pseudonym. */
export function fingerprintsOf(db: ReadableDb, inquiryId: InquiryId): Fingerprint[] {
  const rows = db
    .prepare<[string], Omit<Fingerprint, 'owner'> & { readonly person: number }>(
      `SELECT f.fingerprint AS fingerprint, f.kind AS kind, f.length AS length, f.shape AS shape,
         f.name AS name, f.part AS part, p.number AS person
       FROM identity_fingerprints f JOIN persons p ON p.id = f.person_id
       WHERE p.inquiry_id = ? ORDER BY p.number`,
    )
    .all(inquiryId);
  return rows.map(({ person, ...rest }) => ({ ...rest, owner: pseudonymOf(person) }));
}
