import { createHash, createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { AppError } from '../../../../shared/errors';
import { oid } from '../../../../shared/verify/cms/oids';

export interface SigningIdentity {
  readonly certDer: Uint8Array;
  readonly keyPkcs8: Uint8Array;
  /** Certificates of authorities in any order, DER; those that lead upwards are put in the file. */
  readonly chain: readonly Uint8Array[];
}

const attribute = (type: string, value: asn1js.AsnType): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] });

const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

const parse = (der: Uint8Array): pkijs.Certificate =>
  pkijs.Certificate.fromBER(new Uint8Array(der));

/** SigningCertificateV2 with the SHA-256 of the certificate, its issuer and serial (RFC 5035, 3). */
function signingCertificate(der: Uint8Array, parsed: pkijs.Certificate): pkijs.Attribute {
  const directoryName = new asn1js.Constructed({
    idBlock: { tagClass: 3, tagNumber: 4 },
    value: [parsed.issuer.toSchema()], // an RDNSequence by definition
  });
  const issuerSerial = new asn1js.Sequence({
    value: [new asn1js.Sequence({ value: [directoryName] }), parsed.serialNumber],
  });
  const hash = new asn1js.OctetString({ valueHex: sha256(der) });
  const certId = new asn1js.Sequence({ value: [hash, issuerSerial] });
  const certs = new asn1js.Sequence({ value: [certId] });
  return attribute(oid.signingCertificateV2, new asn1js.Sequence({ value: [certs] }));
}

/** DER orders the members of a SET OF by their encoding (X.690, 11.6). */
function inDerOrder(attributes: pkijs.Attribute[]): pkijs.Attribute[] {
  const encoded = (one: pkijs.Attribute): Buffer => Buffer.from(one.toSchema().toBER());
  return attributes.sort((a, b) => Buffer.compare(encoded(a), encoded(b)));
}

function openKey({ certDer, keyPkcs8 }: SigningIdentity): KeyObject {
  try {
    const key = createPrivateKey({ key: Buffer.from(keyPkcs8), format: 'der', type: 'pkcs8' });
    if (!new X509Certificate(certDer).checkPrivateKey(key)) throw new AppError('SIGN_KEY_UNFIT');
    return key;
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('SIGN_KEY_UNFIT', {}, { cause });
  }
}

function signatureAlgorithm(key: KeyObject): pkijs.AlgorithmIdentifier {
  return key.asymmetricKeyType === 'rsa'
    ? new pkijs.AlgorithmIdentifier({
        algorithmId: oid.rsaSha256,
        algorithmParams: new asn1js.Null(),
      })
    : new pkijs.AlgorithmIdentifier({ algorithmId: oid.ecdsaSha256 });
}

/** From the signer's issuer upwards. What plays no part would make the signature invalid. */
function issuers({ certDer, chain }: SigningIdentity): pkijs.Certificate[] {
  const rest = new Map(chain.map((der) => [der, new X509Certificate(der)]));
  const found: pkijs.Certificate[] = [];
  for (let current = new X509Certificate(certDer); ;) {
    const next = [...rest].find(
      ([, one]) => current.checkIssued(one) && current.verify(one.publicKey),
    );
    if (next === undefined) return found;
    rest.delete(next[0]);
    found.push(parse(next[0]));
    current = next[1];
  }
}

/**
 * A detached CMS SignedData over `digest` (SHA-256 of the covered bytes) with exactly the signed
 * attributes of PAdES B-B; no signing-time, because the time stands in /M (ETSI EN 319 142-1, 6.3).
 * Throws AppError SIGN_KEY_UNFIT when key and certificate do not belong together.
 */
export function buildSignedData(digest: Uint8Array, identity: SigningIdentity): Uint8Array {
  const key = openKey(identity);
  const certificate = parse(identity.certDer);
  const attributes = inDerOrder([
    attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, new asn1js.OctetString({ valueHex: new Uint8Array(digest) })),
    signingCertificate(identity.certDer, certificate),
  ]);
  const toSign = new asn1js.Set({ value: attributes.map((one) => one.toSchema()) }).toBER();
  const digestAlgorithm = new pkijs.AlgorithmIdentifier({
    algorithmId: oid.sha256,
    algorithmParams: new asn1js.Null(),
  });
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    digestAlgorithm,
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: signatureAlgorithm(key),
    signature: new asn1js.OctetString({
      valueHex: new Uint8Array(sign('sha256', Buffer.from(toSign), key)),
    }),
  });
  const data = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    digestAlgorithms: [digestAlgorithm],
    signerInfos: [info],
    certificates: [certificate, ...issuers(identity)],
  });
  const content = new pkijs.ContentInfo({
    contentType: oid.signedData,
    content: data.toSchema(true),
  });
  return new Uint8Array(content.toSchema().toBER());
}
