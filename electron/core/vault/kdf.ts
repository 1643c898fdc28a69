import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

/** Cost of one Argon2id derivation (RFC 9106): memory in KiB, passes over it, lanes. */
export interface KdfParameters {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** About 0.4 s on a two-core office computer; raised over the years, old slots follow on unlock. */
export const defaultKdf: KdfParameters = { memoryKiB: 256 * 1024, passes: 3, lanes: 1 };

/** Bounds keep an altered header from asking for more memory than there is. */
export const StoredKdf = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKiB: z
    .int()
    .min(8)
    .max(4 * 1024 * 1024),
  passes: z.int().min(1).max(64),
  lanes: z.int().min(1).max(16),
  salt: z.base64().length(24),
});
export type StoredKdf = z.infer<typeof StoredKdf>;

/** One typed passphrase has one form: NFKC, so that keyboards of different systems agree. */
const passphraseBytes = (passphrase: string): Buffer =>
  Buffer.from(passphrase.normalize('NFKC'), 'utf8');

/** The 32-byte key that wraps an officer's keys. The caller wipes it. */
export async function deriveKek(passphrase: string, kdf: StoredKdf): Promise<Buffer> {
  const secret = passphraseBytes(passphrase);
  try {
    // The library's default algorithm is Argon2id; a test compares with another implementation.
    return await hashRaw(secret, {
      memoryCost: kdf.memoryKiB,
      timeCost: kdf.passes,
      parallelism: kdf.lanes,
      outputLen: 32,
      salt: Buffer.from(kdf.salt, 'base64'),
    });
  } finally {
    secret.fill(0);
  }
}

/** Whether `stored` costs an attacker less than `wanted` in memory or passes. */
export const isCheaper = (stored: KdfParameters, wanted: KdfParameters): boolean =>
  stored.memoryKiB < wanted.memoryKiB || stored.passes < wanted.passes;
