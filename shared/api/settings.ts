import { z } from 'zod';
import { Revocation, type IssuedCertificate } from '../domain/certificates/certificate';
import { chosenPath } from './chosen-path';
import { command, nothing, query } from './operation';

export interface Settings {
  readonly institution: string;
  /** `{year}` and `{number:03}` are filled in; e.g. `{year}/{number:03}`. */
  readonly referenceScheme: string;
  /** SHA-256 of the institution's root certificate, upper-case hexadecimal in pairs. */
  readonly rootFingerprint: string;
  /** Last day of the root certificate, `YYYY-MM-DD`; empty where there is none yet. */
  readonly rootValidTo: string;
  /** Who can open the root's private key, of those who matter to the officer who asks. */
  readonly rootKey: {
    readonly isHeldByMe: boolean;
    readonly isInRecovery: boolean;
    /** Nobody can any more: no certificate can be issued until a commissioner makes a new root. */
    readonly isLost: boolean;
  };
  readonly signingCertificate: {
    readonly subject: string;
    readonly issuer: string;
    readonly validTo: string;
  } | null;
}

const adminOnly = { roles: ['administrator'] } as const;
const commissionerOnly = { roles: ['commissioner'] } as const;

export const settingsOperations = {
  'settings.get': query<Settings>()(nothing),
  'settings.setReferenceScheme': command<Settings>()(
    z.object({ scheme: z.string().trim().min(1).max(60) }),
    adminOnly,
  ),
  /** Writes the root certificate (PEM) where the officer chose, to be sent to ministries. */
  'certificate.exportRoot': command<{ readonly fingerprint: string }>()(
    z.object({ path: chosenPath('saveCertificate') }),
  ),
  /** Seals the root's key to the recovery shares: where others than a commissioner made them anew. */
  'certificate.addRootToRecovery': command<Settings>()(nothing, commissionerOnly),
  /** A new root in place of one whose key nobody can open any more. */
  'certificate.renewRoot': command<Settings>()(nothing, commissionerOnly),
  /** Everything that the root issued, the newest first. */
  'certificate.list': query<readonly IssuedCertificate[]>()(nothing),
  /** For good; signs a revocation list that names it. Needs the root's key. */
  'certificate.revoke': command<readonly IssuedCertificate[]>()(
    z.object({ id: z.number().int().positive(), revocation: Revocation }),
    commissionerOnly,
  ),
  /** A new key and certificate for the officer who asks; the one before stays valid for what it signed. */
  'certificate.renewOwn': command<readonly IssuedCertificate[]>()(nothing, commissionerOnly),
  /** A certificate of ten more years for the same root key. */
  'certificate.extendRoot': command<{ readonly fingerprint: string }>()(nothing, commissionerOnly),
  /** Writes the newest revocation list (RFC 5280, DER). */
  'certificate.exportList': command<{ readonly number: number }>()(
    z.object({ path: chosenPath('saveRevocationList') }),
    commissionerOnly,
  ),
  /** A letter (PDF) by which an authority comes to know the root certificate. */
  'certificate.rootLetter': command<{ readonly fingerprint: string }>()(
    z.object({
      path: chosenPath('saveLetter'),
      addressee: z.string().trim().min(1).max(600),
      contact: z.string().trim().min(1).max(600),
    }),
    { roles: ['administrator', 'commissioner'] },
  ),
  /** Replaces the officer's own signing certificate by one from a PKCS#12 file. */
  'certificate.importPkcs12': command<Settings>()(
    z.object({ path: chosenPath('pkcs12'), password: z.string().max(1024) }),
  ),
};
