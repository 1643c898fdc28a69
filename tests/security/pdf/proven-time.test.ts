import { beforeAll, describe, expect, test } from 'vitest';
import { verifyPdf, type VerifyOptions } from '../../../shared/verify';
import { makeList, makeStamper, makeToken } from '../../helpers/reports/authority';
import { asBytes, asText, bodyOf, findObject } from '../../helpers/reports/mutate';
import {
  codesOf,
  makeOfficer,
  makeRoot,
  makeSigned,
  sign,
  type Identity,
} from '../../helpers/reports/signed';
import { append, coveredBy, sizeOf, withBlock } from './other-maker';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const always = { from: day('2026-01-01'), to: day('2035-12-31') };
/** After the officer's certificate has ended. */
const later = day('2031-01-01');

let made: Awaited<ReturnType<typeof makeSigned>>;
let timeRoot: Identity;
let stamper: Identity;
beforeAll(async () => {
  made = await makeSigned();
  timeRoot = await makeRoot(day('2026-01-01'));
  stamper = await makeStamper(timeRoot, always);
});

const stampDict = `<</Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 /ByteRange [${' '.repeat(50)}] /Contents <${'0'.repeat(12_000)}>>>`;

/** Fills a field with a time-stamp over the file. */
function stamp(
  bytes: Uint8Array,
  field: string,
  time: Date,
  by: Identity = stamper,
  change: (covered: Uint8Array) => Uint8Array = (covered) => covered,
): Uint8Array {
  const place = findObject(bytes, new RegExp(`/FT /Sig[^]*\\(${field}\\)`));
  const number = sizeOf(asText(bytes));
  const body = bodyOf(bytes, place).replace(/>>\s*$/, ` /V ${String(number)} 0 R>>`);
  const objects = new Map([
    [place, body],
    [number, stampDict],
  ]);
  const ready = coveredBy(append(bytes, objects, { section: 'table' }));
  return withBlock(ready.bytes, makeToken(change(ready.covered), by, time));
}

/** Adds a document security store. */
function store(
  bytes: Uint8Array,
  parts: { readonly Certs?: readonly Uint8Array[]; readonly CRLs?: readonly Uint8Array[] },
): Uint8Array {
  const catalogue = findObject(bytes, /\/Type \/Catalog/);
  const first = sizeOf(asText(bytes));
  const objects = new Map<number, string>();
  let keys = '/Type /DSS';
  for (const [key, list] of Object.entries(parts)) {
    const numbers = list.map((der) => {
      const number = first + 1 + objects.size;
      const data = asText(der);
      objects.set(number, `<</Length ${String(data.length)}>>\nstream\n${data}\nendstream`);
      return `${String(number)} 0 R`;
    });
    keys += ` /${key} [${numbers.join(' ')}]`;
  }
  objects.set(first, `<<${keys}>>`);
  objects.set(
    catalogue,
    bodyOf(bytes, catalogue).replace(/>>\s*$/, ` /DSS ${String(first)} 0 R>>`),
  );
  return append(bytes, objects, { section: 'table' });
}

const judge = (bytes: Uint8Array, options: Partial<VerifyOptions> = {}) =>
  verifyPdf(bytes, {
    roots: [made.root.certDer, timeRoot.certDer],
    at: day('2026-11-22'),
    ...options,
  });
/** The day after the officer signed. */
const stampedOn = day('2026-11-21');

describe('a document time-stamp', () => {
  test('proves when the signature existed, also after the certificate has ended', async () => {
    const stamped = stamp(made.signed, 'President', stampedOn);
    const report = await judge(stamped);
    expect(codesOf(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'valid', time: 'proven' });
    expect(report.signatures).toMatchObject([
      { provenTime: '2026-11-21T00:00:00Z', claimedTime: '2026-11-20T10:00:00Z' },
    ]);
    expect(report.timeStamps).toMatchObject([
      { field: 'President', signer: 'trusted', certificate: { name: 'Time-stamp 1' } },
    ]);
    expect(report.addedAfter).toMatchObject([{ kind: 'time-stamp', allowed: true }]);
    expect(await judge(stamped, { at: later })).toMatchObject({ verdict: 'valid', time: 'proven' });
    const without = await judge(made.signed, { at: later });
    expect(without).toMatchObject({ verdict: 'valid-untrusted', time: 'claimed' });
  });

  test('whose authority no chosen root knows leaves the time claimed', async () => {
    const stamped = stamp(made.signed, 'President', stampedOn);
    const report = await judge(stamped, { roots: [made.root.certDer] });
    expect(report).toMatchObject({ verdict: 'valid', time: 'claimed' });
    expect(codesOf(report)).toEqual(['TIME_STAMP_UNTRUSTED']);
  });

  test('of an authority that may do more than stamp, or of the future, proves nothing', async () => {
    const purposes = ['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.4'];
    const both = await makeStamper(timeRoot, always, purposes);
    const loose = await makeStamper(timeRoot, always, ['1.3.6.1.5.5.7.3.8'], false);
    for (const by of [both, loose, made.officer]) {
      const report = await judge(stamp(made.signed, 'President', stampedOn, by));
      expect(report.time).toBe('claimed');
      expect(codesOf(report)).toEqual(['TIME_STAMP_UNTRUSTED']);
    }
    const early = await judge(stamp(made.signed, 'President', day('2026-12-01')));
    expect(codesOf(early)).toEqual(['TIME_STAMP_UNTRUSTED']);
  });

  test('over other bytes, or altered, makes the file invalid', async () => {
    const other = stamp(made.signed, 'President', stampedOn, stamper, () => asBytes('other'));
    expect(codesOf(await judge(other))).toEqual(['TIME_STAMP_OF_OTHER']);
    const text = asText(stamp(made.signed, 'President', stampedOn));
    const at = text.lastIndexOf('/Contents <') + 900;
    const altered = asBytes(
      `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`,
    );
    expect((await judge(altered)).verdict).toBe('invalid');
  });

  test('does not make up for a change of the document', async () => {
    const page = findObject(made.signed, /\/Type \/Page\b/);
    const body = bodyOf(made.signed, page).replace('/MediaBox', '/Rotate 90 /MediaBox');
    const changed = append(made.signed, new Map([[page, body]]), { section: 'table' });
    const report = await judge(stamp(changed, 'President', stampedOn));
    expect(report).toMatchObject({ verdict: 'invalid', bytes: 'no' });
  });

  test('is no signature: alone, it leaves the file unsigned', async () => {
    const report = await judge(stamp(made.pdf, 'President', stampedOn));
    expect(report).toMatchObject({ verdict: 'unsigned', signatures: [], time: 'none' });
    expect(codesOf(report)).toEqual(['NO_SIGNATURE']);
  });

  test('is renewed by a later one before its authority ends', async () => {
    const brief = await makeStamper(timeRoot, { from: day('2026-01-01'), to: day('2028-01-01') });
    const once = stamp(made.signed, 'TimeStamp1', stampedOn, brief);
    const ended = await judge(once, { at: later });
    expect(ended).toMatchObject({ verdict: 'valid-untrusted', time: 'claimed' });
    expect(codesOf(ended)).toEqual(['CHAIN_NOT_VALID_NOW', 'TIME_STAMP_UNTRUSTED']);
    const renewed = stamp(
      store(once, { Certs: [timeRoot.certDer] }),
      'TimeStamp2',
      day('2027-06-01'),
    );
    const report = await judge(renewed, { at: later });
    expect(codesOf(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'valid', time: 'proven' });
    expect(report.signatures[0]?.provenTime).toBe('2026-11-21T00:00:00Z');
    const tooLate = stamp(once, 'TimeStamp2', day('2029-06-01'));
    expect((await judge(tooLate, { at: later })).signatures[0]?.provenTime).toBe(
      '2029-06-01T00:00:00Z',
    );
  });
});

describe('a list of withdrawn certificates', () => {
  const year = { from: day('2026-11-01'), to: day('2027-11-01') };
  const on = day('2026-11-10');

  test('says that a certificate was not withdrawn, and only while it is current', async () => {
    const list = await makeList(made.root, year);
    const [fresh] = (await judge(made.signed, { lists: [list] })).signatures;
    expect(fresh?.revocation).toBe('not-revoked');
    const old = await judge(made.signed, { lists: [list], at: day('2028-01-01') });
    expect(old.signatures[0]?.revocation).toBe('not-known');
    expect((await judge(made.signed)).signatures[0]?.revocation).toBe('not-known');
  });

  test('takes the trust from a withdrawn signer, from beside the file or in it', async () => {
    const list = await makeList(made.root, year, [{ certificate: made.officer, on }]);
    for (const report of [
      await judge(made.signed, { lists: [list] }),
      await judge(store(made.signed, { CRLs: [list] })),
      await judge(made.signed, { lists: [list], at: day('2028-01-01') }),
    ]) {
      expect(report).toMatchObject({ verdict: 'valid-untrusted', signer: 'not-trusted' });
      expect(codesOf(report)).toEqual(['CERTIFICATE_REVOKED']);
      expect(report.signatures[0]?.revocation).toBe('revoked');
    }
    const pem = `-----BEGIN X509 CRL-----\n${Buffer.from(list).toString('base64')}\n-----END X509 CRL-----\n`;
    const fromPem = await judge(made.signed, { lists: [asBytes(pem)] });
    expect(codesOf(fromPem)).toEqual(['CERTIFICATE_REVOKED']);
  });

  test('takes nothing from what is proven to be older, unless the key was lost before', async () => {
    const stamped = stamp(made.signed, 'President', stampedOn);
    const withdrawn = { certificate: made.officer, on: day('2026-12-01') };
    const at = day('2027-01-01');
    const list = await makeList(made.root, year, [withdrawn]);
    expect(await judge(stamped, { lists: [list], at })).toMatchObject({
      verdict: 'valid',
      signatures: [{ revocation: 'not-revoked' }],
    });
    expect(codesOf(await judge(made.signed, { lists: [list], at }))).toEqual([
      'CERTIFICATE_REVOKED',
    ]);
    const lost = await makeList(made.root, year, [{ ...withdrawn, since: on }]);
    expect(codesOf(await judge(stamped, { lists: [lost], at }))).toEqual(['CERTIFICATE_REVOKED']);
  });

  test('of somebody else, of tomorrow or altered says nothing', async () => {
    const withdrawn = [{ certificate: made.officer, on }];
    const foreign = await makeList(await makeRoot(), year, withdrawn);
    const early = { from: day('2026-12-01'), to: day('2027-12-01') };
    const tomorrow = await makeList(made.root, early, withdrawn);
    const altered = (await makeList(made.root, year, withdrawn)).slice();
    const last = altered.length - 3;
    altered[last] = (altered[last] ?? 0) ^ 1;
    for (const list of [foreign, tomorrow, altered]) {
      const report = await judge(made.signed, { lists: [list] });
      expect(report).toMatchObject({ verdict: 'valid', signatures: [{ revocation: 'not-known' }] });
    }
    const unreadable = await judge(made.signed, { lists: [asBytes('no list')] });
    expect(codesOf(unreadable)).toEqual(['REVOCATION_LIST_UNREADABLE']);
  });

  test('by an officer who may not make lists says nothing', async () => {
    const officer = await makeOfficer(made.root, 'C. Officer');
    const report = await judge(made.signed, {
      lists: [await makeList(officer, year, [{ certificate: made.officer, on }])],
    });
    expect(report.verdict).toBe('valid');
  });
});

test('certificates in the store may lead to a root, and only there', async () => {
  const president = await makeOfficer(made.root, 'B. President');
  const signed = await sign({ ...made, pdf: made.pdf, officer: president });
  const strange = await makeRoot();
  const report = await judge(store(signed, { Certs: [strange.certDer, made.root.certDer] }));
  expect(codesOf(report)).toEqual([]);
  const untrusted = await judge(store(signed, { Certs: [made.root.certDer] }), {
    roots: [strange.certDer],
  });
  expect(untrusted.signer).toBe('not-trusted');
});
