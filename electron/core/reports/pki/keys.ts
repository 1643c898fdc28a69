import { webcrypto } from './x509';

/** ECDSA on P-256 with SHA-256: 128 bits of strength (NIST SP 800-57), small and quick to sign with. */
export const signingAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export const generateKeys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);

/** The private key as PKCS#8, to be wrapped by the vault and wiped by whoever holds it. */
export async function exportPrivateKey(key: webcrypto.CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', key));
}

export const importPrivateKey = (pkcs8: Uint8Array<ArrayBuffer>): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey('pkcs8', pkcs8, signingAlgorithm, false, ['sign']);

export const importPublicKey = (spki: Uint8Array<ArrayBuffer>): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey('spki', spki, signingAlgorithm, true, ['verify']);

/** A positive, non-zero serial number of 127 random bits (RFC 5280, 4.1.2.2), in hexadecimal. */
export function randomSerial(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return Buffer.from(bytes).toString('hex');
}
