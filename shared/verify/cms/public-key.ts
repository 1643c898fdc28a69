import * as asn1js from 'asn1js';
import type * as pkijs from 'pkijs';
import { own } from '../bytes';
import { subtle } from '../platform';
import { encode, parseDer } from './der';
import { oid, type HashName } from './oids';
import { asPlainRsaKey, readPssParameters } from './rsa-pss';

interface Scheme {
  readonly kind: 'ecdsa' | 'rsa' | 'rsa-pss';
  /** Null when the hash is named elsewhere (plain rsaEncryption in a SignerInfo, parameters of PSS). */
  readonly hash: HashName | null;
}

const schemes: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  [oid.ecdsaSha256, { kind: 'ecdsa', hash: 'SHA-256' }],
  [oid.ecdsaSha384, { kind: 'ecdsa', hash: 'SHA-384' }],
  [oid.ecdsaSha512, { kind: 'ecdsa', hash: 'SHA-512' }],
  [oid.rsaSha256, { kind: 'rsa', hash: 'SHA-256' }],
  [oid.rsaSha384, { kind: 'rsa', hash: 'SHA-384' }],
  [oid.rsaSha512, { kind: 'rsa', hash: 'SHA-512' }],
  [oid.rsaEncryption, { kind: 'rsa', hash: null }],
  [oid.rsaPss, { kind: 'rsa-pss', hash: null }],
]);

const curves: ReadonlyMap<string, { readonly name: string; readonly size: number }> = new Map([
  [oid.p256, { name: 'P-256', size: 32 }],
  [oid.p384, { name: 'P-384', size: 48 }],
  [oid.p521, { name: 'P-521', size: 66 }],
]);

const fewestRsaBits = 2048;

/** DER ECDSA-Sig-Value (RFC 3279, 2.2.3) to the fixed-width r‖s of WebCrypto; null when malformed. */
function rawEcdsa(der: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const sequence = parseDer(der);
  if (!(sequence instanceof asn1js.Sequence) || sequence.valueBlock.value.length !== 2) return null;
  const out = new Uint8Array(size * 2);
  for (const [i, part] of sequence.valueBlock.value.entries()) {
    if (!(part instanceof asn1js.Integer)) return null;
    const bytes = part.valueBlock.valueHexView;
    const digits = bytes[0] === 0 ? bytes.subarray(1) : bytes;
    if (digits.length > size || ((bytes[0] ?? 0) & 0x80) !== 0) return null;
    out.set(digits, size * (i + 1) - digits.length);
  }
  return out;
}

async function verifyEcdsa(
  key: pkijs.PublicKeyInfo,
  hash: HashName,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<boolean | null> {
  const parameters: unknown = key.algorithm.algorithmParams;
  if (key.algorithm.algorithmId !== oid.ecPublicKey) return null;
  if (!(parameters instanceof asn1js.ObjectIdentifier)) return null;
  const curve = curves.get(parameters.valueBlock.toString());
  if (curve === undefined) return null;
  const raw = rawEcdsa(signature, curve.size);
  if (raw === null) return false;
  const algorithm = { name: 'ECDSA', namedCurve: curve.name };
  const spki = encode(key.toSchema());
  const imported = await subtle.importKey('spki', spki, algorithm, false, ['verify']);
  return subtle.verify({ name: 'ECDSA', hash }, imported, raw, own(data));
}

/** Bits of the modulus in an RSAPublicKey; 0 when malformed. */
function rsaBits(key: pkijs.PublicKeyInfo): number {
  const sequence = parseDer(key.subjectPublicKey.valueBlock.valueHexView);
  const modulus = sequence instanceof asn1js.Sequence ? sequence.valueBlock.value[0] : undefined;
  if (!(modulus instanceof asn1js.Integer)) return 0;
  const bytes = modulus.valueBlock.valueHexView;
  return (bytes[0] === 0 ? bytes.length - 1 : bytes.length) * 8;
}

async function verifyRsa(
  key: pkijs.PublicKeyInfo,
  hash: HashName,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<boolean | null> {
  if (key.algorithm.algorithmId !== oid.rsaEncryption || rsaBits(key) < fewestRsaBits) return null;
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash };
  const spki = encode(key.toSchema());
  const imported = await subtle.importKey('spki', spki, algorithm, false, ['verify']);
  return subtle.verify(algorithm, imported, own(signature), own(data));
}

/** RSASSA-PSS (RFC 4055, 3) by a plain RSA key or one that is meant for PSS alone. */
async function verifyPss(
  key: pkijs.PublicKeyInfo,
  algorithm: pkijs.AlgorithmIdentifier,
  hash: HashName | null,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<boolean | null> {
  const stated = readPssParameters(algorithm);
  const spki = asPlainRsaKey(key, stated);
  if (stated === null || spki === null || rsaBits(key) < fewestRsaBits) return null;
  if (hash !== null && hash !== stated.hash) return null;
  const scheme = { name: 'RSA-PSS', hash: stated.hash };
  const imported = await subtle.importKey('spki', spki, scheme, false, ['verify']);
  const { saltLength } = stated;
  return subtle.verify({ name: 'RSA-PSS', saltLength }, imported, own(signature), own(data));
}

export type SignatureCheck = 'right' | 'wrong' | 'not-accepted';

const noParameters = (algorithm: pkijs.AlgorithmIdentifier): boolean => {
  const parameters: unknown = algorithm.algorithmParams;
  return parameters === undefined || parameters instanceof asn1js.Null;
};

async function verifyWith(
  { kind, hash: fixed }: Scheme,
  key: pkijs.PublicKeyInfo,
  algorithm: pkijs.AlgorithmIdentifier,
  hash: HashName | null,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<boolean | null> {
  if (kind === 'rsa-pss') return verifyPss(key, algorithm, hash, signature, data);
  const wanted = hash ?? fixed;
  if (wanted === null || !noParameters(algorithm)) return null;
  if (fixed !== null && fixed !== wanted) return null;
  const verify = kind === 'ecdsa' ? verifyEcdsa : verifyRsa;
  return verify(key, wanted, signature, data);
}

/**
 * Checks a signature over `data`. Accepted are ECDSA on P-256, P-384 and P-521, and RSA of 2048 bits
 * or more (PKCS#1 v1.5 or PSS), with SHA-2; everything else is `not-accepted`. `hash` is the hash
 * that the context demands, or null.
 */
export async function checkSignature(
  key: pkijs.PublicKeyInfo,
  algorithm: pkijs.AlgorithmIdentifier,
  hash: HashName | null,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<SignatureCheck> {
  const scheme = schemes.get(algorithm.algorithmId);
  if (scheme === undefined) return 'not-accepted';
  try {
    const right = await verifyWith(scheme, key, algorithm, hash, signature, data);
    if (right === null) return 'not-accepted';
    return right ? 'right' : 'wrong';
  } catch {
    // WebCrypto refuses keys that are not on their curve, and the like.
    return 'not-accepted';
  }
}
