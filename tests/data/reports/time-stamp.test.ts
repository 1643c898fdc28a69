/** A time stamp of a third party, made by openssl, and the data that check a report in later years. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../../shared/verify/pdf/document';
import { temporaryFolder } from '../../helpers/core';
import { run } from '../../helpers/reports/programs';
import { draftReport, openSample } from '../../helpers/sample';

const folder = mkdtempSync(path.join(tmpdir(), 'amparo-tsa-'));
const tsa = (name: string) => path.join(folder, name);

const configuration = `
[ req ]
distinguished_name = dn
[ dn ]
[ root ]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
[ stamp ]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[ tsa ]
default_tsa = clock
[ clock ]
serial = ${tsa('serial')}
crypto_device = builtin
signer_cert = ${tsa('tsa.pem')}
certs = ${tsa('root.pem')}
signer_key = ${tsa('tsa.key')}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`;

beforeAll(() => {
  writeFileSync(tsa('openssl.cnf'), configuration);
  writeFileSync(tsa('serial'), '01\n');
  const make = (...argv: string[]) => {
    const { status, output } = run('openssl', ...argv);
    if (status !== 0) throw new Error(output);
  };
  const config = ['-config', tsa('openssl.cnf')];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  make(
    'req',
    '-x509',
    ...config,
    ...key,
    '-keyout',
    tsa('root.key'),
    '-out',
    tsa('root.pem'),
    '-subj',
    '/O=Clock/CN=Clock root',
    '-days',
    '3650',
    '-extensions',
    'root',
  );
  make(
    'req',
    ...config,
    ...key,
    '-keyout',
    tsa('tsa.key'),
    '-out',
    tsa('tsa.csr'),
    '-subj',
    '/O=Clock/CN=Clock',
  );
  make(
    'x509',
    '-req',
    '-in',
    tsa('tsa.csr'),
    '-CA',
    tsa('root.pem'),
    '-CAkey',
    tsa('root.key'),
    '-set_serial',
    '2',
    '-days',
    '3650',
    '-out',
    tsa('tsa.pem'),
    '-extfile',
    tsa('openssl.cnf'),
    '-extensions',
    'stamp',
  );
});

/** What an authority answers to a request. */
function answer(request: string, reply: string): void {
  const argv = [
    'ts',
    '-reply',
    '-config',
    tsa('openssl.cnf'),
    '-queryfile',
    request,
    '-out',
    reply,
  ];
  const { status, output } = run('openssl', ...argv);
  if (status !== 0) throw new Error(output);
}

/** The token in the file, checked over the bytes that its range names. */
function verifiedByOpenssl(pdf: Uint8Array, place: (name: string) => string): string {
  const text = Buffer.from(pdf).toString('latin1');
  const stamp = text.slice(text.lastIndexOf('/Type /DocTimeStamp'));
  const [, gap = 0, rest = 0, length = 0] = (
    /\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(stamp) ?? []
  ).map(Number);
  const padded = Buffer.from(text.slice(gap + 1, rest - 1), 'hex');
  const token = padded.subarray(0, 4 + padded.readUInt16BE(2)); // SEQUENCE with a two-byte length
  const covered = [pdf.subarray(0, gap), pdf.subarray(rest, rest + length)];
  writeFileSync(place('token.der'), token);
  writeFileSync(place('covered.bin'), Buffer.concat(covered));
  const what = ['-in', place('token.der'), '-token_in', '-data', place('covered.bin')];
  return run('openssl', 'ts', '-verify', ...what, '-CAfile', tsa('root.pem')).output;
}

async function signed() {
  const core = await openSample();
  const { id: reportId } = await draftReport(core);
  await core.do('report.submit', { reportId });
  await core.asCommissioner();
  await core.do('report.approve', { reportId });
  const report = await core.do('report.sign', { reportId });
  const own = await temporaryFolder();
  const place = (name: string) => path.join(own, name);
  return { core, reportId, report, place };
}

describe('a signed report', { timeout: 120_000 }, () => {
  it('carries what checks it later, and takes a time stamp that proves its signatures’ age', async () => {
    const { core, reportId, report, place } = await signed();
    expect(report.file).toMatchObject({ timeStamps: 0 });
    await core.do('report.timeStampRequest', { reportId, path: place('report.tsq') });
    const query = run('openssl', 'ts', '-query', '-in', place('report.tsq'), '-text').output;
    expect(query).toContain('Hash Algorithm: sha256');
    expect(query).toContain('Certificate required: yes');
    answer(place('report.tsq'), place('report.tsr'));
    const stamped = await core.do('report.importTimeStamp', {
      reportId,
      path: place('report.tsr'),
    });
    expect(stamped.file).toMatchObject({ timeStamps: 1 });
    expect(stamped.file?.sha256).not.toBe(report.file?.sha256);

    await core.do('report.export', { reportId, path: place('report.pdf') });
    const roots = [place('report.root.pem'), tsa('root.pem')];
    await writeFile(
      place('roots.pem'),
      (await Promise.all(roots.map((one) => readFile(one, 'utf8')))).join(''),
    );
    const input = { path: place('report.pdf'), rootPath: place('roots.pem') };
    const verified = await core.do('verify.file', input);
    expect(verified).toMatchObject({ verdict: 'valid', bytes: 'yes', time: 'proven' });
    expect(verified.timeStamps).toMatchObject([{ field: 'TimeStamp1', signer: 'trusted' }]);
    const alone = await core.do('verify.file', { ...input, rootPath: place('report.root.pem') });
    expect(alone).toMatchObject({ verdict: 'valid', time: 'claimed' });

    const pdf = new Uint8Array(await readFile(place('report.pdf')));
    const { current } = await openPdf(pdf);
    const store = current.dict(current.root.get('DSS'));
    expect([...(store?.keys() ?? [])].toSorted()).toEqual(['CRLs', 'Certs', 'Type', 'VRI']);
    expect(current.dict(store?.get('VRI'))?.size).toBe(3); // seal, commissioner, time stamp
    const sig = run('pdfsig', '-nocert', place('report.pdf')).output;
    expect(sig.match(/Signature is Valid/g)?.length).toBeGreaterThanOrEqual(2);
    expect(verifiedByOpenssl(pdf, place)).toContain('Verification: OK');
    expect(run('qpdf', '--check', place('report.pdf')).status).toBe(0);
    const list = ['crl', '-inform', 'DER', '-in', place('report.revoked.crl'), '-noout'];
    expect(run('openssl', ...list, '-CAfile', place('report.root.pem')).output).toContain(
      'verify OK',
    );
  });

  it('takes three time stamps, each over all that was before, and no fourth', async () => {
    const { core, reportId, place } = await signed();
    for (const round of [1, 2, 3]) {
      await core.do('report.timeStampRequest', { reportId, path: place(`${round}.tsq`) });
      answer(place(`${round}.tsq`), place(`${round}.tsr`));
      const { file } = await core.do('report.importTimeStamp', {
        reportId,
        path: place(`${round}.tsr`),
      });
      expect(file?.timeStamps).toBe(round);
    }
    const more = { reportId, path: place('4.tsq') };
    expect(await core.fails('report.timeStampRequest', more)).toBe('TIME_STAMP_NO_PLACE');
    await core.do('report.export', { reportId, path: place('report.pdf') });
    expect(
      await core.do('verify.file', { path: place('report.pdf'), rootPath: null }),
    ).toMatchObject({ verdict: 'valid', bytes: 'yes' });
  });

  it('takes no answer that was made for something else, was refused, or is none', async () => {
    const { core, reportId, place } = await signed();
    const take = (name: string) =>
      core.fails('report.importTimeStamp', { reportId, path: place(name) });
    await writeFile(place('other.txt'), 'other');
    run(
      'openssl',
      'ts',
      '-query',
      '-data',
      place('other.txt'),
      '-sha256',
      '-cert',
      '-out',
      place('other.tsq'),
    );
    answer(place('other.tsq'), place('other.tsr'));
    expect(await take('other.tsr')).toBe('TIME_STAMP_NOT_OF_REPORT');
    expect(await take('other.txt')).toBe('TIME_STAMP_UNREADABLE');
    // A request for a hash that this authority doesn't take is refused.
    run(
      'openssl',
      'ts',
      '-query',
      '-data',
      place('other.txt'),
      '-sha512',
      '-cert',
      '-out',
      place('refused.tsq'),
    );
    answer(place('refused.tsq'), place('refused.tsr'));
    expect(await take('refused.tsr')).toBe('TIME_STAMP_REFUSED');
    await core.do('report.timeStampRequest', { reportId, path: place('own.tsq') });
    answer(place('own.tsq'), place('own.tsr'));
    const reply = await readFile(place('own.tsr'));
    const last = reply.length - 1; // in the signature of the token
    reply.writeUInt8(reply.readUInt8(last) ^ 1, last);
    await writeFile(place('broken.tsr'), reply);
    expect(await take('broken.tsr')).toBe('TIME_STAMP_NOT_SOUND');
    expect((await core.do('report.get', { reportId })).file?.timeStamps).toBe(0);
  });
});
