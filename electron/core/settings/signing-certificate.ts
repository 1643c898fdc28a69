import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { issueOfficerCertificate, type ImportedIdentity } from '../reports/pki';
import { write, type ReadableDb } from '../store';
import { certificateFacts } from './certificate-facts';
import { openRoot, rootCertificate, settleInstitutionRoot } from './institution-root';
import { isRevoked, noteIssued } from './issued-certificates';

/** An officer's certificate with those that lead to its root, DER. */
export interface SigningCertificate {
  readonly certDer: Uint8Array<ArrayBuffer>;
  readonly chain: readonly Uint8Array<ArrayBuffer>[];
  readonly isImported: boolean;
}

interface Row {
  readonly certificate: Buffer;
  readonly chain: string;
  readonly sealedKey: Buffer;
  readonly isImported: number;
}

const secretKey = 'signing_key';
const chainList = z.array(z.base64());

const rowOf = (db: ReadableDb, officerId: string): Row | undefined =>
  db
    .prepare<[string], Row>(
      `SELECT certificate, chain, sealed_key AS sealedKey, is_imported AS isImported
       FROM signing_certificates WHERE officer_id = ?`,
    )
    .get(officerId);

const certificateOf = (row: Row): SigningCertificate => ({
  certDer: new Uint8Array(row.certificate),
  chain: chainList
    .parse(JSON.parse(row.chain))
    .map((der) => new Uint8Array(Buffer.from(der, 'base64'))),
  isImported: row.isImported === 1,
});

/** The open officer's own signing certificate, or null where none was issued yet. */
export function ownCertificate({ db, vault }: Pick<Context, 'db' | 'vault'>) {
  const row = rowOf(db, vault.officer.id);
  return row === undefined ? null : certificateOf(row);
}

/** The officer's key, PKCS#8; opened by the officer's own passphrase alone. The caller wipes it. */
export function openSigningKey({ db, vault }: Pick<Context, 'db' | 'vault'>) {
  const row = rowOf(db, vault.officer.id);
  if (row === undefined) throw new AppError('NOT_FOUND');
  const opened = vault.openOfficerSecret(secretKey, row.sealedKey);
  const key = new Uint8Array(opened);
  opened.fill(0);
  return key;
}

/** Stores a certificate in place of the officer's earlier one. Call in a transaction. */
export function saveOwnCertificate(
  context: Context,
  { certDer, keyPkcs8, chain }: ImportedIdentity,
  isImported: boolean,
): void {
  const { db, vault } = context;
  const key = Buffer.from(keyPkcs8);
  const sealed = vault.sealOfficerSecret(secretKey, key);
  key.fill(0);
  db.prepare(
    `INSERT INTO signing_certificates(officer_id, certificate, chain, sealed_key, is_imported,
       created_at)
     VALUES (@officer, @certificate, @chain, @sealed, @imported, @now)
     ON CONFLICT(officer_id) DO UPDATE SET certificate = excluded.certificate,
       chain = excluded.chain, sealed_key = excluded.sealed_key,
       is_imported = excluded.is_imported, created_at = excluded.created_at`,
  ).run({
    officer: vault.officer.id,
    certificate: Buffer.from(certDer),
    chain: JSON.stringify(chain.map((der) => Buffer.from(der).toString('base64'))),
    sealed,
    imported: isImported ? 1 : 0,
    now: context.now(),
  });
}

/** After a recovery the officer's keys are new ones: what the old ones sealed is lost for good. */
function isKeyLost(context: Context): boolean {
  try {
    openSigningKey(context).fill(0);
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'SEALED_VALUE_ALTERED') return true;
    throw error;
  }
}

/**
 * The certificate to sign with now. Where the officer has none, or the institution's has expired or
 * lost its key, the institution's root issues one.
 * @throws AppError SIGNING_CERTIFICATE_EXPIRED, SIGNING_KEY_LOST for an imported one,
 * ROOT_KEY_NOT_HELD when no commissioner has sealed the root's key for this one yet.
 */
export async function ensureOwnCertificate(context: Context): Promise<SigningCertificate> {
  const own = ownCertificate(context);
  const isValid =
    own !== null &&
    certificateFacts(own.certDer).validTo > context.now() &&
    !isRevoked(context.db, own.certDer);
  const isLost = own !== null && isKeyLost(context);
  if (own !== null && isValid && !isLost) return underPresentRoot(context, own);
  if (own?.isImported === true)
    throw new AppError(isLost ? 'SIGNING_KEY_LOST' : 'SIGNING_CERTIFICATE_EXPIRED');
  return issueOwnCertificate(context);
}

/** A root that was only given a longer term has the same key, so it vouches for what it issued before. */
function underPresentRoot({ db }: Context, own: SigningCertificate): SigningCertificate {
  const root = rootCertificate(db);
  if (own.isImported || root === null) return own;
  const isSameKey = new X509Certificate(own.certDer).verify(new X509Certificate(root).publicKey);
  return isSameKey ? { ...own, chain: [new Uint8Array(root)] } : own;
}

/**
 * Has the institution's root issue a certificate with a new key to the officer who has the vault open.
 * @throws AppError ROOT_NOT_MADE, ROOT_KEY_NOT_HELD, SEALED_VALUE_ALTERED
 */
export async function issueOwnCertificate(context: Context): Promise<SigningCertificate> {
  await settleInstitutionRoot(context);
  const root = openRoot(context);
  const { vault } = context;
  const issued = await issueOfficerCertificate({
    rootCertDer: root.certDer,
    rootKeyPkcs8: root.keyPkcs8,
    name: vault.officer.name,
    role: 'Commissioner',
    institution: vault.institution,
    now: new Date(context.now()),
  });
  root.keyPkcs8.fill(0);
  const { fingerprint } = certificateFacts(issued.certDer);
  write(context.db, () => {
    saveOwnCertificate(context, { ...issued, chain: [root.certDer] }, false);
    noteIssued(context.db, issued.certDer, vault.officer.id, context.now());
    context.appendAudit('certificate.issue', {
      inquiryId: null,
      subject: vault.officer.id,
      details: { fingerprint },
    });
  });
  issued.keyPkcs8.fill(0);
  return { certDer: issued.certDer, chain: [root.certDer], isImported: false };
}
