import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkHeaderMac,
  authenticateHeader,
  headerText,
  parseHeader,
  type HeaderContent,
} from '../../../electron/core/vault/header';
import { randomKey, type KeySet } from '../../../electron/core/vault/keys';
import { makeRecovery, recoverKeys } from '../../../electron/core/vault/recovery';
import { openBox, sealBox } from '../../../electron/core/vault/sealed-box';
import { readShare, writeShare } from '../../../electron/core/vault/share-text';
import { makeSlot, openSlot } from '../../../electron/core/vault/slot';
import { OfficerId } from '../../../shared/domain/ids';
import { codeOf } from '../../helpers/errors';
import { cheapKdf } from '../../helpers/vault';

const vaultId = '0b9fd5f8-6f0e-4d53-8df5-2b6e8d3a9c10';
const officerId = OfficerId.parse('6f1c1c6e-7a52-4d63-9c60-1f0f3a9d2b11');
const keys: KeySet = { data: randomKey(), officer: randomKey(), identity: randomKey() };
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const flip = (buffer: Buffer, bit: number): Buffer => {
  const bad = Buffer.from(buffer);
  const at = Math.floor(bit / 8) % bad.length;
  bad.writeUInt8(bad.readUInt8(at) ^ (1 << (bit % 8)), at);
  return bad;
};

describe('a sealed box', () => {
  it('gives back what went in, under its key and context only', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        bytes(32),
        bytes(32),
        fc.string(),
        fc.string(),
        fc.nat(),
        (clear, a, b, place, other, bit) => {
          const [key, wrong] = [Buffer.from(a), Buffer.from(b)];
          const box = sealBox(key, Buffer.from(clear), place);
          expect(openBox(key, box, place)).toEqual(Buffer.from(clear));
          expect(openBox(key, flip(box, bit), place)).toBeNull();
          if (other !== place) expect(openBox(key, box, other)).toBeNull();
          if (!key.equals(wrong)) expect(openBox(wrong, box, place)).toBeNull();
          expect(openBox(key, box.subarray(0, bit % box.length), place)).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('an officer’s slot', () => {
  it('opens with its passphrase and for its owner only', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1 }),
        fc.string(),
        fc.boolean(),
        async (right, wrong, cleared) => {
          const owned = { ...keys, identity: cleared ? keys.identity : null };
          const slot = await makeSlot({ vaultId, officerId, name: 'Ana' }, owned, right, cheapKdf);
          expect(await openSlot(vaultId, slot, right)).toEqual(owned);
          if (wrong.normalize('NFKC') !== right.normalize('NFKC'))
            expect(await openSlot(vaultId, slot, wrong)).toBeNull();
          expect(await openSlot(vaultId, { ...slot, name: 'Bo' }, right)).toBeNull();
          expect(await openSlot(vaultId, { ...slot, cleared: !cleared }, right)).toBeNull();
          const passes = { ...slot.kdf, passes: 2 };
          expect(await openSlot(vaultId, { ...slot, kdf: passes }, right)).toBeNull();
          expect(await openSlot(officerId, slot, right)).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the header', () => {
  let content: HeaderContent;
  beforeAll(async () => {
    const identity = randomKey();
    const plan = { shares: 3, threshold: 2 };
    const { recovery } = await makeRecovery(vaultId, { data: keys.data, identity }, plan);
    const slot = await makeSlot({ vaultId, officerId, name: 'Ana' }, keys, 'words', cheapKdf);
    content = {
      format: 'amparo-vault',
      version: 1,
      vaultId,
      institution: 'Ombudsman',
      recovery,
      slots: [slot],
    };
  });

  it('with any one bit changed is refused', async () => {
    const text = Buffer.from(headerText(authenticateHeader(content, keys.data)));
    for (let bit = 0; bit < text.length * 8; bit += 1) {
      const bad = flip(text, bit).toString('utf8');
      expect(await codeOf(() => parseHeader(bad)), `bit ${String(bit)}`).toMatch(
        /^VAULT_(HEADER_ALTERED|HEADER_TRUNCATED|NOT_A_VAULT|NEWER)$/,
      );
    }
  });

  it('rewritten with a fitting checksum but without the data key is refused', async () => {
    const forge = (change: Partial<HeaderContent>) => {
      const forged = authenticateHeader({ ...content, ...change }, randomKey());
      return codeOf(() => {
        checkHeaderMac(parseHeader(headerText(forged)), keys.data);
      });
    };
    expect(await forge({})).toBe('VAULT_HEADER_ALTERED');
    expect(await forge({ institution: 'Other' })).toBe('VAULT_HEADER_ALTERED');
    const sound = authenticateHeader(content, keys.data);
    const kept = { ...sound, institution: 'Other' };
    expect(
      await codeOf(() => {
        checkHeaderMac(kept, keys.data);
      }),
    ).toBe('VAULT_HEADER_ALTERED');
    expect(
      await codeOf(() => {
        checkHeaderMac(sound, keys.data);
      }),
    ).toBe('none');
  });
});

describe('recovery', () => {
  it('works with any k shares in any order, and with no fewer', async () => {
    const plans = fc
      .tuple(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 2, max: 8 }),
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      )
      .map(([a, b, order]) => ({ shares: Math.max(a, b), threshold: Math.min(a, b), order }));
    await fc.assert(
      fc.asyncProperty(plans, async ({ shares, threshold, order }) => {
        const secret = { data: randomKey(), identity: randomKey() };
        const { recovery, texts, boxKey } = await makeRecovery(vaultId, secret, {
          shares,
          threshold,
        });
        const header = authenticateHeader(
          { format: 'amparo-vault', version: 1, vaultId, institution: 'O', recovery, slots: [] },
          secret.data,
        );
        const shuffled = texts
          .map((text, index) => ({ text, at: order[index] ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ text }) => text);
        const recovered = await recoverKeys(header, shuffled.slice(0, threshold));
        expect(recovered).toMatchObject(secret);
        expect(recovered.box.publicKey).toEqual(boxKey);
        expect(await recoverKeys(header, shuffled)).toEqual(recovered);
        const few = shuffled.slice(0, threshold - 1);
        expect(await codeOf(() => recoverKeys(header, few))).toBe('RECOVERY_SHARES_TOO_FEW');
      }),
      { numRuns: 40 },
    );
  });

  it('fewer shares than needed say nothing, even to one who lowers the threshold', async () => {
    const secret = { data: randomKey(), identity: randomKey() };
    const { recovery, texts } = await makeRecovery(vaultId, secret, { shares: 5, threshold: 3 });
    const lowered = { ...recovery, threshold: 2 };
    const header = authenticateHeader(
      {
        format: 'amparo-vault',
        version: 1,
        vaultId,
        institution: 'O',
        recovery: lowered,
        slots: [],
      },
      randomKey(),
    );
    expect(await codeOf(() => recoverKeys(header, texts.slice(0, 2)))).toBe('VAULT_HEADER_ALTERED');
  });

  it('a share reads back as written, and no misprint of one letter passes', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), fc.nat(), fc.nat(), (position, at, letter) => {
        const share = { vaultTag: randomBytes(5), position, bytes: randomBytes(33) };
        const text = writeShare(share);
        expect(text).toMatch(/^([0-9A-Z]{6}-){11}[0-9A-Z]{6}$/);
        expect(readShare(text)).toEqual(share);
        const index = at % text.length;
        const wrong = alphabet.charAt(letter % 32);
        if (text.charAt(index) === '-' || text.charAt(index) === wrong) return;
        expect(readShare(text.slice(0, index) + wrong + text.slice(index + 1))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
