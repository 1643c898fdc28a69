import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce: nonce (12 bytes), ciphertext, tag (16 bytes).
 * `context` is authenticated with it: the box opens only in the place it was sealed for.
 */
export function sealBox(key: Buffer, clear: Buffer, context: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  return Buffer.concat([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** The clear bytes, or null when key, context or any bit of the box isn't the one sealed. */
export function openBox(key: Buffer, box: Uint8Array, context: string): Buffer | null {
  if (box.length < nonceLength + tagLength) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(box.subarray(-tagLength));
  const start = decipher.update(box.subarray(nonceLength, -tagLength));
  try {
    return Buffer.concat([start, decipher.final()]);
  } catch {
    start.fill(0);
    return null;
  }
}
