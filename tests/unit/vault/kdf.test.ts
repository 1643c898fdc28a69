import { argon2Sync } from 'node:crypto';
import { expect, it } from 'vitest';
import { defaultKdf, deriveKek, isCheaper, StoredKdf } from '../../../electron/core/vault/kdf';
import { cheapKdf } from '../../helpers/vault';

const stored = (cost = cheapKdf): StoredKdf => ({
  algorithm: 'argon2id',
  ...cost,
  salt: Buffer.from('0123456789abcdef').toString('base64'),
});

it.each([
  cheapKdf,
  { memoryKiB: 1024, passes: 3, lanes: 1 },
  { memoryKiB: 2048, passes: 2, lanes: 2 },
])('is Argon2id as OpenSSL computes it: %o', async (cost) => {
  const expected = argon2Sync('argon2id', {
    message: Buffer.from('caf\u00e9 lantern', 'utf8'),
    nonce: Buffer.from('0123456789abcdef'),
    memory: cost.memoryKiB,
    passes: cost.passes,
    parallelism: cost.lanes,
    tagLength: 32,
  });
  const kek = await deriveKek('cafe\u0301 lantern', stored(cost));
  expect(kek.toString('hex')).toBe(expected.toString('hex'));
});

it('costs at least 256 MiB and three passes unless a test says otherwise', () => {
  expect(defaultKdf).toEqual({ memoryKiB: 262_144, passes: 3, lanes: 1 });
  expect(isCheaper(cheapKdf, defaultKdf)).toBe(true);
  expect(isCheaper(defaultKdf, defaultKdf)).toBe(false);
});

it('refuses a header that asks for more memory than any office has', () => {
  expect(StoredKdf.safeParse(stored()).success).toBe(true);
  expect(StoredKdf.safeParse(stored({ ...cheapKdf, memoryKiB: 2 ** 30 })).success).toBe(false);
  expect(StoredKdf.safeParse(stored({ ...cheapKdf, passes: 1e6 })).success).toBe(false);
});
