import { X509Certificate } from 'node:crypto';

/** What officers see of a certificate. Fingerprint: SHA-256, upper-case hexadecimal in pairs. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly fingerprint: string;
  readonly pem: string;
}

/** One line of an X.509 name: "Office of the Ombudsman, B. Commissioner". */
const nameLine = (name: string): string =>
  name
    .split('\n')
    .map((part) => part.slice(part.indexOf('=') + 1))
    .join(', ');

export function certificateFacts(der: Uint8Array): CertificateFacts {
  const certificate = new X509Certificate(der);
  return {
    subject: nameLine(certificate.subject),
    issuer: nameLine(certificate.issuer),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    fingerprint: certificate.fingerprint256,
    pem: certificate.toString(),
  };
}

/** The certificate that a reader has to trust: the self-issued one, else the last that came along. */
export function trustAnchor(certDer: Uint8Array, chain: readonly Uint8Array[]): Uint8Array {
  const isSelfIssued = (der: Uint8Array) => {
    const certificate = new X509Certificate(der);
    return certificate.subject === certificate.issuer;
  };
  return [certDer, ...chain].find(isSelfIssued) ?? chain.at(-1) ?? certDer;
}
