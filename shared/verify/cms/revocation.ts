import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { sameBytes } from '../bytes';
import type { RevocationAnswer } from '../report';
import { issuerAndSerial, mayRevoke, nameBytes, type Certificate } from './certificate';
import { encode, parseDer } from './der';
import { oid } from './oids';
import { checkSignature } from './public-key';

/** A list of an authority (RFC 5280, 5) that nobody has checked yet. */
export interface RevocationList {
  readonly parsed: pkijs.CertificateRevocationList;
  readonly issuer: Uint8Array;
  /** By serial number in hexadecimal. */
  readonly entries: ReadonlyMap<string, pkijs.RevokedCertificate>;
  /** Whether it may speak for all certificates of its issuer. */
  readonly isWhole: boolean;
}

/** Bytes; a public authority's list can be large, the institution's takes a kilobyte. */
export const largestRevocationList = 4 * 1024 * 1024;

const serialText = (serial: Uint8Array): string =>
  Array.from(serial, (byte) => byte.toString(16).padStart(2, '0')).join('');

const isLimited = ({ extnID, critical }: pkijs.Extension): boolean =>
  critical || extnID === oid.deltaList || extnID === oid.issuingPoint;

/** A list in DER; null when it is none. */
export function readRevocationList(der: Uint8Array): RevocationList | null {
  if (der.length > largestRevocationList) return null;
  try {
    const block = parseDer(der);
    if (block === null) return null;
    const parsed = new pkijs.CertificateRevocationList({ schema: block });
    const entries = new Map(
      (parsed.revokedCertificates ?? []).map((one) => [
        serialText(one.userCertificate.valueBlock.valueHexView),
        one,
      ]),
    );
    const isWhole = !(parsed.crlExtensions?.extensions ?? []).some(isLimited);
    return { parsed, issuer: nameBytes(parsed.issuer), entries, isWhole };
  } catch {
    // pkijs throws on shapes that are not a list.
    return null;
  }
}

/** From when on the certificate counts as revoked: the earlier of both dates that an entry gives. */
function revokedFrom({ revocationDate, crlEntryExtensions }: pkijs.RevokedCertificate): Date {
  const given = crlEntryExtensions?.extensions.find((one) => one.extnID === oid.invalidityDate);
  const value: unknown = given?.parsedValue;
  const since = value instanceof asn1js.GeneralizedTime ? value.toDate() : revocationDate.value;
  return since < revocationDate.value ? since : revocationDate.value;
}

async function isMadeBy(list: RevocationList, issuer: Certificate): Promise<boolean> {
  const { parsed } = list;
  const subject = nameBytes(issuer.parsed.subject);
  if (!sameBytes(list.issuer, subject) || !mayRevoke(issuer)) return false;
  const inner = encode(parsed.signature.toSchema()); // an AlgorithmIdentifier
  const outer = encode(parsed.signatureAlgorithm.toSchema()); // same
  const { unusedBits, valueHexView } = parsed.signatureValue.valueBlock;
  if (!sameBytes(inner, outer) || unusedBits !== 0) return false;
  const key = issuer.parsed.subjectPublicKeyInfo;
  const check = await checkSignature(
    key,
    parsed.signatureAlgorithm,
    null,
    valueHexView,
    parsed.tbsView,
  );
  return check === 'right';
}

/** Whether the list still spoke of the instant asked about: made after it, or not yet out of date. */
function speaksOf({ parsed }: RevocationList, judgedAt: Date): boolean {
  const next = parsed.nextUpdate?.value;
  return parsed.thisUpdate.value >= judgedAt || (next !== undefined && next >= judgedAt);
}

/**
 * What the lists say of a certificate at `judgedAt`. A list counts when the issuer of the certificate
 * signed it and it is not of a later day than the reader's. An entry counts even in a list that is
 * out of date; to say that there is none, a list must be current and whole.
 */
export async function revocationOf(
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly RevocationList[],
  judgedAt: Date,
  now: Date,
): Promise<RevocationAnswer> {
  let answer: RevocationAnswer = 'not-known';
  const serial = serialText(issuerAndSerial(certificate).serial);
  for (const list of lists) {
    if (list.parsed.thisUpdate.value > now || !(await isMadeBy(list, issuer))) continue;
    const entry = list.entries.get(serial);
    if (entry !== undefined && revokedFrom(entry) <= judgedAt) return 'revoked';
    if (list.isWhole && speaksOf(list, judgedAt)) answer = 'not-revoked';
  }
  return answer;
}
