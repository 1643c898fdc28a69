/** Certificates that the root issues: renewed, revoked, listed; and the root itself, made known and extended. */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCore, passphrase, temporaryFolder } from '../../helpers/core';
import { addOfficer, officerWith } from '../../helpers/officers';
import { run } from '../../helpers/reports/programs';

const start = '2026-11-25T09:00:00.000Z';

/** A vault with its first commissioner inside. */
async function commission() {
  let now = start;
  const core = await openCore(() => new Date(now));
  const me = (await core.do('vault.session', {}))?.officer.id;
  if (me === undefined) throw new Error('no session');
  const commissioner = await (
    await addOfficer(core, 'B. Commissioner', ['commissioner'])
  ).settleIn();
  await commissioner.enter();
  const folder = await temporaryFolder();
  const place = (name: string) => path.join(folder, name);
  await core.do('certificate.exportRoot', { path: place('root.pem') });
  return {
    core,
    commissioner,
    place,
    asAdministrator: officerWith(core, me, passphrase).enter,
    at: (instant: string) => {
      now = instant;
    },
  };
}

type Commission = Awaited<ReturnType<typeof commission>>;

/** A certificate that was issued to the commissioner, and what revokes it. */
async function issued({ core }: Commission) {
  const [certificate] = await core.do('certificate.renewOwn', {});
  if (certificate === undefined) throw new Error('nothing was issued');
  return certificate;
}

describe('a certificate that the root issued', { timeout: 60_000 }, () => {
  it('is renewed with a new key, the one before staying as it was', async () => {
    const office = await commission();
    const first = await issued(office);
    const [second, before] = await office.core.do('certificate.renewOwn', {});
    expect(second).toMatchObject({ isInUse: true, revoked: null });
    expect(second?.fingerprint).not.toBe(first.fingerprint);
    expect(before).toMatchObject({ fingerprint: first.fingerprint, isInUse: false, revoked: null });
  });

  it('is revoked for good, in a list that openssl verifies and reads', async () => {
    const office = await commission();
    const { core, place } = office;
    const { id } = await issued(office);
    const revocation = { reason: 'key_compromise' as const, invalidSince: '2026-11-20' };
    const [after] = await core.do('certificate.revoke', { id, revocation });
    expect(after?.revoked).toMatchObject({ ...revocation, byName: 'B. Commissioner' });
    expect(await core.fails('certificate.revoke', { id, revocation })).toBe(
      'CERTIFICATE_REVOKED_ALREADY',
    );
    expect(await core.fails('certificate.revoke', { id: 99, revocation })).toBe('NOT_FOUND');
    await core.do('certificate.exportList', { path: place('list.crl') });
    const list = ['crl', '-inform', 'DER', '-in', place('list.crl'), '-noout'];
    const { output } = run('openssl', ...list, '-text', '-CAfile', place('root.pem'));
    expect(output).toContain('verify OK');
    expect(output).toMatch(/X509v3 CRL Number: \s*1\b/);
    expect(output).toContain('X509v3 Authority Key Identifier');
    expect(output).toContain('Key Compromise');
    expect(output).toMatch(/Invalidity Date: \s*Nov 20 00:00:00 2026 GMT/);
    expect(output.match(/Serial Number:/g)).toHaveLength(1);
  });

  it('is revoked by nobody but a commissioner who holds the key of the root', async () => {
    const office = await commission();
    const { id } = await issued(office);
    const revocation = { reason: 'unspecified' as const, invalidSince: null };
    await office.asAdministrator();
    expect(await office.core.fails('certificate.revoke', { id, revocation })).toBe('NOT_ALLOWED');
  });
});

describe('the root', { timeout: 60_000 }, () => {
  it('is extended with the same key, so that both certificates vouch for what it issued', async () => {
    const office = await commission();
    const { core, place } = office;
    await issued(office);
    office.at('2034-06-01T09:00:00.000Z');
    const { fingerprint } = await core.do('certificate.extendRoot', {});
    const settings = await core.do('settings.get', {});
    expect(settings).toMatchObject({ rootFingerprint: fingerprint, rootValidTo: '2044-06-01' });
    await core.do('certificate.exportRoot', { path: place('new.pem') });
    const before = new X509Certificate(await readFile(place('root.pem')));
    const after = new X509Certificate(await readFile(place('new.pem')));
    expect(after.fingerprint256).toBe(fingerprint);
    expect(after.fingerprint256).not.toBe(before.fingerprint256);
    expect(after.publicKey.equals(before.publicKey)).toBe(true);
    expect(after.subject).toBe(before.subject);
    expect(before.verify(after.publicKey)).toBe(true);
    const then = String(Date.parse('2040-01-01') / 1000);
    const verify = ['verify', '-attime', then, '-CAfile', place('new.pem'), place('new.pem')];
    expect(run('openssl', ...verify).status).toBe(0);
    // what is issued from now on lasts as long as an officer's certificate does
    const [renewed] = await core.do('certificate.renewOwn', {});
    expect(renewed?.validTo.slice(0, 10)).toBe('2037-06-01');
  });

  it('is made known by a letter that prints its fingerprint in groups', async () => {
    const { core, place } = await commission();
    const { rootFingerprint } = await core.do('settings.get', {});
    const words = {
      addressee: 'Ministry of the Interior\n12 Long Street\nCapital',
      contact: 'Registry, Telephone +999 555 0100',
    };
    await core.do('certificate.rootLetter', { path: place('letter.pdf'), ...words });
    const { output } = run('pdftotext', '-layout', place('letter.pdf'), '-');
    const groups = rootFingerprint.replaceAll(':', '').match(/.{4}/g) ?? [];
    expect(groups).toHaveLength(16);
    for (const at of [0, 4, 8, 12]) expect(output).toContain(groups.slice(at, at + 4).join(' '));
    expect(output).toContain('25 November 2036');
    expect(output).toContain('+999 555 0100');
    expect(run('pdfinfo', place('letter.pdf')).output).toMatch(/^Pages: +1$/m);
    expect(run('qpdf', '--check', place('letter.pdf')).status).toBe(0);
  });
});
