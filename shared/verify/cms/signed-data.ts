import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { own, sameBytes } from '../bytes';
import { subtle } from '../platform';
import type { ProblemCode } from '../problems';
import { checkAttributes, type AttributeRules } from './attributes';
import {
  hasUnknownCriticalRule,
  issuerAndSerial,
  mayPurposeSign,
  nameBytes,
  readCertificate,
  type Certificate,
} from './certificate';
import { encode, parseDer } from './der';
import { withLengths } from './indefinite';
import { hashes, oid, type HashName } from './oids';
import { checkSignature } from './public-key';

/** Twice the longest chain; each may have to be tried as the issuer of each. */
const mostCertificates = 12;
const mostTimeStamps = 2;

/** What kind of block is expected: a document's signature or a time-stamp. */
export interface BlockKind extends AttributeRules {
  /** Of SignedData, which follows from the type of its content (RFC 5652, 5.1). */
  readonly version: number;
  readonly mayServe: (certificate: Certificate) => boolean;
}

/** What a signature block says, before anybody vouches for the signer. */
export interface CmsResult {
  readonly problems: readonly ProblemCode[];
  readonly signer: Certificate | null;
  readonly embedded: readonly Certificate[];
  /** Of the signer's own making, over the whole of the signed attributes. */
  readonly signature: Uint8Array;
  /** Time-stamps that somebody put beside the signature, in DER. */
  readonly timeStamps: readonly Uint8Array[];
}

const failed = (...problems: ProblemCode[]): CmsResult => ({
  problems,
  signer: null,
  embedded: [],
  signature: new Uint8Array(),
  timeStamps: [],
});

/** The value in the zero-padded /Contents; null when anything but zeros follows it. */
function withoutPadding(contents: Uint8Array): Uint8Array | null {
  const value = withLengths(contents);
  if (value === null) return null;
  return contents.subarray(value.end).every((byte) => byte === 0) ? value.bytes : null;
}

/** The SignedData in zero-padded bytes; null when they hold anything else, or anything more. */
export function readSignedData(contents: Uint8Array): pkijs.SignedData | null {
  const der = withoutPadding(contents);
  const block = der === null ? null : parseDer(der);
  // Exactly type and content (RFC 5652, 3): padding counted in as a third part would be a hiding place.
  if (!(block instanceof asn1js.Sequence) || block.valueBlock.value.length !== 2) return null;
  try {
    const info = new pkijs.ContentInfo({ schema: block });
    if (info.contentType !== oid.signedData) return null;
    return new pkijs.SignedData({ schema: info.content });
  } catch {
    // pkijs throws on other shapes.
    return null;
  }
}

async function readEmbedded(data: pkijs.SignedData): Promise<readonly Certificate[] | null> {
  const found: Certificate[] = [];
  for (const item of data.certificates ?? []) {
    if (!(item instanceof pkijs.Certificate)) return null;
    const certificate = await readCertificate(encode(item.toSchema()));
    if (certificate === null) return null;
    found.push(certificate);
  }
  return found;
}

function findSigner(
  info: pkijs.SignerInfo,
  embedded: readonly Certificate[],
): Certificate | undefined {
  const sid: unknown = info.sid;
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) return undefined;
  const issuer = nameBytes(sid.issuer);
  const serial = sid.serialNumber.valueBlock.valueHexView;
  return embedded.find((certificate) => {
    const own = issuerAndSerial(certificate);
    return sameBytes(own.issuer, issuer) && sameBytes(own.serial, serial);
  });
}

/** The header fields that are fixed; they are not signed, so they must say the only thing allowed. */
function headerProblems(
  data: pkijs.SignedData,
  info: pkijs.SignerInfo,
  { version, contentType }: BlockKind,
): ProblemCode[] {
  const content = data.encapContentInfo;
  const [digest] = data.digestAlgorithms;
  const fixed =
    data.version === version &&
    info.version === 1 &&
    content.eContentType === contentType &&
    (content.eContent === undefined) === (contentType === oid.data) &&
    data.crls === undefined &&
    data.digestAlgorithms.length === 1 &&
    digest !== undefined &&
    sameBytes(encode(digest.toSchema()), encode(info.digestAlgorithm.toSchema())) &&
    isPlainDigest(info.digestAlgorithm);
  return fixed ? [] : ['CMS_MALFORMED'];
}

/** Parameters of SHA-2 are absent or NULL (RFC 5754, 2). */
function isPlainDigest(algorithm: pkijs.AlgorithmIdentifier): boolean {
  const bytes = encode(algorithm.toSchema());
  const hasParameters = algorithm.algorithmParams !== undefined;
  return !hasParameters || (bytes.at(-2) === 5 && bytes.at(-1) === 0);
}

async function signatureProblems(
  info: pkijs.SignerInfo,
  signer: Certificate,
  hash: HashName,
  { mayServe }: BlockKind,
): Promise<ProblemCode[]> {
  const problems: ProblemCode[] = [];
  if (!mayServe(signer)) problems.push('CERTIFICATE_PURPOSE');
  if (hasUnknownCriticalRule(signer)) problems.push('CERTIFICATE_UNKNOWN_RULE');
  const signed = own(new Uint8Array(info.signedAttrs?.encodedValue ?? new ArrayBuffer(0)));
  signed[0] = 0x31; // signed as SET OF, stored as [0] (RFC 5652, 5.4)
  const check = await checkSignature(
    signer.parsed.subjectPublicKeyInfo,
    info.signatureAlgorithm,
    hash,
    info.signature.valueBlock.valueHexView,
    signed,
  );
  if (check === 'not-accepted') problems.push('ALGORITHM');
  if (check === 'wrong') problems.push('SIGNATURE_WRONG');
  return problems;
}

/** Unsigned attributes could say anything, so only a time-stamp may stand there. */
function timeStampsOf(info: pkijs.SignerInfo): readonly Uint8Array[] | null {
  const found: Uint8Array[] = [];
  for (const { type, values } of info.unsignedAttrs?.attributes ?? []) {
    const [value, ...more] = values as readonly unknown[]; // pkijs types the values as any
    const isOne = value instanceof asn1js.Sequence && more.length === 0;
    if (type !== oid.timeStampToken || !isOne) return null;
    found.push(encode(value));
  }
  return found.length > mostTimeStamps ? null : found;
}

async function checkSigner(
  data: pkijs.SignedData,
  info: pkijs.SignerInfo,
  covered: Uint8Array<ArrayBuffer>,
  kind: BlockKind,
): Promise<CmsResult> {
  const hash = hashes.get(info.digestAlgorithm.algorithmId);
  if (hash === undefined) return failed('ALGORITHM');
  if ((data.certificates ?? []).length > mostCertificates) return failed('CMS_TOO_LARGE');
  const embedded = await readEmbedded(data);
  if (embedded === null) return failed('CMS_MALFORMED');
  const signer = findSigner(info, embedded);
  if (signer === undefined) return { ...failed('CERTIFICATE_MISSING'), embedded };
  const digest = new Uint8Array(await subtle.digest(hash, covered));
  const attributes = info.signedAttrs?.attributes ?? [];
  const timeStamps = timeStampsOf(info);
  const problems = [
    ...headerProblems(data, info, kind),
    ...(await checkAttributes(attributes, digest, signer, kind)),
    ...(await signatureProblems(info, signer, hash, kind)),
  ];
  if (timeStamps === null) problems.push('CMS_ATTRIBUTES');
  if (kind.contentType === oid.data && attributes.some(({ type }) => type === oid.signingTime)) {
    problems.push('SIGNING_TIME_INSIDE');
  }
  const signature = info.signature.valueBlock.valueHexView;
  return { problems, signer, embedded, signature, timeStamps: timeStamps ?? [] };
}

/** Checks one signature of one signer over the covered bytes (RFC 5652; RFC 5035). */
export async function checkBlock(
  data: pkijs.SignedData | null,
  covered: Uint8Array<ArrayBuffer>,
  kind: BlockKind,
): Promise<CmsResult> {
  const [info, ...more] = data?.signerInfos ?? [];
  if (data === null || info === undefined || more.length > 0) return failed('CMS_MALFORMED');
  try {
    return await checkSigner(data, info, covered, kind);
  } catch {
    // Shapes that only show when pkijs encodes them again.
    return failed('CMS_MALFORMED');
  }
}

const documentSignature: BlockKind = {
  version: 1,
  contentType: oid.data,
  mayNameBySha1: false,
  mayServe: mayPurposeSign,
};

/**
 * Checks a detached signature block of a document (ETSI EN 319 142-1, 6) over the covered bytes.
 * Does not ask who the signer is: see chain.ts.
 */
export const checkSignedData = (
  contents: Uint8Array,
  covered: Uint8Array<ArrayBuffer>,
): Promise<CmsResult> => checkBlock(readSignedData(contents), covered, documentSignature);
