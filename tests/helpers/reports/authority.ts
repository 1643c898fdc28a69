import { createHash, createPrivateKey, sign as signRaw } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { x509 } from '../../../electron/core/reports/pki/x509';
import type { Identity } from './signed';

/** Certificates, lists and time-stamps as authorities make them, sound or not. */
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const subtle = globalThis.crypto.subtle;

const signingKey = ({ keyPkcs8 }: Identity) =>
  subtle.importKey('pkcs8', keyPkcs8, algorithm, false, ['sign']);

export interface CertificateWish {
  readonly issuer: Identity | null;
  readonly subject: string;
  readonly from: Date;
  readonly to: Date;
  readonly extensions: readonly x509.Extension[];
}

/** A certificate with a new key; `issuer` null signs itself. */
export async function makeCertificate(wish: CertificateWish): Promise<Identity> {
  const keys = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const issuer = wish.issuer === null ? null : new x509.X509Certificate(wish.issuer.certDer);
  const made = await x509.X509CertificateGenerator.create({
    serialNumber: createHash('sha256').update(wish.subject).digest('hex').slice(0, 16),
    subject: wish.subject,
    issuer: issuer === null ? wish.subject : issuer.subjectName,
    notBefore: wish.from,
    notAfter: wish.to,
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: wish.issuer === null ? keys.privateKey : await signingKey(wish.issuer),
    extensions: [...wish.extensions],
  });
  return {
    certDer: new Uint8Array(made.rawData),
    keyPkcs8: new Uint8Array(await subtle.exportKey('pkcs8', keys.privateKey)),
  };
}

const timeStamping = '1.3.6.1.5.5.7.3.8';

/** A time-stamp authority under `issuer`. */
export const makeStamper = (
  issuer: Identity,
  { from, to }: { readonly from: Date; readonly to: Date },
  purposes: readonly string[] = [timeStamping],
  isCritical = true,
): Promise<Identity> =>
  makeCertificate({
    issuer,
    subject: 'O=Time office, CN=Time-stamp 1',
    from,
    to,
    extensions: [new x509.ExtendedKeyUsageExtension([...purposes], isCritical)],
  });

export interface Withdrawal {
  readonly certificate: Identity;
  readonly on: Date;
  /** When the key was lost, if that is known to be earlier. */
  readonly since?: Date;
}

/** A list of withdrawn certificates of `issuer`, DER. */
export async function makeList(
  issuer: Identity,
  { from, to }: { readonly from: Date; readonly to: Date },
  withdrawn: readonly Withdrawal[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const list = await x509.X509CrlGenerator.create({
    issuer: new x509.X509Certificate(issuer.certDer).subjectName,
    thisUpdate: from,
    nextUpdate: to,
    signingAlgorithm: algorithm,
    signingKey: await signingKey(issuer),
    entries: withdrawn.map(({ certificate, on, since }) => ({
      serialNumber: new x509.X509Certificate(certificate.certDer).serialNumber,
      revocationDate: on,
      ...(since === undefined ? {} : { invalidity: since }),
      reason: x509.X509CrlReason.keyCompromise,
    })),
  });
  return new Uint8Array(list.rawData);
}

const attribute = (type: string, value: asn1js.AsnType): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] });
const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(bytes).digest());
const plainSha256 = (): pkijs.AlgorithmIdentifier =>
  new pkijs.AlgorithmIdentifier({
    algorithmId: '2.16.840.1.101.3.4.2.1',
    algorithmParams: new asn1js.Null(),
  });

/** A time-stamp token (RFC 3161) over `stamped`. */
export function makeToken(
  stamped: Uint8Array,
  stamper: Identity,
  time: Date,
  chain: readonly Identity[] = [],
): Uint8Array<ArrayBuffer> {
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: plainSha256(),
      hashedMessage: new asn1js.OctetString({ valueHex: sha256(stamped) }),
    }),
    serialNumber: new asn1js.Integer({ value: 7 }),
    genTime: time,
  });
  const content = new Uint8Array(info.toSchema().toBER());
  const certificate = pkijs.Certificate.fromBER(stamper.certDer);
  const named = new asn1js.Sequence({
    value: [
      new asn1js.Sequence({
        value: [
          new asn1js.Sequence({
            value: [new asn1js.OctetString({ valueHex: sha256(stamper.certDer) })],
          }),
        ],
      }),
    ],
  });
  const attributes = [
    attribute(
      '1.2.840.113549.1.9.3',
      new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.9.16.1.4' }),
    ),
    attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: time })),
    attribute('1.2.840.113549.1.9.4', new asn1js.OctetString({ valueHex: sha256(content) })),
    attribute('1.2.840.113549.1.9.16.2.47', named),
  ].sort((a, b) =>
    Buffer.compare(Buffer.from(a.toSchema().toBER()), Buffer.from(b.toSchema().toBER())),
  );
  const toSign = new asn1js.Set({ value: attributes.map((one) => one.toSchema()) }).toBER();
  const key = createPrivateKey({
    key: Buffer.from(stamper.keyPkcs8),
    format: 'der',
    type: 'pkcs8',
  });
  const inner = new pkijs.EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.9.16.1.4' });
  inner.eContent = new asn1js.OctetString({ valueHex: content });
  const data = new pkijs.SignedData({
    version: 3,
    encapContentInfo: inner,
    digestAlgorithms: [plainSha256()],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        digestAlgorithm: plainSha256(),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' }),
        signature: new asn1js.OctetString({
          valueHex: new Uint8Array(signRaw('sha256', Buffer.from(toSign), key)),
        }),
      }),
    ],
    certificates: [stamper, ...chain].map(({ certDer }) => pkijs.Certificate.fromBER(certDer)),
  });
  const whole = new pkijs.ContentInfo({
    contentType: '1.2.840.113549.1.7.2',
    content: data.toSchema(true),
  });
  return new Uint8Array(whole.toSchema().toBER());
}
