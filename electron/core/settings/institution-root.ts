import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { createInstitutionRoot, type KeyAndCertificate } from '../reports/pki';
import { write, type ReadableDb } from '../store';
import { certificateFacts } from './certificate-facts';

const certificateKey = 'root_certificate';
const secretKey = 'root_key';

const setting = (db: ReadableDb, key: string): Buffer | null => {
  const row = db
    .prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?')
    .get(key);
  return row === undefined ? null : Buffer.from(row.value, 'base64');
};

/** The institution's root certificate, DER; null before the first one is needed. */
export const rootCertificate = (db: ReadableDb): Buffer | null => setting(db, certificateKey);

/** The root's certificate and key. The caller wipes the key. @throws AppError NOT_FOUND */
export function openRoot({ db, vault }: Pick<Context, 'db' | 'vault'>): KeyAndCertificate {
  const certificate = rootCertificate(db);
  const sealed = setting(db, secretKey);
  if (certificate === null || sealed === null) throw new AppError('NOT_FOUND');
  return {
    certDer: new Uint8Array(certificate),
    keyPkcs8: new Uint8Array(vault.openInstitutionSecret(secretKey, sealed)),
  };
}

/**
 * Makes the institution's root where there is none. Its key lies under the vault's own key, so that
 * every commissioner can be issued a certificate when the first report is to be signed.
 */
export async function ensureInstitutionRoot(context: Context): Promise<void> {
  const { db, vault } = context;
  if (rootCertificate(db) !== null) return;
  const root = await createInstitutionRoot({
    institution: vault.institution,
    now: new Date(context.now()),
  });
  const key = Buffer.from(root.keyPkcs8);
  const sealed = vault.sealInstitutionSecret(secretKey, key).toString('base64');
  for (const copy of [key, root.keyPkcs8]) copy.fill(0);
  write(db, () => {
    if (rootCertificate(db) !== null) return; // another call was first
    const add = db.prepare('INSERT INTO settings(key, value) VALUES (?, ?)');
    add.run(certificateKey, Buffer.from(root.certDer).toString('base64'));
    add.run(secretKey, sealed);
    const { fingerprint } = certificateFacts(root.certDer);
    context.appendAudit('certificate.createRoot', {
      inquiryId: null,
      subject: vault.vaultId,
      details: { fingerprint },
    });
  });
}
