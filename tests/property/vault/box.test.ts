import fc from 'fast-check';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  deriveBoxKey,
  openSealed,
  sealTo,
  type BoxKeyPair,
} from '../../../electron/core/vault/hpke';

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((value) => Buffer.from(value));
const newPair = (): BoxKeyPair => deriveBoxKey(randomBytes(32));

const flip = (buffer: Buffer, bit: number): Buffer => {
  const bad = Buffer.from(buffer);
  const at = Math.floor(bit / 8) % bad.length;
  bad.writeUInt8(bad.readUInt8(at) ^ (1 << (bit % 8)), at);
  return bad;
};

describe('a box sealed to a public key', () => {
  it('gives back what went in, to its owner and in its place only', () => {
    fc.assert(
      fc.property(
        fc.uint8Array().map((value) => Buffer.from(value)),
        bytes(32),
        bytes(32),
        fc.string(),
        fc.string(),
        fc.nat(),
        (clear, seed, otherSeed, place, other, bit) => {
          const pair = deriveBoxKey(seed);
          const box = sealTo(pair.publicKey, clear, place);
          expect(openSealed(pair, box, place)).toEqual(clear);
          expect(openSealed(pair, box.subarray(0, bit % box.length), place)).toBeNull();
          if (other !== place) expect(openSealed(pair, box, other)).toBeNull();
          if (!seed.equals(otherSeed))
            expect(openSealed(deriveBoxKey(otherSeed), box, place)).toBeNull();
          expect(sealTo(pair.publicKey, clear, place)).not.toEqual(box);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('opens no more with any one bit changed, the encapsulated key included', () => {
    const pair = newPair();
    const box = sealTo(pair.publicKey, Buffer.from('root key'), 'place');
    for (let bit = 0; bit < box.length * 8; bit += 1) {
      const opened = openSealed(pair, flip(box, bit), 'place');
      expect(opened, `bit ${String(bit)}`).toBeNull();
    }
  });

  it('refuses public keys of low order, to seal to and to open with', () => {
    const pair = newPair();
    for (const low of ['00'.repeat(32), `01${'00'.repeat(31)}`]) {
      const point = Buffer.from(low, 'hex');
      expect(() => sealTo(point, Buffer.from('x'), 'place')).toThrow();
      expect(openSealed(pair, Buffer.concat([point, randomBytes(17)]), 'place')).toBeNull();
    }
  });

  it('derives one key pair from one secret', () => {
    fc.assert(
      fc.property(bytes(32), (seed) => {
        expect(deriveBoxKey(seed)).toEqual(deriveBoxKey(seed));
        expect(deriveBoxKey(seed).publicKey).not.toEqual(deriveBoxKey(flip(seed, 7)).publicKey);
      }),
      { numRuns: 40 },
    );
  });
});

/** RFC 9180 as others implement it: an archive must not depend on our code. */
describe('another implementation of RFC 9180', () => {
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  const view = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

  it('derives the same keys, opens what we sealed, and seals what we open', async () => {
    await fc.assert(
      fc.asyncProperty(bytes(32), bytes(48), fc.string(), async (seed, clear, place) => {
        const own = deriveBoxKey(seed);
        const theirs = await suite.kem.deriveKeyPair(view(seed).buffer);
        const publicKey = await suite.kem.serializePublicKey(theirs.publicKey);
        expect(Buffer.from(publicKey)).toEqual(own.publicKey);

        const info = view(Buffer.from(place, 'utf8'));
        const box = sealTo(own.publicKey, clear, place);
        const [enc, sealed] = [view(box.subarray(0, 32)), view(box.subarray(32))];
        const opened = await suite.open({ recipientKey: theirs.privateKey, enc, info }, sealed);
        expect(Buffer.from(opened)).toEqual(clear);

        const made = await suite.seal({ recipientPublicKey: theirs.publicKey, info }, view(clear));
        const joined = Buffer.concat([Buffer.from(made.enc), Buffer.from(made.ct)]);
        expect(openSealed(own, joined, place)).toEqual(clear);
      }),
      { numRuns: 40 },
    );
  });
});
