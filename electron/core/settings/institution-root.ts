import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { createInstitutionRoot, type KeyAndCertificate } from '../reports/pki';
import { write, type ReadableDb, type WritableDb } from '../store';
import {
  hasOwnKey,
  isRootInRecovery,
  openRootKey,
  rootKeyHolders,
  sealRootForRecovery,
  sealRootKey,
} from '../vault';
import { certificateFacts } from './certificate-facts';
import { hasLegacyRootKey, legacyRootKey, removeLegacyRootKey } from './legacy-root-key';

const certificateKey = 'root_certificate';

/** The institution's root certificate, DER; null before the first commissioner opened the vault. */
export function rootCertificate(db: ReadableDb): Buffer | null {
  const row = db
    .prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?')
    .get(certificateKey);
  return row === undefined ? null : Buffer.from(row.value, 'base64');
}

/** DER. @throws AppError ROOT_NOT_MADE */
export function requireRootCertificate(db: ReadableDb): Buffer {
  const certificate = rootCertificate(db);
  if (certificate === null) throw new AppError('ROOT_NOT_MADE');
  return certificate;
}

/** Puts a root certificate in place of any other, in the caller's transaction. */
export function putRootCertificate(db: WritableDb, certDer: Uint8Array): void {
  db.prepare(
    `INSERT INTO settings(key, value) VALUES (?, ?)
     ON CONFLICT(key) DO UPDATE SET value = excluded.value`,
  ).run(certificateKey, Buffer.from(certDer).toString('base64'));
}

/** @throws AppError SEALED_VALUE_ALTERED when the key isn't the one that the certificate names. */
function checkPair(certDer: Buffer, key: Buffer): void {
  const named = new X509Certificate(certDer).publicKey.export({ format: 'der', type: 'spki' });
  const held = createPublicKey(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
  if (!held.export({ format: 'der', type: 'spki' }).equals(named))
    throw new AppError('SEALED_VALUE_ALTERED');
}

/**
 * The root's certificate and key, for a commissioner to whom the key is sealed. The caller wipes the
 * key. @throws AppError ROOT_NOT_MADE, ROOT_KEY_NOT_HELD, SEALED_VALUE_ALTERED
 */
export function openRoot({ db, vault }: Pick<Context, 'db' | 'vault'>): KeyAndCertificate {
  const certificate = requireRootCertificate(db);
  const key = openRootKey(vault);
  checkPair(certificate, key);
  const keyPkcs8 = new Uint8Array(key);
  key.fill(0);
  return { certDer: new Uint8Array(certificate), keyPkcs8 };
}

/** The key to the commissioner who is here, and to the recovery shares; in one transaction. */
function sealToHolders({ vault, now }: Context, key: Buffer): void {
  sealRootKey(vault, vault.officer.id, key, now());
  sealRootForRecovery(vault, key);
}

/** Puts a root in place of any other, in the caller's transaction. Gives its fingerprint for the log. */
function saveRoot(context: Context, { certDer, keyPkcs8 }: KeyAndCertificate): string {
  putRootCertificate(context.db, certDer);
  const key = Buffer.from(keyPkcs8);
  sealToHolders(context, key);
  key.fill(0);
  return certificateFacts(certDer).fingerprint;
}

export const newInstitutionRoot = ({ vault, now }: Context): Promise<KeyAndCertificate> =>
  createInstitutionRoot({ institution: vault.institution, now: new Date(now()) });

async function makeRoot(context: Context): Promise<void> {
  const root = await newInstitutionRoot(context);
  write(context.db, () => {
    if (rootCertificate(context.db) !== null) return; // another call was first
    context.appendAudit('certificate.createRoot', {
      inquiryId: null,
      subject: context.vault.vaultId,
      details: { fingerprint: saveRoot(context, root) },
    });
  });
  root.keyPkcs8.fill(0);
}

/** A vault from before keys were sealed to officers: from now on its own key opens the root no more. */
function takeOverLegacyRoot(context: Context, certificate: Buffer): void {
  const { db, vault } = context;
  const key = legacyRootKey(context);
  if (key === null) return;
  checkPair(certificate, key);
  write(db, () => {
    sealToHolders(context, key);
    removeLegacyRootKey(context);
    context.appendAudit('certificate.sealRoot', { inquiryId: null, subject: vault.vaultId });
  });
  key.fill(0);
}

/**
 * Whenever a commissioner opens the vault: makes the institution's root where there is none, and takes
 * over one that an earlier Amparo kept under the vault's own key. Nothing for other officers: only a
 * commissioner may come to hold the key, and only with a passphrase that nobody else chose.
 */
export async function settleInstitutionRoot(context: Context): Promise<void> {
  const { roles, id } = context.vault.officer;
  if (!roles.includes('commissioner') || !hasOwnKey(context.db, id)) return;
  const certificate = rootCertificate(context.db);
  if (certificate === null) await makeRoot(context);
  else takeOverLegacyRoot(context, certificate);
}

/** Whether neither a commissioner nor the recovery shares open the root's key any more. */
export const isRootKeyLost = ({ db }: Pick<Context, 'db'>): boolean =>
  rootCertificate(db) !== null &&
  rootKeyHolders(db).size === 0 &&
  !isRootInRecovery(db) &&
  !hasLegacyRootKey(db);

/**
 * Puts a new root in place of one whose key is lost, in the caller's transaction: readers have to be
 * sent the new certificate; earlier reports stay signed under the old one. Gives its fingerprint.
 * @throws AppError ROOT_KEY_KEPT
 */
export function replaceLostRoot(context: Context, root: KeyAndCertificate): string {
  if (!isRootKeyLost(context)) throw new AppError('ROOT_KEY_KEPT');
  return saveRoot(context, root);
}
