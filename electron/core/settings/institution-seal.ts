import { X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { issueSealCertificate, type KeyAndCertificate } from '../reports/pki';
import { write, type ReadableDb } from '../store';
import { openUnderRoot, sealUnderRoot } from '../vault';
import { certificateFacts } from './certificate-facts';
import { openRoot, settleInstitutionRoot } from './institution-root';
import { isRevoked, noteIssued } from './issued-certificates';

/**
 * The institution's seal: a certificate under its root that certifies each report before anybody
 * signs. Its key lies under the root's, so that exactly those come to it who come to that one.
 */
const certificateKey = 'seal_certificate';
const sealedKey = 'seal_key';
const purpose = 'seal';

export interface Seal extends KeyAndCertificate {
  /** From the seal's issuer upwards, DER. */
  readonly chain: readonly Uint8Array<ArrayBuffer>[];
}

function valueOf(db: ReadableDb, key: string): Buffer | null {
  const row = db
    .prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?')
    .get(key);
  return row === undefined ? null : Buffer.from(row.value, 'base64');
}

/** DER; null before the first report was sealed. */
export const sealCertificate = (db: ReadableDb): Buffer | null => valueOf(db, certificateKey);

function isInForce(certDer: Uint8Array, root: KeyAndCertificate, now: string): boolean {
  const certificate = new X509Certificate(certDer);
  return (
    certificateFacts(certDer).validTo > now &&
    certificate.verify(new X509Certificate(root.certDer).publicKey)
  );
}

/** The seal there is, if it still holds; the caller wipes the key. */
function presentSeal({ db, vault, now }: Context, root: KeyAndCertificate): Seal | null {
  const certificate = sealCertificate(db);
  const sealed = valueOf(db, sealedKey);
  if (certificate === null || sealed === null || !isInForce(certificate, root, now())) return null;
  if (isRevoked(db, certificate)) return null;
  const key = openUnderRoot(vault, root.keyPkcs8, purpose, sealed);
  if (key === null) throw new AppError('SEALED_VALUE_ALTERED');
  const keyPkcs8 = new Uint8Array(key);
  key.fill(0);
  return { certDer: new Uint8Array(certificate), keyPkcs8, chain: [root.certDer] };
}

async function makeSeal(context: Context, root: KeyAndCertificate): Promise<Seal> {
  const { db, vault, now } = context;
  const issued = await issueSealCertificate({
    rootCertDer: root.certDer,
    rootKeyPkcs8: root.keyPkcs8,
    institution: vault.institution,
    now: new Date(now()),
  });
  const key = Buffer.from(issued.keyPkcs8);
  const sealed = sealUnderRoot(vault, root.keyPkcs8, purpose, key);
  key.fill(0);
  const save = db.prepare(
    `INSERT INTO settings(key, value) VALUES (?, ?)
     ON CONFLICT(key) DO UPDATE SET value = excluded.value`,
  );
  write(db, () => {
    save.run(certificateKey, Buffer.from(issued.certDer).toString('base64'));
    save.run(sealedKey, sealed.toString('base64'));
    noteIssued(db, issued.certDer, null, now());
    context.appendAudit('certificate.issueSeal', {
      inquiryId: null,
      subject: vault.vaultId,
      details: { fingerprint: certificateFacts(issued.certDer).fingerprint },
    });
  });
  return { ...issued, chain: [root.certDer] };
}

/**
 * The seal with its key, for a commissioner who holds the root's; issued where there is none that
 * holds under the present root. The caller wipes the key.
 * @throws AppError ROOT_NOT_MADE, ROOT_KEY_NOT_HELD, SEALED_VALUE_ALTERED
 */
export async function openSeal(context: Context): Promise<Seal> {
  await settleInstitutionRoot(context);
  const root = openRoot(context);
  try {
    return presentSeal(context, root) ?? (await makeSeal(context, root));
  } finally {
    root.keyPkcs8.fill(0);
  }
}
