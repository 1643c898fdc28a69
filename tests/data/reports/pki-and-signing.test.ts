import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { importPkcs12 } from '../../../electron/core/reports/pki';
import { signPdf } from '../../../electron/core/reports/sign';
import { rootFingerprint, verifyPdf } from '../../../shared/verify';
import { run } from '../../helpers/reports/programs';
import {
  makeOfficer,
  makeRoot,
  now,
  printSample,
  sign,
  verify,
} from '../../helpers/reports/signed';

describe('the certificates of an institution', () => {
  test('are what they must be: a root for ten years, officers under it for three', async () => {
    const root = await makeRoot();
    const officer = await makeOfficer(root);
    const top = new X509Certificate(root.certDer);
    const leaf = new X509Certificate(officer.certDer);
    expect(top.ca).toBe(true);
    expect(top.checkIssued(top) && top.verify(top.publicKey)).toBe(true);
    expect(leaf.ca).toBe(false);
    expect(leaf.checkIssued(top) && leaf.verify(top.publicKey)).toBe(true);
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']);
    expect(new Date(top.validTo).toISOString()).toBe('2036-11-20T10:00:00.000Z');
    expect(new Date(leaf.validTo).toISOString()).toBe('2029-11-20T10:00:00.000Z');
    expect(await rootFingerprint(root.certDer)).toBe(top.fingerprint256);
    expect(leaf.subject).toContain('CN=A. Commissioner');
  });

  test('never outlive their root', async () => {
    const root = await makeRoot(new Date('2020-01-01T00:00:00Z'));
    const officer = await makeOfficer(root, 'A. Commissioner', new Date('2029-01-01T00:00:00Z'));
    expect(new Date(new X509Certificate(officer.certDer).validTo).getUTCFullYear()).toBe(2030);
  });
});

describe('an imported PKCS#12 file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'amparo-p12-'));
  const file = (name: string) => path.join(folder, name);
  const openssl = (...argv: string[]) => {
    const { status, output } = run('openssl', ...argv);
    if (status !== 0) throw new Error(output);
  };
  const selfSigned = (name: string, ...keyArguments: string[]) => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      ...keyArguments,
      '-nodes',
      '-subj',
      `/CN=${name}`,
      '-days',
      '30',
      '-keyout',
      file('k.pem'),
      '-out',
      file('c.pem'),
    );
  };
  const bundle = (...extra: string[]) => {
    openssl(
      'pkcs12',
      '-export',
      '-inkey',
      file('k.pem'),
      '-in',
      file('c.pem'),
      '-out',
      file('b.p12'),
      '-passout',
      'pass:secret words',
      ...extra,
    );
    return new Uint8Array(readFileSync(file('b.p12')));
  };

  test.each([
    ['RSA 3072', ['rsa:3072']],
    ['P-256', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
    ['P-384', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384']],
  ])('with %s signs reports', async (_, keyArguments) => {
    selfSigned('External Officer', ...keyArguments);
    const identity = await importPkcs12(bundle(), 'secret words');
    const pdf = await printSample({ findings: 1, annex: 1 });
    const signed = await signPdf(pdf, {
      ...identity,
      field: 'Commissioner',
      name: 'External Officer',
      reason: 'Approved',
      time: now,
    });
    expect(await verify(signed)).toMatchObject({
      verdict: 'valid-untrusted',
      signature: 'sound',
      signatures: [{ certificate: { name: 'External Officer' } }],
    });
  });

  test('whose certificate is of its own making is known by that very certificate alone', async () => {
    const usage = ['-addext', 'keyUsage=critical,digitalSignature']; // may not issue, not even itself
    selfSigned('Alone', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', ...usage);
    const identity = await importPkcs12(bundle(), 'secret words');
    selfSigned('Alone', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', ...usage);
    const namesake = await importPkcs12(bundle(), 'secret words');
    const at = new Date();
    const as = { field: 'Commissioner', name: 'Alone', reason: 'Approved', time: at };
    const signed = await signPdf(await printSample({ findings: 1, annex: 1 }), {
      ...identity,
      ...as,
    });
    const knownBy = async (root: Uint8Array) =>
      (await verifyPdf(signed, { roots: [root], at })).signer;
    expect(await knownBy(identity.certDer)).toBe('trusted');
    expect(await knownBy(namesake.certDer)).toBe('not-trusted');
    expect(await knownBy((await makeRoot(at)).certDer)).toBe('not-trusted');
  });

  test('is refused with its own reason', async () => {
    selfSigned('External Officer', 'rsa:3072');
    const good = bundle();
    await expect(importPkcs12(good, 'other words')).rejects.toMatchObject({
      code: 'PKCS12_PASSWORD_WRONG',
    });
    await expect(importPkcs12(good.subarray(0, 100), 'x')).rejects.toMatchObject({
      code: 'PKCS12_UNREADABLE',
    });
    await expect(importPkcs12(new Uint8Array([1, 2, 3]), 'x')).rejects.toMatchObject({
      code: 'PKCS12_UNREADABLE',
    });
    openssl(
      'pkcs12',
      '-export',
      '-nokeys',
      '-in',
      file('c.pem'),
      '-out',
      file('n.p12'),
      '-passout',
      'pass:x',
    );
    await expect(
      importPkcs12(new Uint8Array(readFileSync(file('n.p12'))), 'x'),
    ).rejects.toMatchObject({ code: 'PKCS12_NO_KEY' });
    selfSigned(
      'Server',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-addext',
      'extendedKeyUsage=serverAuth',
    );
    await expect(importPkcs12(bundle(), 'secret words')).rejects.toMatchObject({
      code: 'PKCS12_PURPOSE',
    });
    selfSigned('Weak', 'rsa:1024');
    await expect(importPkcs12(bundle(), 'secret words')).rejects.toMatchObject({
      code: 'PKCS12_UNSUPPORTED',
    });
  });
});

describe('signing', () => {
  test('refuses a field that is taken or missing, a foreign file, and a key that does not fit', async () => {
    const root = await makeRoot();
    const officer = await makeOfficer(root);
    const pdf = await printSample({ findings: 1, annex: 1 });
    const signed = await sign({ pdf, root, officer });
    await expect(sign({ pdf: signed, root, officer })).rejects.toMatchObject({
      code: 'SIGN_FIELD_NOT_FREE',
    });
    await expect(sign({ pdf, root, officer, field: 'Nobody' })).rejects.toMatchObject({
      code: 'SIGN_FIELD_NOT_FREE',
    });
    await expect(sign({ pdf: new Uint8Array(10), root, officer })).rejects.toMatchObject({
      code: 'SIGN_FILE_UNREADABLE',
    });
    const mixed = { certDer: officer.certDer, keyPkcs8: root.keyPkcs8 };
    await expect(sign({ pdf, root, officer: mixed })).rejects.toMatchObject({
      code: 'SIGN_KEY_UNFIT',
    });
  });

  test('leaves out certificates that play no part', async () => {
    const root = await makeRoot();
    const officer = await makeOfficer(root);
    const stranger = await makeRoot();
    const signed = await signPdf(await printSample({ findings: 1, annex: 1 }), {
      ...officer,
      chain: [stranger.certDer, root.certDer, officer.certDer],
      field: 'Commissioner',
      name: 'A. Commissioner',
      reason: 'Approved',
      time: now,
    });
    expect((await verify(signed, root.certDer)).verdict).toBe('valid');
    expect((await verify(signed, officer.certDer)).verdict).toBe('valid-untrusted');
  });

  test('only appends: the printed bytes stay as they were', async () => {
    const root = await makeRoot();
    const pdf = await printSample({ findings: 1, annex: 1 });
    const signed = await sign({ pdf, root, officer: await makeOfficer(root) });
    expect(Buffer.from(signed.subarray(0, pdf.length)).equals(Buffer.from(pdf))).toBe(true);
  });
});
