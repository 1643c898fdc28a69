import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { hex, own, sameBytes } from '../bytes';
import { subtle } from '../platform';
import type { SignerCertificate } from '../report';
import { shown } from '../shown';
import { encode, parseDer } from './der';
import { oid } from './oids';
import { checkSignature } from './public-key';

/** A certificate with its exact bytes and its SHA-256 fingerprint. */
export interface Certificate {
  readonly der: Uint8Array;
  readonly fingerprint: string;
  readonly parsed: pkijs.Certificate;
}

const understood: ReadonlySet<string> = new Set([
  oid.keyUsage,
  oid.basicConstraints,
  oid.extendedKeyUsage,
  oid.subjectAltName,
]);

export async function fingerprintOf(der: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await subtle.digest('SHA-256', own(der)));
  return (hex(digest).toUpperCase().match(/../g) ?? []).join(':');
}

/** A certificate in DER; null when it is none. */
export async function readCertificate(der: Uint8Array): Promise<Certificate | null> {
  try {
    const block = parseDer(der);
    if (block === null) return null;
    const parsed = new pkijs.Certificate({ schema: block });
    // What is checked must be what was given: the parsed form has to encode to the same bytes.
    if (!sameBytes(encode(parsed.toSchema()), der)) return null;
    return { der, parsed, fingerprint: await fingerprintOf(der) };
  } catch {
    // pkijs throws on shapes that are not a certificate.
    return null;
  }
}

const extension = (certificate: Certificate, id: string): pkijs.Extension | undefined =>
  certificate.parsed.extensions?.find((one) => one.extnID === id);

function keyUsageBits(certificate: Certificate): number | null {
  const found = extension(certificate, oid.keyUsage);
  if (found === undefined) return null;
  const value: unknown = found.parsedValue;
  return value instanceof asn1js.BitString ? (value.valueBlock.valueHexView[0] ?? 0) : 0;
}

/** digitalSignature or nonRepudiation, and where purposes are named, one of signing (RFC 9336). */
export function mayPurposeSign(certificate: Certificate): boolean {
  const usage = keyUsageBits(certificate);
  if (usage !== null && (usage & 0xc0) === 0) return false;
  const found = extension(certificate, oid.extendedKeyUsage);
  if (found === undefined) return true;
  const value: unknown = found.parsedValue;
  if (!(value instanceof pkijs.ExtKeyUsage)) return false;
  const accepted: readonly string[] = [
    oid.documentSigning,
    oid.emailProtection,
    oid.anyExtendedKeyUsage,
  ];
  return value.keyPurposes.some((purpose) => accepted.includes(purpose));
}

/** For time-stamping alone, and said to be binding (RFC 3161, 2.3). */
export function mayStampTime(certificate: Certificate): boolean {
  const usage = keyUsageBits(certificate);
  if (usage !== null && (usage & 0xc0) === 0) return false;
  const found = extension(certificate, oid.extendedKeyUsage);
  const value: unknown = found?.parsedValue;
  if (found?.critical !== true || !(value instanceof pkijs.ExtKeyUsage)) return false;
  return value.keyPurposes.length === 1 && value.keyPurposes[0] === oid.timeStamping;
}

/** cRLSign, where uses of the key are named. */
export function mayRevoke(certificate: Certificate): boolean {
  const usage = keyUsageBits(certificate);
  return usage === null || (usage & 0x02) !== 0;
}

export const hasUnknownCriticalRule = (certificate: Certificate): boolean =>
  (certificate.parsed.extensions ?? []).some((one) => one.critical && !understood.has(one.extnID));

/** basicConstraints CA with room for `below` further authorities, and keyCertSign where named. */
function mayIssue(certificate: Certificate, below: number): boolean {
  const value: unknown = extension(certificate, oid.basicConstraints)?.parsedValue;
  if (!(value instanceof pkijs.BasicConstraints) || !value.cA) return false;
  const limit: unknown = value.pathLenConstraint;
  if (typeof limit === 'number' && limit < below) return false;
  const usage = keyUsageBits(certificate);
  return usage === null || (usage & 0x04) !== 0;
}

export const nameBytes = (name: pkijs.RelativeDistinguishedNames): Uint8Array =>
  encode(name.toSchema()); // an RDNSequence by definition

/** Whether `issuer`, with `below` authorities between it and the signer, signed `child`. */
export async function isIssuedBy(
  child: Certificate,
  issuer: Certificate,
  below: number,
): Promise<boolean> {
  const inner = encode(child.parsed.signature.toSchema()); // an AlgorithmIdentifier
  const outer = encode(child.parsed.signatureAlgorithm.toSchema()); // same
  if (!sameBytes(inner, outer) || !mayIssue(issuer, below)) return false;
  if (!sameBytes(nameBytes(child.parsed.issuer), nameBytes(issuer.parsed.subject))) return false;
  const { signatureValue, signatureAlgorithm, tbsView } = child.parsed;
  if (signatureValue.valueBlock.unusedBits !== 0) return false;
  const check = await checkSignature(
    issuer.parsed.subjectPublicKeyInfo,
    signatureAlgorithm,
    null,
    signatureValue.valueBlock.valueHexView,
    tbsView,
  );
  return check === 'right';
}

export function isValidAt(certificate: Certificate, at: Date): boolean {
  const { notBefore, notAfter } = certificate.parsed;
  return notBefore.value <= at && at <= notAfter.value;
}

function subjectText(certificate: Certificate, id: string): string {
  const found = certificate.parsed.subject.typesAndValues.find((one) => one.type === id);
  const block: unknown = found?.value.valueBlock;
  const value: unknown =
    typeof block === 'object' && block !== null ? Reflect.get(block, 'value') : '';
  return typeof value === 'string' ? shown(value.slice(0, 400)) : '';
}

const isoTime = (date: Date): string =>
  Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('.000Z', 'Z');

export function describeCertificate(certificate: Certificate): SignerCertificate {
  return {
    name: subjectText(certificate, oid.commonName),
    organisation: subjectText(certificate, oid.organisation),
    fingerprint: certificate.fingerprint,
    validFrom: isoTime(certificate.parsed.notBefore.value),
    validTo: isoTime(certificate.parsed.notAfter.value),
  };
}

export const issuerAndSerial = (
  certificate: Certificate,
): { readonly issuer: Uint8Array; readonly serial: Uint8Array } => ({
  issuer: nameBytes(certificate.parsed.issuer),
  serial: certificate.parsed.serialNumber.valueBlock.valueHexView,
});
