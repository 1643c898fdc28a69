import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { extractAttachments, verifyPdf } from '../../../shared/verify';
import { Lexer } from '../../../shared/verify/pdf/lexer';
import { PdfSyntaxError } from '../../../shared/verify/pdf/objects';
import { makeSigned, now, verify } from '../../helpers/reports/signed';

let made: Awaited<ReturnType<typeof makeSigned>>;
beforeAll(async () => {
  made = await makeSigned();
});

const flip = (bytes: Uint8Array, bit: number): Uint8Array => {
  const out = new Uint8Array(bytes);
  const at = Math.floor(bit / 8);
  out[at] = (out[at] ?? 0) ^ (1 << (bit % 8));
  return out;
};

/** Hundreds of verifications, also on a machine busy with other tests. */
const patience = 240_000;

test(
  'no single flipped bit passes, anywhere in the file',
  async () => {
    const bits = made.signed.length * 8;
    const passed: number[] = [];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bits - 1 }), async (bit) => {
        const { verdict } = await verify(flip(made.signed, bit), made.root.certDer);
        if (verdict === 'valid' || verdict === 'valid-untrusted') passed.push(bit);
      }),
      { numRuns: 320 },
    );
    expect(passed).toEqual([]);
  },
  patience,
);

test(
  'no flipped bit of the signature block passes, nor is read as another signer',
  async () => {
    const start = Buffer.from(made.signed).lastIndexOf('/Contents <') + '/Contents <'.length;
    const passed: number[] = [];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start * 8, max: (start + 4200) * 8 }), async (bit) => {
        const { verdict } = await verify(flip(made.signed, bit), made.root.certDer);
        if (verdict === 'valid' || verdict === 'valid-untrusted') passed.push(bit);
      }),
      { numRuns: 320 },
    );
    expect(passed).toEqual([]);
  },
  patience,
);

test('the verifier never throws, whatever the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      const report = await verifyPdf(bytes, { roots: [bytes], at: now });
      expect(report.verdict).toBe('unreadable');
      expect(await extractAttachments(bytes)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the verifier never throws on a file that was cut, doubled or overwritten in part', async () => {
  const any = fc.nat({ max: made.signed.length });
  await fc.assert(
    fc.asyncProperty(any, any, fc.uint8Array({ maxLength: 200 }), async (from, to, noise) => {
      const broken = Buffer.concat([
        made.signed.subarray(0, from),
        noise,
        made.signed.subarray(to),
      ]);
      if (broken.equals(made.signed)) return;
      const { verdict } = await verify(new Uint8Array(broken), made.root.certDer);
      expect(['invalid', 'unsigned', 'unreadable']).toContain(verdict);
      await extractAttachments(new Uint8Array(broken));
    }),
    { numRuns: 150 },
  );
});

test('the lexer knows one error only', () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      '<<',
      '>>',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '/Name',
      '1 0 R',
      '\\',
      '%',
      'obj',
      '-.5',
    ),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 30 }), (parts) => {
      const lexer = new Lexer(new Uint8Array(Buffer.from(parts.join(' '), 'latin1')));
      try {
        lexer.object();
      } catch (error) {
        expect(error).toBeInstanceOf(PdfSyntaxError);
      }
      expect(lexer.at).toBeLessThanOrEqual(lexer.end);
    }),
    { numRuns: 2000 },
  );
});
