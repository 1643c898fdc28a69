import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openCore, temporaryFolder } from '../../helpers/core';
import { guideExample } from '../../helpers/guide-example';

async function keyFile(folder: string): Promise<string> {
  const file = (name: string) => path.join(folder, name);
  const openssl = (...argv: string[]) => execFileSync('openssl', argv, { stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(
    ...['req', '-x509', ...key, '-keyout', file('key.pem'), '-out', file('cert.pem')],
    ...['-days', '30', '-subj', '/O=Bar Association/CN=D. Counsel'],
    ...['-addext', 'keyUsage=critical,digitalSignature,nonRepudiation'],
  );
  openssl(
    ...['pkcs12', '-export', '-inkey', file('key.pem'), '-in', file('cert.pem')],
    ...['-out', file('own.p12'), '-passout', 'pass:right'],
  );
  return file('own.p12');
}

it('signs an own file, shows its author elsewhere, and refuses a signature over other bytes', async () => {
  const yaml = guideExample();
  const folder = await temporaryFolder();
  const file = path.join(folder, 'nat.yaml');
  const signaturePath = path.join(folder, 'nat.yaml.p7s');
  const author = await openCore();
  await author.do('certificate.importPkcs12', { path: await keyFile(folder), password: 'right' });
  await author.do('instrument.add', { name: 'nat.yaml', yaml, signature: null, reason: 'Our law' });
  await author.do('instrument.export', { code: 'NAT', path: file });
  const signed = await author.do('instrument.exportSignature', {
    code: 'NAT',
    path: signaturePath,
  });
  expect(signed).toMatchObject({ name: 'D. Counsel', organisation: 'Bar Association' });

  // Another program finds the same signature sound.
  execFileSync(
    'openssl',
    [
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      signaturePath,
      '-content',
      file,
      '-noverify',
      '-out',
      path.join(folder, 'out'),
    ],
    { stdio: 'pipe' },
  );
  await author.close();

  const reader = await openCore();
  const candidate = await reader.do('instrument.read', { path: file, signaturePath });
  expect(candidate.author).toMatchObject({ name: 'D. Counsel', trusted: false });
  const { name, signature } = candidate;
  const add = { name, yaml, signature, reason: 'From the Bar' };
  const altered = { ...add, yaml: yaml.replace('Nobody', 'Somebody') };
  expect(await reader.fails('instrument.add', altered)).toBe('INSTRUMENT_SIGNATURE_WRONG');
  await reader.do('instrument.add', add);
  const { rows } = await reader.do('instrument.list', {});
  expect(rows.find(({ code }) => code === 'NAT')?.author?.name).toBe('D. Counsel');

  // Handed on, it keeps the signature of its author; the officer here needs none.
  const again = path.join(folder, 'again.p7s');
  await reader.do('instrument.exportSignature', { code: 'NAT', path: again });
  expect(await readFile(again)).toEqual(await readFile(signaturePath));

  await writeFile(file, yaml.replace('1.0.0', '1.0.1'));
  expect(await reader.fails('instrument.read', { path: file, signaturePath })).toBe(
    'INSTRUMENT_SIGNATURE_WRONG',
  );
});
