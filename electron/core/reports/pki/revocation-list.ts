import type { RevocationReason } from '../../../../shared/domain/certificates/certificate';
import { yearsAfter } from './institution-root';
import { importPrivateKey, signingAlgorithm } from './keys';
import { x509 } from './x509';

export interface RevokedCertificate {
  /** DER. */
  readonly certificate: Uint8Array<ArrayBuffer>;
  readonly revokedAt: Date;
  readonly reason: RevocationReason;
  readonly invalidSince: Date | null;
}

export interface RevocationListInput {
  readonly rootCertDer: Uint8Array<ArrayBuffer>;
  readonly rootKeyPkcs8: Uint8Array<ArrayBuffer>;
  /** Rises with each list (RFC 5280, 5.2.3). */
  readonly number: number;
  readonly revoked: readonly RevokedCertificate[];
  readonly now: Date;
}

/** Laptops without a network get a list by hand, so one holds for a year. */
const yearsBetween = 1;

const crlNumber = '2.5.29.20';

const reasons: Readonly<Record<RevocationReason, x509.X509CrlReason | null>> = {
  key_compromise: x509.X509CrlReason.keyCompromise,
  affiliation_changed: x509.X509CrlReason.affiliationChanged,
  superseded: x509.X509CrlReason.superseded,
  cessation_of_operation: x509.X509CrlReason.cessationOfOperation,
  unspecified: null, // said by leaving the reason out (RFC 5280, 5.3.1)
};

function entryOf({ certificate, revokedAt, reason, invalidSince }: RevokedCertificate) {
  const code = reasons[reason];
  return {
    serialNumber: new x509.X509Certificate(certificate).serialNumber,
    revocationDate: revokedAt,
    ...(code === null ? {} : { reason: code }),
    ...(invalidSince === null ? {} : { invalidity: invalidSince }),
  };
}

/** An INTEGER in DER. */
function derInteger(value: number): Uint8Array<ArrayBuffer> {
  const digits = value.toString(16);
  const bytes = [...Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex')];
  if ((bytes[0] ?? 0) > 0x7f) bytes.unshift(0);
  return Uint8Array.from([2, bytes.length, ...bytes]);
}

/** The list of all revoked certificates, signed by the root (RFC 5280, 5; version 2), in DER. */
export async function issueRevocationList(
  input: RevocationListInput,
): Promise<Uint8Array<ArrayBuffer>> {
  const root = new x509.X509Certificate(input.rootCertDer);
  const list = await x509.X509CrlGenerator.create({
    issuer: root.subjectName,
    thisUpdate: input.now,
    nextUpdate: yearsAfter(input.now, yearsBetween),
    entries: input.revoked.map(entryOf),
    extensions: [
      await x509.AuthorityKeyIdentifierExtension.create(root.publicKey),
      new x509.Extension(crlNumber, false, derInteger(input.number)),
    ],
    signingAlgorithm,
    signingKey: await importPrivateKey(input.rootKeyPkcs8),
  });
  return new Uint8Array(list.rawData);
}
