import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCore, temporaryFolder } from '../../helpers/core';
import { draftReport, openSample, reportText } from '../../helpers/sample';

/** A certificate from an authority outside the institution, made by openssl. */
async function pkcs12(days: number): Promise<string> {
  const folder = await temporaryFolder();
  const file = (name: string) => path.join(folder, name);
  const openssl = (...argv: string[]) => execFileSync('openssl', argv, { stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(
    ...['req', '-x509', ...key, '-keyout', file('key.pem'), '-out', file('cert.pem')],
    ...['-days', String(days), '-subj', '/O=Ministry CA/CN=Imported Commissioner'],
    ...['-addext', 'keyUsage=critical,digitalSignature,nonRepudiation'],
  );
  openssl(
    ...['pkcs12', '-export', '-inkey', file('key.pem'), '-in', file('cert.pem')],
    ...['-out', file('own.p12'), '-passout', 'pass:right'],
  );
  return file('own.p12');
}

describe('settings', () => {
  it('name the institution, the scheme and the root that its commissioner brought along', async () => {
    const core = await openSample();
    await core.asCommissioner();
    const settings = await core.do('settings.get', {});
    expect(settings).toMatchObject({
      institution: 'Office of the Ombudsman',
      referenceScheme: '{year}/{number:03}',
      signingCertificate: null,
    });
    const file = path.join(await temporaryFolder(), 'root.pem');
    const { fingerprint } = await core.do('certificate.exportRoot', { path: file });
    expect(fingerprint).toBe(settings.rootFingerprint);
    expect(new X509Certificate(await readFile(file)).fingerprint256).toBe(fingerprint);
    const nowhere = path.join(await temporaryFolder(), 'missing', 'root.pem');
    expect(await core.fails('certificate.exportRoot', { path: nowhere })).toBe('FILE_NOT_WRITTEN');
    const [last] = await core.do('audit.list', { inquiryId: null, before: null, limit: 1 });
    expect(last).toMatchObject({
      operation: 'certificate.exportRoot',
      details: { fingerprint, written: false },
    });
  });

  it('take a scheme that makes a reference, from an administrator', async () => {
    const core = await openSample();
    const scheme = (text: string) => ({ scheme: text });
    const set = await core.do('settings.setReferenceScheme', scheme('OMB-{year}-{number:04}'));
    expect(set.referenceScheme).toBe('OMB-{year}-{number:04}');
    const invalid = await core.fails('settings.setReferenceScheme', scheme('{year}'));
    expect(invalid).toBe('REFERENCE_SCHEME_INVALID');
    await core.asCommissioner();
    expect(await core.fails('settings.setReferenceScheme', scheme('{number}'))).toBe('NOT_ALLOWED');
  });
});

describe('the signing certificate', { timeout: 120_000 }, () => {
  async function approved(now?: () => Date) {
    const core = await openSample(now);
    const { id: reportId } = await draftReport(core);
    await core.do('report.submit', { reportId });
    await core.asCommissioner();
    await core.do('report.approve', { reportId });
    return { core, reportId };
  }

  it('is issued by the institution’s root when the first report is signed', async () => {
    const { core, reportId } = await approved();
    expect((await core.do('settings.get', {})).signingCertificate).toBeNull();
    const { file } = await core.do('report.sign', { reportId });
    const { signingCertificate, rootFingerprint } = await core.do('settings.get', {});
    expect(signingCertificate?.subject).toContain('B. Commissioner');
    expect(signingCertificate?.issuer).toContain('report signing root');
    expect(file?.rootFingerprints).toEqual([rootFingerprint]);
  });

  it('is issued anew when it has expired', async () => {
    let year = 2026;
    const now = () => new Date(`${String(year)}-11-25T09:00:00Z`);
    const { core, reportId } = await approved(now);
    await core.do('report.sign', { reportId });
    const first = (await core.do('settings.get', {})).signingCertificate?.validTo ?? '';
    year = 2030;
    await core.asInvestigator();
    const { id } = await core.do('report.create', {
      inquiryId: core.inquiryId,
      text: {
        title: 'Later',
        addressee: 'A',
        audience: 'authority',
        summary: '',
        methodAndLimits: '',
      },
    });
    await core.do('report.submit', { reportId: id });
    await core.asCommissioner();
    await core.do('report.approve', { reportId: id });
    await core.do('report.sign', { reportId: id });
    const second = (await core.do('settings.get', {})).signingCertificate?.validTo ?? '';
    expect(second > first).toBe(true);
  });

  it('can be imported, and then its own authority goes with the report', async () => {
    const { core, reportId } = await approved();
    const file = await pkcs12(30);
    const wrong = { path: file, password: 'wrong' };
    expect(await core.fails('certificate.importPkcs12', wrong)).toBe('PKCS12_PASSWORD_WRONG');
    const settings = await core.do('certificate.importPkcs12', { path: file, password: 'right' });
    expect(settings.signingCertificate?.subject).toContain('Imported Commissioner');
    const signed = await core.do('report.sign', { reportId });
    const [own, foreign] = signed.file?.rootFingerprints ?? [];
    expect(own).toBe(settings.rootFingerprint);
    const target = path.join(await temporaryFolder(), 'report.pdf');
    await core.do('report.export', { reportId, path: target });
    const rootPath = target.replace('.pdf', '.root.pem');
    const roots = (await readFile(rootPath, 'utf8')).split(/(?=-----BEGIN)/);
    expect(roots.map((pem) => new X509Certificate(pem).fingerprint256)).toEqual([own, foreign]);
    expect(await core.do('verify.file', { path: target, rootPath })).toMatchObject({
      verdict: 'valid',
      signer: 'trusted',
    });
  });

  it('is refused when it has expired, and not used later', async () => {
    let year = 2026;
    const now = () => (year === 2026 ? new Date() : new Date('2040-01-01T09:00:00Z'));
    const { core, reportId } = await approved(now);
    const input = { path: await pkcs12(30), password: 'right' };
    await core.do('certificate.importPkcs12', input);
    year = 2040;
    expect(await core.fails('report.sign', { reportId })).toBe('SIGNING_CERTIFICATE_EXPIRED');
    const again = await core.fails('certificate.importPkcs12', input);
    expect(again).toBe('SIGNING_CERTIFICATE_EXPIRED');
  });

  it('comes from a PKCS#12 file and nothing else', async () => {
    const core = await openCore();
    const folder = await temporaryFolder();
    const other = path.join(folder, 'other.p12');
    await writeFile(other, 'not a certificate');
    const input = { path: other, password: '' };
    expect(await core.fails('certificate.importPkcs12', input)).toBe('PKCS12_UNREADABLE');
    const missing = { path: path.join(folder, 'missing.p12'), password: '' };
    expect(await core.fails('certificate.importPkcs12', missing)).toBe('FILE_NOT_READ');
  });

  it('is issued anew when its key was lost in a recovery', async () => {
    const { core, reportId } = await approved();
    await core.do('report.sign', { reportId });
    const before = (await core.do('settings.get', {})).signingCertificate;
    const me = await core.do('vault.session', {});
    const recovered = {
      folder: core.folder,
      officerId: me?.officer.id ?? '',
      shares: core.recoveryShares.slice(0, 2),
      newPassphrase: 'six brown kites over the quarry road',
    };
    await core.do('vault.recover', recovered);
    await core.asInvestigator();
    const { id: second } = await core.do('report.create', {
      inquiryId: core.inquiryId,
      text: reportText,
    });
    await core.do('report.submit', { reportId: second });
    await core.do('vault.unlock', { ...recovered, passphrase: recovered.newPassphrase });
    await core.do('report.approve', { reportId: second });
    expect((await core.do('report.sign', { reportId: second })).status).toBe('signed');
    expect((await core.do('settings.get', {})).signingCertificate).toMatchObject({
      subject: before?.subject,
    });
  });

  it('that was imported is asked for again when its key was lost in a recovery', async () => {
    const { core, reportId } = await approved();
    await core.do('certificate.importPkcs12', { path: await pkcs12(30), password: 'right' });
    const me = await core.do('vault.session', {});
    await core.do('vault.recover', {
      folder: core.folder,
      officerId: me?.officer.id ?? '',
      shares: core.recoveryShares.slice(1),
      newPassphrase: 'six brown kites over the quarry road',
    });
    expect(await core.fails('report.sign', { reportId })).toBe('SIGNING_KEY_LOST');
  });
});
