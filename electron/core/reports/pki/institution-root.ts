import {
  exportPrivateKey,
  generateKeys,
  importPrivateKey,
  importPublicKey,
  randomSerial,
  signingAlgorithm,
} from './keys';
import { x509, type webcrypto } from './x509';

export interface KeyAndCertificate {
  /** X.509 certificate in DER. */
  readonly certDer: Uint8Array<ArrayBuffer>;
  /** Private key as PKCS#8 in DER; the caller wraps it and wipes this copy. */
  readonly keyPkcs8: Uint8Array<ArrayBuffer>;
}

const rootYears = 10;

export function yearsAfter(now: Date, years: number): Date {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() + years);
  return then;
}

interface RootKeys {
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: webcrypto.CryptoKey;
}

/** A self-signed authority that may issue signing certificates and no further authorities. */
async function selfSigned(
  name: x509.Name,
  keys: RootKeys,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: randomSerial(),
    name,
    notBefore: now,
    notAfter: yearsAfter(now, rootYears),
    signingAlgorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return new Uint8Array(certificate.rawData);
}

/**
 * Makes the institution's own root (ECDSA P-256, 10 years). Everybody who is to trust its reports
 * compares its fingerprint once, by another way than the one the report came.
 */
export async function createInstitutionRoot(input: {
  readonly institution: string;
  readonly now: Date;
}): Promise<KeyAndCertificate> {
  const keys = await generateKeys();
  const name = new x509.Name([
    { O: [{ utf8String: input.institution }] },
    { CN: [{ utf8String: `${input.institution} – report signing root` }] },
  ]);
  return {
    certDer: await selfSigned(name, keys, input.now),
    keyPkcs8: await exportPrivateKey(keys.privateKey),
  };
}

/**
 * The same root, by name and key, with a certificate for ten more years: what it issued stays under it,
 * and readers who trust the earlier certificate can check everything until that one ends.
 */
export async function reissueRoot(
  { certDer, keyPkcs8 }: KeyAndCertificate,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const root = new x509.X509Certificate(certDer);
  const keys = {
    privateKey: await importPrivateKey(keyPkcs8),
    publicKey: await importPublicKey(new Uint8Array(root.publicKey.rawData)),
  };
  return selfSigned(root.subjectName, keys, now);
}
