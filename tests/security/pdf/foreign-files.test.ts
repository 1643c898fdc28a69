import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPdf } from '../../../shared/verify/pdf/document';
import { formFields } from '../../../shared/verify/pdf/form-fields';
import { PdfRef } from '../../../shared/verify/pdf/objects';
import { serialise } from '../../../shared/verify/pdf/serialise';
import { asBytes, asText, replaceLast } from '../../helpers/reports/mutate';
import { run } from '../../helpers/reports/programs';
import {
  codesOf,
  makeOfficer,
  makeRoot,
  printSample,
  verify,
  type Identity,
} from '../../helpers/reports/signed';
import { append, coveredBy, fillIn, signatureDict, sizeOf, withBlock } from './other-maker';

/** Reports that another program wrote anew: every object in object streams, or linearised. */
const folder = mkdtempSync(path.join(tmpdir(), 'amparo-foreign-'));
const file = (name: string): string => path.join(folder, name);
let root: Identity;
let officer: Identity;
let president: Identity;
beforeAll(async () => {
  root = await makeRoot();
  officer = await makeOfficer(root);
  president = await makeOfficer(root, 'B. President');
  writeFileSync(file('plain.pdf'), await printSample({ findings: 1, annex: 2 }));
});

function rewritten(...options: readonly string[]): Uint8Array {
  expect(run('qpdf', ...options, file('plain.pdf'), file('other.pdf')).status).toBe(0);
  return new Uint8Array(readFileSync(file('other.pdf')));
}

/** An unfilled signature in a field of any file, wherever its object is kept. */
async function prepare(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const { current } = await openPdf(bytes);
  const field = formFields(current).find((one) => one.name === name);
  if (field === undefined) throw new Error(`no field ${name}`);
  const number = sizeOf(asText(bytes));
  const filled = serialise(new Map([...field.dict, ['V', new PdfRef(number, 0)]]));
  const objects = new Map([
    [field.ref.number, filled],
    [number, signatureDict],
  ]);
  return append(bytes, objects, { section: 'stream', freeHead: true });
}

const signIn = async (bytes: Uint8Array, name: string, by: Identity): Promise<Uint8Array> =>
  fillIn(await prepare(bytes, name), by, root);
const judge = (bytes: Uint8Array) => verify(bytes, root.certDer);

describe('a report of object streams', () => {
  test('is valid with one signature and with two, and not when altered', async () => {
    const once = await signIn(rewritten('--object-streams=generate'), 'Commissioner', officer);
    expect(codesOf(await judge(once))).toEqual([]);
    const twice = await signIn(once, 'President', president);
    const report = await judge(twice);
    expect(codesOf(report)).toEqual([]);
    expect(report).toMatchObject({
      verdict: 'valid',
      bytes: 'yes',
      signature: 'sound',
      signer: 'trusted',
      time: 'claimed',
      addedAfter: [{ kind: 'signature', allowed: true }],
    });
    const altered = asText(twice).replace('/ObjStm', '/ObjStM');
    expect((await judge(asBytes(altered))).verdict).toBe('invalid');
    const later = replaceLast(twice, 'D:20261120', 'D:20261121');
    expect(await judge(later)).toMatchObject({ verdict: 'invalid', bytes: 'no' });
    const stranger = await verify(twice, (await makeRoot()).certDer);
    expect(stranger).toMatchObject({ verdict: 'valid-untrusted', signer: 'not-trusted' });
  });
});

describe('a linearised report', () => {
  test.each([['--object-streams=disable'], ['--object-streams=generate']])(
    'that was signed is valid, and not when altered (%s)',
    async (objects) => {
      const signed = await signIn(rewritten('--linearize', objects), 'Commissioner', officer);
      const report = await judge(signed);
      expect(codesOf(report)).toEqual([]);
      expect(report).toMatchObject({ verdict: 'valid', bytes: 'yes' });
      const twice = await signIn(signed, 'President', president);
      expect((await judge(twice)).verdict).toBe('valid');
      const hidden = asText(signed).replace('endobj\n        ', 'endobj\n%hidden ');
      expect(codesOf(await judge(asBytes(hidden)))).toContain('HIDDEN_CONTENT');
      for (const at of [
        asText(signed).indexOf('/Linearized'),
        asText(signed).indexOf('startxref'),
      ]) {
        const flipped = signed.slice();
        flipped[at + 1] = (flipped[at + 1] ?? 0) ^ 1;
        expect(['invalid', 'unreadable']).toContain((await judge(flipped)).verdict);
      }
    },
  );

  test('that does not say that it is one is refused: its stages do not follow one another', async () => {
    const plain = rewritten('--linearize', '--object-streams=disable');
    const signed = await signIn(plain, 'Commissioner', officer);
    const report = await judge(asBytes(asText(signed).replace('/Linearized 1', '/Linearised 1')));
    expect(codesOf(report)).toContain('REVISION_MALFORMED');
  });
});

describe('a signature block that openssl made', () => {
  const pem = (label: string, der: Uint8Array): string =>
    `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

  test('is valid, and said to state a time where PAdES has none', async () => {
    const prepared = await prepare(rewritten('--object-streams=generate'), 'Commissioner');
    const { bytes, covered } = coveredBy(prepared);
    writeFileSync(file('covered'), covered);
    writeFileSync(file('signer.pem'), pem('CERTIFICATE', officer.certDer));
    writeFileSync(file('root.pem'), pem('CERTIFICATE', root.certDer));
    writeFileSync(file('signer.key'), pem('PRIVATE KEY', officer.keyPkcs8));
    const { status, output } = run(
      'openssl',
      ...['cms', '-sign', '-binary', '-cades', '-md', 'sha256', '-outform', 'DER'],
      ...['-in', file('covered'), '-out', file('block.der'), '-signer', file('signer.pem')],
      ...['-inkey', file('signer.key'), '-certfile', file('root.pem')],
    );
    expect([status, output]).toEqual([0, '']);
    const block = new Uint8Array(readFileSync(file('block.der')));
    const report = await judge(withBlock(bytes, block));
    expect(report).toMatchObject({
      verdict: 'valid',
      bytes: 'yes',
      signature: 'sound',
      signer: 'trusted',
    });
    expect(codesOf(report)).toEqual(['SIGNING_TIME_INSIDE']);
  });

  test.each([
    ['PSS with SHA-256', 'sha256', ['-keyopt', 'rsa_padding_mode:pss'], 'valid-untrusted'],
    ['PSS with SHA-512', 'sha512', ['-keyopt', 'rsa_padding_mode:pss'], 'valid-untrusted'],
    ['PKCS#1 with SHA-384', 'sha384', [], 'valid-untrusted'],
    [
      'PSS with SHA-1 for its mask',
      'sha256',
      ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_mgf1_md:sha1'],
      'invalid',
    ],
  ])('with an RSA key, %s', async (_, digest, options, verdict) => {
    const prepared = await prepare(rewritten('--object-streams=generate'), 'Commissioner');
    const { bytes, covered } = coveredBy(prepared);
    writeFileSync(file('covered'), covered);
    const made = run(
      'openssl',
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=Rsa', '-days', '9000'],
      ...['-addext', 'basicConstraints=critical,CA:FALSE'],
      ...['-keyout', file('rsa.key'), '-out', file('rsa.pem')],
    );
    expect(made.status).toBe(0);
    const { status, output } = run(
      'openssl',
      ...['cms', '-sign', '-binary', '-cades', '-md', digest, '-outform', 'DER'],
      ...['-in', file('covered'), '-out', file('block.der'), '-signer', file('rsa.pem')],
      ...['-inkey', file('rsa.key'), ...options],
    );
    expect([status, output]).toEqual([0, '']);
    const block = new Uint8Array(readFileSync(file('block.der')));
    const report = await judge(withBlock(bytes, block));
    const signature = verdict === 'invalid' ? 'not-sound' : 'sound';
    expect(report).toMatchObject({ verdict, signature });
    if (verdict === 'invalid') expect(codesOf(report)).toContain('ALGORITHM');
    const flipped = block.slice();
    const last = flipped.length - 9;
    flipped[last] = (flipped[last] ?? 0) ^ 1;
    expect((await judge(withBlock(bytes, flipped))).verdict).toBe('invalid');
  });
});
