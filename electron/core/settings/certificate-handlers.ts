import { rootLetter } from '../../../shared/domain/certificates/root-letter';
import type { IssuedCertificate } from '../../../shared/domain/certificates/certificate';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { renderLetter } from '../reports/pdf';
import { reissueRoot } from '../reports/pki';
import { writeFileWhole } from '../written-file';
import { certificateFacts } from './certificate-facts';
import { openRoot, putRootCertificate, requireRootCertificate } from './institution-root';
import { sealCertificate } from './institution-seal';
import { issuedCertificates, noteRevoked } from './issued-certificates';
import { freshList, keepList, signList } from './revocation-list';
import { issueOwnCertificate } from './signing-certificate';

/** What each officer, and the seal, signs with now. */
function inUse({ db }: Context): Uint8Array[] {
  const own = db
    .prepare<[], { certificate: Buffer }>('SELECT certificate FROM signing_certificates')
    .all()
    .map(({ certificate }) => certificate);
  return [...own, sealCertificate(db) ?? new Uint8Array()];
}

const listOf = (context: Context): IssuedCertificate[] =>
  issuedCertificates(context.db, inUse(context));

const ofVault = ({ vault }: Context) => ({ inquiryId: null, subject: vault.vaultId });

export const certificateHandlers = {
  'certificate.list': listOf,
  'certificate.revoke': staged(
    (context, { id, revocation }) => {
      const found = listOf(context).find((one) => one.id === id);
      if (found === undefined) throw new AppError('NOT_FOUND');
      if (found.revoked !== null) throw new AppError('CERTIFICATE_REVOKED_ALREADY');
      return signList(context, { id, revocation });
    },
    (context, { id, revocation }, list) => {
      const { db, vault } = context;
      noteRevoked(db, id, revocation, vault.officer.id, list.issuedAt);
      keepList(db, list);
      const fingerprint = listOf(context).find((one) => one.id === id)?.fingerprint ?? '';
      context.audit({
        ...ofVault(context),
        details: { fingerprint, reason: revocation.reason, list: list.number },
      });
      return listOf(context);
    },
  ),
  'certificate.renewOwn': staged(
    async (context) => {
      const { isImported, certDer } = await issueOwnCertificate(context);
      return { isImported, fingerprint: certificateFacts(certDer).fingerprint };
    },
    (context, _, { fingerprint }) => {
      context.audit({
        inquiryId: null,
        subject: context.vault.officer.id,
        details: { fingerprint },
      });
      return listOf(context);
    },
  ),
  'certificate.extendRoot': staged(
    async (context) => {
      const root = openRoot(context);
      try {
        return await reissueRoot(root, new Date(context.now()));
      } finally {
        root.keyPkcs8.fill(0);
      }
    },
    (context, _, certDer) => {
      const { fingerprint } = certificateFacts(certDer);
      putRootCertificate(context.db, certDer);
      context.audit({ ...ofVault(context), details: { fingerprint } });
      return { fingerprint };
    },
  ),
  'certificate.exportList': staged(
    async (context) => (await freshList(context)) ?? { list: await signList(context), isNew: true },
    (context, _, { list, isNew }) => {
      if (isNew) keepList(context.db, list);
      context.audit({ ...ofVault(context), details: { list: list.number } });
      return { number: list.number };
    },
    (_, { path }, { list }) => writeFileWhole(path, list.list),
  ),
  'certificate.rootLetter': staged(
    async (context, { addressee, contact }) => {
      const { institution, officer } = context.vault;
      const facts = certificateFacts(requireRootCertificate(context.db));
      const day = context.now().slice(0, 10);
      const words = { institution, addressee, contact, signedBy: officer.name, day };
      return {
        facts,
        pdf: await renderLetter(rootLetter({ ...words, ...facts }), context.resourcesFolder),
      };
    },
    (context, _, { facts: { fingerprint } }) => {
      context.audit({ ...ofVault(context), details: { fingerprint } });
      return { fingerprint };
    },
    (_, { path }, { pdf }) => writeFileWhole(path, pdf),
  ),
} satisfies Handlers<
  | 'certificate.list'
  | 'certificate.revoke'
  | 'certificate.renewOwn'
  | 'certificate.extendRoot'
  | 'certificate.exportList'
  | 'certificate.rootLetter'
>;
