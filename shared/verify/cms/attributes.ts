import * as asn1js from 'asn1js';
import type * as pkijs from 'pkijs';
import { own, sameBytes } from '../bytes';
import { subtle } from '../platform';
import type { ProblemCode } from '../problems';
import type { Certificate } from './certificate';
import { hashes, oid } from './oids';

/** The one value of an attribute that must occur exactly once; null otherwise. */
function only(attributes: readonly pkijs.Attribute[], type: string): unknown {
  const found = attributes.filter((attribute) => attribute.type === type);
  const [first] = found;
  if (found.length !== 1 || first?.values.length !== 1) return null;
  return first.values[0] as unknown; // pkijs types the values as any
}

function children(block: unknown): readonly unknown[] {
  return block instanceof asn1js.Sequence ? block.valueBlock.value : [];
}

/** First ESSCertID or ESSCertIDv2 → hash algorithm and hash (RFC 5035, 3 and 4). */
async function namesCertificate(
  attribute: unknown,
  signer: Certificate,
  unnamed: 'SHA-1' | 'SHA-256',
): Promise<boolean> {
  const [first] = children(children(attribute)[0]);
  const parts = children(first);
  const explicit = parts[0] instanceof asn1js.Sequence ? parts[0].valueBlock.value[0] : undefined;
  const named = explicit instanceof asn1js.ObjectIdentifier ? explicit.valueBlock.toString() : null;
  const hash = named === null ? unnamed : hashes.get(named);
  const value = explicit === undefined ? parts[0] : parts[1];
  if (hash === undefined || !(value instanceof asn1js.OctetString)) return false;
  const digest = new Uint8Array(await subtle.digest(hash, own(signer.der)));
  return sameBytes(digest, value.valueBlock.valueHexView);
}

async function certificateProblems(
  attributes: readonly pkijs.Attribute[],
  signer: Certificate,
  { mayNameBySha1 }: AttributeRules,
): Promise<ProblemCode[]> {
  const has = (type: string): boolean => attributes.some((one) => one.type === type);
  const names: boolean[] = [];
  if (has(oid.signingCertificateV2)) {
    names.push(
      await namesCertificate(only(attributes, oid.signingCertificateV2), signer, 'SHA-256'),
    );
  }
  if (mayNameBySha1 && has(oid.signingCertificate)) {
    names.push(await namesCertificate(only(attributes, oid.signingCertificate), signer, 'SHA-1'));
  }
  if (names.length === 0) return ['SIGNING_CERTIFICATE_MISSING'];
  return names.every(Boolean) ? [] : ['SIGNING_CERTIFICATE_MISMATCH'];
}

export interface AttributeRules {
  /** What the block must say its content is. */
  readonly contentType: string;
  /** RFC 3161 names the authority's certificate by its SHA-1 value; nothing else may. */
  readonly mayNameBySha1: boolean;
}

/**
 * Checks the signed attributes that CAdES needs: content-type, message-digest and
 * signing-certificate-v2, once each (ETSI EN 319 122-1, 5.2). A signing-time is told apart, because
 * PAdES has another place for it (EN 319 142-1, 6.3).
 */
export async function checkAttributes(
  attributes: readonly pkijs.Attribute[],
  digest: Uint8Array,
  signer: Certificate,
  rules: AttributeRules,
): Promise<ProblemCode[]> {
  const problems: ProblemCode[] = [];
  const types = attributes.map((attribute) => attribute.type);
  const content = only(attributes, oid.contentType);
  const isContent =
    content instanceof asn1js.ObjectIdentifier &&
    content.valueBlock.toString() === rules.contentType;
  if (!isContent || new Set(types).size !== types.length) problems.push('CMS_ATTRIBUTES');
  const stated = only(attributes, oid.messageDigest);
  if (!(stated instanceof asn1js.OctetString)) problems.push('CMS_ATTRIBUTES');
  else if (!sameBytes(stated.valueBlock.valueHexView, digest)) problems.push('DIGEST_MISMATCH');
  problems.push(...(await certificateProblems(attributes, signer, rules)));
  return problems;
}
