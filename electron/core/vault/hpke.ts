import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/**
 * Hybrid Public Key Encryption, RFC 9180, base mode, one message per key:
 * DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Here because everything that holds keys runs
 * in one transaction and so has to be synchronous; a test opens what another implementation sealed,
 * and the other way round. Base mode says nothing about who sealed: callers check what they open.
 */
export interface BoxKeyPair {
  readonly privateKey: Buffer;
  readonly publicKey: Buffer;
}

export const boxKeyLength = 32;
const tagLength = 16;
const nonceLength = 12;

const text = (value: string): Buffer => Buffer.from(value, 'latin1');
const none = Buffer.alloc(0);
const kemSuite = Buffer.concat([text('KEM'), Buffer.from([0, 0x20])]);
const suite = Buffer.concat([text('HPKE'), Buffer.from([0, 0x20, 0, 1, 0, 2])]);

const hmac = (key: Buffer, ...parts: readonly Buffer[]): Buffer =>
  createHmac('sha256', key).update(Buffer.concat(parts)).digest();

const labeledExtract = (id: Buffer, salt: Buffer, label: string, secret: Buffer): Buffer =>
  hmac(salt, text('HPKE-v1'), id, text(label), secret);

/** `length` is at most one block of SHA-256, so that a single round of HKDF-Expand is all of it. */
const labeledExpand = (id: Buffer, prk: Buffer, label: string, info: Buffer, length: number) => {
  const size = Buffer.from([0, length]);
  const block = hmac(prk, size, text('HPKE-v1'), id, text(label), info, Buffer.from([1]));
  return block.subarray(0, length);
};

/** What precedes 32 raw bytes in PKCS#8 and in SubjectPublicKeyInfo for X25519 (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b656e032100', 'hex');

function privateObject(raw: Buffer): KeyObject {
  const der = Buffer.concat([privatePrefix, raw]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  return key;
}

const publicObject = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: 'der', type: 'spki' });

/** DeriveKeyPair, RFC 9180, 7.1.3. `seed`: 32 secret bytes. The caller wipes the private key. */
export function deriveBoxKey(seed: Buffer): BoxKeyPair {
  const prk = labeledExtract(kemSuite, none, 'dkp_prk', seed);
  const privateKey = labeledExpand(kemSuite, prk, 'sk', none, boxKeyLength);
  const spki = createPublicKey(privateObject(privateKey)).export({ format: 'der', type: 'spki' });
  return { privateKey, publicKey: spki.subarray(-boxKeyLength) };
}

/** ExtractAndExpand, RFC 9180, 4.1. Throws for a public key of low order, as 7.1.4 asks. */
function sharedSecret(own: KeyObject, other: Buffer, enc: Buffer, recipient: Buffer): Buffer {
  const dh = diffieHellman({ privateKey: own, publicKey: publicObject(other) });
  const prk = labeledExtract(kemSuite, none, 'eae_prk', dh);
  dh.fill(0);
  return labeledExpand(kemSuite, prk, 'shared_secret', Buffer.concat([enc, recipient]), 32);
}

/** KeySchedule in mode_base, RFC 9180, 5.1: key and nonce of the first and only message. */
function schedule(shared: Buffer, info: Buffer): { readonly key: Buffer; readonly nonce: Buffer } {
  const context = Buffer.concat([
    Buffer.from([0]),
    labeledExtract(suite, none, 'psk_id_hash', none),
    labeledExtract(suite, none, 'info_hash', info),
  ]);
  const secret = labeledExtract(suite, shared, 'secret', none);
  shared.fill(0);
  return {
    key: labeledExpand(suite, secret, 'key', context, 32),
    nonce: labeledExpand(suite, secret, 'base_nonce', context, nonceLength),
  };
}

/**
 * Seals to a public key (32 bytes): encapsulated key (32), ciphertext, tag (16). `context` is bound
 * into the key, so the box opens only in the place it was sealed for.
 */
export function sealTo(publicKey: Buffer, clear: Buffer, context: string): Buffer {
  const ephemeral = deriveBoxKey(randomBytes(boxKeyLength));
  const enc = ephemeral.publicKey;
  const shared = sharedSecret(privateObject(ephemeral.privateKey), publicKey, enc, publicKey);
  ephemeral.privateKey.fill(0);
  const { key, nonce } = schedule(shared, Buffer.from(context, 'utf8'));
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  const box = Buffer.concat([enc, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  return box;
}

/** The clear bytes, or null when key, context or any bit of the box isn't the one sealed. */
export function openSealed(pair: BoxKeyPair, box: Uint8Array, context: string): Buffer | null {
  const sealed = Buffer.from(box);
  if (sealed.length < boxKeyLength + tagLength) return null;
  const enc = sealed.subarray(0, boxKeyLength);
  try {
    const shared = sharedSecret(privateObject(pair.privateKey), enc, enc, pair.publicKey);
    const { key, nonce } = schedule(shared, Buffer.from(context, 'utf8'));
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
    key.fill(0);
    decipher.setAuthTag(sealed.subarray(-tagLength));
    const start = decipher.update(sealed.subarray(boxKeyLength, -tagLength));
    return Buffer.concat([start, decipher.final()]);
  } catch {
    return null; // OpenSSL's error has no more to say: altered, or a point of low order
  }
}
