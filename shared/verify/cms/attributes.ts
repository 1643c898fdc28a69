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

/** SigningCertificateV2 → certs → first ESSCertIDv2 → hash algorithm and hash (RFC 5035, 3). */
async function namesCertificate(attribute: unknown, signer: Certificate): Promise<boolean> {
  const [first] = children(children(attribute)[0]);
  const parts = children(first);
  const explicit = parts[0] instanceof asn1js.Sequence ? parts[0].valueBlock.value[0] : undefined;
  const named = explicit instanceof asn1js.ObjectIdentifier ? explicit.valueBlock.toString() : null;
  const hash = named === null ? 'SHA-256' : hashes.get(named);
  const value = explicit === undefined ? parts[0] : parts[1];
  if (hash === undefined || !(value instanceof asn1js.OctetString)) return false;
  const digest = new Uint8Array(await subtle.digest(hash, own(signer.der)));
  return sameBytes(digest, value.valueBlock.valueHexView);
}

/**
 * Checks the signed attributes that PAdES B-B needs: content-type, message-digest and
 * signing-certificate-v2, once each, and no signing-time (ETSI EN 319 142-1, 6.3).
 */
export async function checkAttributes(
  attributes: readonly pkijs.Attribute[],
  digest: Uint8Array,
  signer: Certificate,
): Promise<ProblemCode[]> {
  const problems: ProblemCode[] = [];
  const types = attributes.map((attribute) => attribute.type);
  const content = only(attributes, oid.contentType);
  const contentIsData =
    content instanceof asn1js.ObjectIdentifier && content.valueBlock.toString() === oid.data;
  if (!contentIsData || new Set(types).size !== types.length || types.includes(oid.signingTime)) {
    problems.push('CMS_ATTRIBUTES');
  }
  const stated = only(attributes, oid.messageDigest);
  if (!(stated instanceof asn1js.OctetString)) problems.push('CMS_ATTRIBUTES');
  else if (!sameBytes(stated.valueBlock.valueHexView, digest)) problems.push('DIGEST_MISMATCH');
  if (!types.includes(oid.signingCertificateV2)) problems.push('SIGNING_CERTIFICATE_MISSING');
  else if (!(await namesCertificate(only(attributes, oid.signingCertificateV2), signer))) {
    problems.push('SIGNING_CERTIFICATE_MISMATCH');
  }
  return problems;
}
