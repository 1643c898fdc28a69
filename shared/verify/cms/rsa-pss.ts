import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { encode } from './der';
import { hashes, oid, type HashName } from './oids';

export interface PssParameters {
  readonly hash: HashName;
  /** Bytes. */
  readonly saltLength: number;
}

/** Bytes; openssl takes all the room that the key leaves. */
const largestSalt = 1024;

/** The hash that an AlgorithmIdentifier with absent or NULL parameters names; null for any other. */
function plainHash(algorithm: pkijs.AlgorithmIdentifier): HashName | null {
  const parameters: unknown = algorithm.algorithmParams;
  const isPlain = parameters === undefined || parameters instanceof asn1js.Null;
  return isPlain ? (hashes.get(algorithm.algorithmId) ?? null) : null;
}

/**
 * RSASSA-PSS-params (RFC 4055, 3.1) with one SHA-2 hash for message and mask; null for anything
 * else, and so for the default of the standard, which is SHA-1.
 */
export function readPssParameters(algorithm: pkijs.AlgorithmIdentifier): PssParameters | null {
  const schema: unknown = algorithm.algorithmParams;
  if (!(schema instanceof asn1js.Sequence)) return null;
  const stated = new pkijs.RSASSAPSSParams({ schema });
  const hash = plainHash(stated.hashAlgorithm);
  const mask: unknown = stated.maskGenAlgorithm.algorithmParams;
  if (hash === null || stated.maskGenAlgorithm.algorithmId !== oid.maskGeneration) return null;
  if (!(mask instanceof asn1js.Sequence)) return null;
  const maskHash = plainHash(new pkijs.AlgorithmIdentifier({ schema: mask }));
  const { saltLength, trailerField } = stated;
  const isSound = maskHash === hash && saltLength >= 0 && saltLength <= largestSalt;
  return isSound && trailerField === 1 ? { hash, saltLength } : null;
}

/**
 * The key in the form in which WebCrypto takes RSA keys; null when it is none, or one that was made
 * for other parameters than `stated`.
 */
export function asPlainRsaKey(
  key: pkijs.PublicKeyInfo,
  stated: PssParameters | null,
): Uint8Array<ArrayBuffer> | null {
  const { algorithmId } = key.algorithm;
  if (algorithmId === oid.rsaEncryption) return encode(key.toSchema());
  if (algorithmId !== oid.rsaPss || stated === null) return null;
  const limits: unknown = key.algorithm.algorithmParams;
  if (limits !== undefined) {
    const own = readPssParameters(key.algorithm);
    if (own?.hash !== stated.hash || own.saltLength > stated.saltLength) return null;
  }
  const plain = new pkijs.PublicKeyInfo({
    algorithm: new pkijs.AlgorithmIdentifier({
      algorithmId: oid.rsaEncryption,
      algorithmParams: new asn1js.Null(),
    }),
    subjectPublicKey: key.subjectPublicKey,
  });
  return encode(plain.toSchema());
}
