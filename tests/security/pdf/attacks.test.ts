import { beforeAll, describe, expect, test } from 'vitest';
import {
  appendRevision,
  asBytes,
  asText,
  bodyOf,
  findObject,
  replaceLast,
} from '../../helpers/reports/mutate';
import {
  codesOf,
  makeOfficer,
  makeRoot,
  makeSigned,
  sign,
  verify,
} from '../../helpers/reports/signed';
import { verifyPdf } from '../../../shared/verify';

type Signed = Awaited<ReturnType<typeof makeSigned>>;
let made: Signed;
let other: Signed;
beforeAll(async () => {
  made = await makeSigned();
  other = await makeSigned({ findings: 2, annex: 1 });
});

const judge = (bytes: Uint8Array) => verify(bytes, made.root.certDer);
const rangeOf = (bytes: Uint8Array) =>
  [...asText(bytes).matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]/g)].at(-1) ?? [];
const hexOf = (bytes: Uint8Array) =>
  [...asText(bytes).matchAll(/\/Contents <([0-9a-f]+)>/g)].at(-1)?.[1] ?? '';

describe('an untouched report', () => {
  test('is valid, and its four answers say why', async () => {
    const report = await judge(made.signed);
    expect(report).toMatchObject({
      verdict: 'valid',
      bytes: 'yes',
      signature: 'sound',
      signer: 'trusted',
      time: 'claimed',
      addedAfter: [],
      problems: [],
    });
    expect(report.signatures[0]).toMatchObject({
      field: 'Commissioner',
      claimedTime: '2026-11-20T10:00:00Z',
      coversWholeFile: true,
      certificate: { name: 'A. Commissioner', organisation: 'Office of the Ombudsman of Examplia' },
      rootFingerprint: report.chosenRoots[0],
    });
  });

  test('stays valid, with both signatures, when a second signer signs', async () => {
    const president = await makeOfficer(made.root, 'B. President');
    const twice = await sign({
      pdf: made.signed,
      root: made.root,
      officer: president,
      field: 'President',
    });
    const report = await judge(twice);
    expect(report.verdict).toBe('valid');
    expect(report.signatures.map((s) => [s.field, s.coversWholeFile])).toEqual([
      ['Commissioner', false],
      ['President', true],
    ]);
    expect(report.addedAfter).toMatchObject([{ kind: 'signature', allowed: true }]);
  });

  test('stays valid when certificates are added for later checking', async () => {
    const text = asText(made.signed);
    const catalogue = Number(/\/Root (\d+) 0 R/.exec(text)?.[1]);
    const size = Math.max(...[...text.matchAll(/\/Size (\d+)/g)].map((m) => Number(m[1])));
    const certificate = asText(made.root.certDer);
    const report = await judge(
      appendRevision(
        made.signed,
        new Map([
          [catalogue, bodyOf(made.signed, catalogue).replace(/>>\s*$/, ` /DSS ${size} 0 R>>`)],
          [size, `<</Type /DSS /Certs [${size + 1} 0 R]>>`],
          [size + 1, `<</Length ${certificate.length}>>\nstream\n${certificate}\nendstream`],
        ]),
      ),
    );
    expect(report.verdict).toBe('valid');
    expect(report.addedAfter).toMatchObject([{ kind: 'validation-data', allowed: true }]);
  });
});

describe('a report that was added to', () => {
  test.each([
    [
      'a page is replaced',
      /\/Type \/Page\b/,
      (body: string) => body.replace('/MediaBox', '/Rotate 90 /MediaBox'),
    ],
    [
      'the title is replaced',
      /\/Type \/Catalog/,
      (body: string) => body.replace(/\/Lang \([^)]*\)/, '/Lang (xx)'),
    ],
    [
      'a signature field is moved',
      /\/FT \/Sig[^]*President/,
      (body: string) => body.replace('/F 132', '/F 2'),
    ],
  ])('is invalid when %s', async (_, pattern, change) => {
    const number = findObject(made.signed, pattern);
    const before = bodyOf(made.signed, number);
    const after = change(before);
    expect(after).not.toBe(before);
    const report = await judge(appendRevision(made.signed, new Map([[number, after]])));
    expect(report).toMatchObject({ verdict: 'invalid', bytes: 'no', signature: 'sound' });
    expect(codesOf(report)).toContain('CHANGED_AFTER_SIGNING');
    expect(report.addedAfter).toMatchObject([{ kind: 'other', allowed: false }]);
  });

  test('is invalid when an object that nothing uses is added', async () => {
    const report = await judge(appendRevision(made.signed, new Map([[9000, '<</Hidden true>>']])));
    expect(report).toMatchObject({ verdict: 'invalid', bytes: 'unknown' });
    expect(codesOf(report)).toEqual(['ADDED_UNJUDGED']);
  });

  test('is invalid when anything follows its end', async () => {
    for (const tail of ['x', '\n', '%PDF-1.7\n', '\0'.repeat(50)]) {
      const report = await judge(asBytes(asText(made.signed) + tail));
      expect([report.verdict, tail]).toEqual(['invalid', tail]);
    }
  });

  test('is invalid when a comment hides between its objects', async () => {
    const update = appendRevision(made.signed, new Map());
    const text = asText(update);
    const at = text.lastIndexOf('xref\ntrailer');
    const hidden = text.slice(0, at) + '%hidden\n' + text.slice(at);
    const report = await judge(
      asBytes(hidden.replace(/startxref\n\d+\n%%EOF\n$/, `startxref\n${at + 8}\n%%EOF\n`)),
    );
    expect(report.verdict).toBe('invalid');
    expect(codesOf(report)).toContain('HIDDEN_CONTENT');
  });
});

describe('a signature that was moved or rebuilt', () => {
  test('is invalid with a gap that is larger, smaller or elsewhere', async () => {
    const [whole = '', , gap = '', rest = '', length = ''] = rangeOf(made.signed);
    const variants = [
      `0 ${Number(gap) - 2} ${rest} ${length}`,
      `0 ${gap} ${Number(rest) + 2} ${Number(length) - 2}`,
      `2 ${Number(gap) - 2} ${rest} ${length}`,
      `0 ${gap} ${rest} ${Number(length) - 1}`,
      `0 ${gap} ${Number(gap) - 10} ${length}`,
      `0 ${gap} ${rest} ${length}9`,
    ];
    for (const variant of variants) {
      const forged = `/ByteRange [${variant}`.padEnd(whole.length - 1, ' ').concat(']');
      const report = await judge(replaceLast(made.signed, whole, forged));
      expect([report.verdict, variant]).toEqual(['invalid', variant]);
      expect(report.bytes).toBe('no');
    }
  });

  test('is invalid in another document', async () => {
    const forged = replaceLast(other.signed, hexOf(other.signed), hexOf(made.signed));
    const report = await judge(forged);
    expect(report).toMatchObject({
      verdict: 'invalid',
      bytes: 'no',
      signature: 'sound',
      signer: 'trusted',
    });
    expect(codesOf(report)).toEqual(['DIGEST_MISMATCH']);
  });

  test('is invalid when the signed document only lies inside another one', async () => {
    const signatureNumber = findObject(made.signed, /\/Type \/Sig\b[^]*ByteRange/);
    const wrapped = appendRevision(
      made.signed,
      new Map([[signatureNumber, bodyOf(made.signed, signatureNumber)]]),
    );
    const report = await judge(wrapped);
    expect(report.verdict).toBe('invalid');
    expect(report.bytes).toBe('no');
  });

  test('is invalid when a second signature hides outside every field', async () => {
    const number = findObject(made.signed, /\/Type \/Sig\b[^]*ByteRange/);
    const report = await judge(
      appendRevision(made.signed, new Map([[9000, bodyOf(made.signed, number)]])),
    );
    expect(codesOf(report)).toContain('SIGNATURE_OUTSIDE_FIELD');
  });

  test('is not read as unsigned when its field is taken away', async () => {
    const field = findObject(made.signed, /\/FT \/Sig[^]*\(Commissioner\)/);
    const body = bodyOf(made.signed, field).replace(/\/V \d+ 0 R/, '');
    const report = await judge(appendRevision(made.signed, new Map([[field, body]])));
    expect(report.verdict).toBe('invalid');
  });

  test('is invalid in mixed upper and lower case, or with data in its padding', async () => {
    const digits = hexOf(made.signed);
    const upper = replaceLast(
      made.signed,
      digits,
      digits.replace(/[a-f]/, (c) => c.toUpperCase()),
    );
    expect(codesOf(await judge(upper))).toContain('BYTE_RANGE');
    const padded = replaceLast(made.signed, digits, `${digits.slice(0, -2)}01`);
    expect(codesOf(await judge(padded))).toContain('CMS_MALFORMED');
  });
});

describe('who signed', () => {
  test('is not written so that it reads as somebody else', async () => {
    const officer = await makeOfficer(made.root, 'tnediserP \u202eA.\nB');
    const signed = await sign({ pdf: made.pdf, root: made.root, officer });
    const report = await judge(signed);
    expect(report.verdict).toBe('valid');
    expect(report.signatures[0]?.certificate?.name).toBe('tnediserP \ufffdA.\ufffdB');
  });

  test('without a root nobody vouches', async () => {
    const report = await verify(made.signed);
    expect(report).toMatchObject({
      verdict: 'valid-untrusted',
      bytes: 'yes',
      signature: 'sound',
      signer: 'no-root-chosen',
    });
    expect(codesOf(report)).toEqual(['NO_ROOT_CHOSEN']);
  });

  test('a root of the same name does not vouch', async () => {
    const report = await verify(made.signed, (await makeRoot()).certDer);
    expect(report).toMatchObject({ verdict: 'valid-untrusted', signer: 'not-trusted' });
    expect(codesOf(report)).toContain('CHAIN_UNTRUSTED');
  });

  test('an expired certificate is not trusted, and neither is one of tomorrow', async () => {
    for (const at of ['2029-11-21T00:00:00Z', '2026-11-19T00:00:00Z']) {
      const report = await verifyPdf(made.signed, { roots: [made.root.certDer], at: new Date(at) });
      expect(report).toMatchObject({
        verdict: 'valid-untrusted',
        signer: 'not-trusted',
        signature: 'sound',
      });
      expect(codesOf(report)).toEqual(['CHAIN_NOT_VALID_NOW']);
    }
  });

  test('an unreadable root is said to be so', async () => {
    const report = await verify(made.signed, asBytes('not a certificate'));
    expect(codesOf(report)).toContain('ROOT_UNREADABLE');
    expect(report.verdict).toBe('valid-untrusted');
  });

  test('a root file larger than any bundle of roots is not read', async () => {
    const base64 = Buffer.from(made.root.certDer).toString('base64');
    const pem = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
    const report = await verify(made.signed, asBytes(pem + ' '.repeat(1024 * 1024)));
    expect(codesOf(report)).toContain('ROOT_UNREADABLE');
    expect(report.signer).toBe('no-root-chosen');
  });

  test('the root works in PEM as in DER', async () => {
    const base64 = Buffer.from(made.root.certDer).toString('base64').replace(/.{64}/g, '$&\n');
    const pem = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
    expect((await verify(made.signed, asBytes(pem))).verdict).toBe('valid');
  });
});
