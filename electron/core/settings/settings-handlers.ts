import { readFile } from 'node:fs/promises';
import type { Settings } from '../../../shared/api/settings';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { formatReference, referenceScheme } from '../inquiries/reference';
import { importPkcs12 } from '../reports/pki';
import { addRootToRecovery, isRootInRecovery, rootKeyHolders } from '../vault';
import { writeFileWhole } from '../written-file';
import { certificateFacts } from './certificate-facts';
import {
  isRootKeyLost,
  newInstitutionRoot,
  replaceLostRoot,
  rootCertificate,
  settleInstitutionRoot,
} from './institution-root';
import { ownCertificate, saveOwnCertificate } from './signing-certificate';

function settingsOf(context: Context): Settings {
  const { db, vault } = context;
  const root = rootCertificate(db);
  const own = ownCertificate(context);
  const facts = own === null ? null : certificateFacts(own.certDer);
  return {
    institution: vault.institution,
    referenceScheme: referenceScheme(db),
    rootFingerprint: root === null ? '' : certificateFacts(root).fingerprint,
    rootValidTo: root === null ? '' : certificateFacts(root).validTo.slice(0, 10),
    rootKey: {
      isHeldByMe: rootKeyHolders(db).has(vault.officer.id),
      isInRecovery: isRootInRecovery(db),
      isLost: isRootKeyLost(context),
    },
    signingCertificate:
      facts === null
        ? null
        : { subject: facts.subject, issuer: facts.issuer, validTo: facts.validTo },
  };
}

function setReferenceScheme(context: Context, { scheme }: { readonly scheme: string }): Settings {
  formatReference(scheme, 2000, 1); // refuses a scheme that cannot make a reference
  context.db
    .prepare(
      `INSERT INTO settings(key, value) VALUES ('reference_scheme', ?)
       ON CONFLICT(key) DO UPDATE SET value = excluded.value`,
    )
    .run(scheme);
  context.audit({ inquiryId: null, subject: context.vault.vaultId, details: { scheme } });
  return settingsOf(context);
}

/** A PKCS#12 file is a few kilobytes; anything much larger is something else. */
const longestPkcs12 = 1 << 20;

async function readPkcs12(path: string): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new AppError('FILE_NOT_READ', {}, { cause });
  }
  if (bytes.length > longestPkcs12) throw new AppError('PKCS12_UNREADABLE');
  return bytes;
}

export const settingsHandlers = {
  'settings.get': settingsOf,
  'settings.setReferenceScheme': setReferenceScheme,
  'certificate.exportRoot': staged(
    async (context) => {
      await settleInstitutionRoot(context);
      const root = rootCertificate(context.db);
      if (root === null) throw new AppError('ROOT_NOT_MADE');
      return certificateFacts(root);
    },
    (context, _, { fingerprint }) => {
      context.audit({ inquiryId: null, subject: context.vault.vaultId, details: { fingerprint } });
      return { fingerprint };
    },
    (_, { path }, { pem }) => writeFileWhole(path, pem),
  ),
  'certificate.addRootToRecovery': (context) => {
    addRootToRecovery(context.vault);
    context.audit({ inquiryId: null, subject: context.vault.vaultId });
    return settingsOf(context);
  },
  'certificate.renewRoot': staged(
    (context) => newInstitutionRoot(context),
    (context, _, root) => {
      const fingerprint = replaceLostRoot(context, root);
      root.keyPkcs8.fill(0);
      context.audit({ inquiryId: null, subject: context.vault.vaultId, details: { fingerprint } });
      return settingsOf(context);
    },
  ),
  'certificate.importPkcs12': staged(
    async (_, { path, password }) => importPkcs12(await readPkcs12(path), password),
    (context, _, imported) => {
      const { fingerprint, validTo } = certificateFacts(imported.certDer);
      if (validTo <= context.now()) throw new AppError('SIGNING_CERTIFICATE_EXPIRED');
      saveOwnCertificate(context, imported, true);
      imported.keyPkcs8.fill(0);
      context.audit({
        inquiryId: null,
        subject: context.vault.officer.id,
        details: { fingerprint },
      });
      return settingsOf(context);
    },
  ),
} satisfies Handlers<
  | 'settings.get'
  | 'settings.setReferenceScheme'
  | 'certificate.exportRoot'
  | 'certificate.addRootToRecovery'
  | 'certificate.renewRoot'
  | 'certificate.importPkcs12'
>;
