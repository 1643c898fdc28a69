import { yearsAfter, type KeyAndCertificate } from './institution-root';
import {
  exportPrivateKey,
  generateKeys,
  importPrivateKey,
  randomSerial,
  signingAlgorithm,
} from './keys';
import { x509 } from './x509';

const officerYears = 3;
/** RFC 9336: document signing. pdfsig also asks for e-mail protection (RFC 5280, 4.2.1.12). */
const purposes = ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'];

interface Issuing {
  readonly rootCertDer: Uint8Array<ArrayBuffer>;
  readonly rootKeyPkcs8: Uint8Array<ArrayBuffer>;
  readonly institution: string;
  readonly now: Date;
}

export interface OfficerCertificateInput extends Issuing {
  readonly name: string;
  /** What the officer is, in words, e.g. "Commissioner". */
  readonly role: string;
}

/** The earlier of three years from now and the end of the root: a chain must not outlive its root. */
function expiry(now: Date, root: x509.X509Certificate): Date {
  const then = yearsAfter(now, officerYears);
  return then < root.notAfter ? then : root.notAfter;
}

/** A certificate for signing documents (ECDSA P-256, 3 years) under the institution's root. */
async function issue(input: Issuing, names: x509.JsonNameParams): Promise<KeyAndCertificate> {
  const root = new x509.X509Certificate(input.rootCertDer);
  const keys = await generateKeys();
  const organisation = { O: [{ utf8String: input.institution }] };
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: randomSerial(),
    subject: new x509.Name([organisation, ...names], { T: '2.5.4.12' }),
    issuer: root.subjectName,
    notBefore: input.now,
    notAfter: expiry(input.now, root),
    signingAlgorithm,
    publicKey: keys.publicKey,
    signingKey: await importPrivateKey(input.rootKeyPkcs8),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
        true,
      ),
      new x509.ExtendedKeyUsageExtension(purposes),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(root.publicKey),
    ],
  });
  return {
    certDer: new Uint8Array(certificate.rawData),
    keyPkcs8: await exportPrivateKey(keys.privateKey),
  };
}

/** Issues a signing certificate for an officer. */
export const issueOfficerCertificate = (
  input: OfficerCertificateInput,
): Promise<KeyAndCertificate> =>
  issue(input, [{ CN: [{ utf8String: input.name }] }, { T: [{ utf8String: input.role }] }]);

/** Issues the certificate of the institution's seal, which certifies reports before anybody signs. */
export const issueSealCertificate = (input: Issuing): Promise<KeyAndCertificate> =>
  issue(input, [{ CN: [{ utf8String: `${input.institution} – seal` }] }]);
