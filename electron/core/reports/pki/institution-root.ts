import { exportPrivateKey, generateKeys, randomSerial, signingAlgorithm } from './keys';
import { x509 } from './x509';

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

/**
 * Makes the institution's own root: a self-signed authority (ECDSA P-256, 10 years) that may issue
 * signing certificates and no further authorities. Everybody who is to trust its reports compares
 * its fingerprint once, by another way than the one the report came.
 */
export async function createInstitutionRoot(input: {
  readonly institution: string;
  readonly now: Date;
}): Promise<KeyAndCertificate> {
  const keys = await generateKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: randomSerial(),
    name: new x509.Name([
      { O: [{ utf8String: input.institution }] },
      { CN: [{ utf8String: `${input.institution} – report signing root` }] },
    ]),
    notBefore: input.now,
    notAfter: yearsAfter(input.now, rootYears),
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
  return {
    certDer: new Uint8Array(certificate.rawData),
    keyPkcs8: await exportPrivateKey(keys.privateKey),
  };
}
