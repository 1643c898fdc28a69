import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { asText } from '../../helpers/reports/mutate';
import { run } from '../../helpers/reports/programs';
import { makeOfficer, makeSigned, sign } from '../../helpers/reports/signed';

const folder = mkdtempSync(path.join(tmpdir(), 'amparo-signed-'));
const file = (name: string) => path.join(folder, name);
let made: Awaited<ReturnType<typeof makeSigned>>;

beforeAll(async () => {
  made = await makeSigned({ findings: 3, annex: 12 });
  const president = await makeOfficer(made.root, 'B. President');
  const twice = await sign({
    pdf: made.signed,
    root: made.root,
    officer: president,
    field: 'President',
  });
  writeFileSync(file('once.pdf'), made.signed);
  writeFileSync(file('twice.pdf'), twice);
  writeFileSync(file('root.der'), made.root.certDer);
});

describe('a signed report before programs that know nothing of Amparo', () => {
  test('pdfsig, with the root in an NSS database, finds both signatures valid and trusted', () => {
    const database = `sql:${folder}`;
    expect(run('certutil', '-N', '-d', database, '--empty-password').status).toBe(0);
    const added = run(
      'certutil',
      '-A',
      '-d',
      database,
      '-n',
      'root',
      '-t',
      'CT,C,C',
      '-i',
      file('root.der'),
    );
    expect(added.status).toBe(0);
    const { output } = run('pdfsig', '-nssdir', folder, file('twice.pdf'));
    expect(output.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(2);
    expect(output.match(/Certificate Validation: Certificate is Trusted\./g)).toHaveLength(2);
    expect(output).toContain('ETSI.CAdES.detached');
    expect(output).toContain('Total document signed');
  });

  test('openssl verifies the signature block over the two byte ranges', () => {
    const text = asText(made.signed);
    const [, gap = '', rest = ''] = /\/ByteRange \[0 (\d+) (\d+) /.exec(text) ?? [];
    const padded = Buffer.from(text.slice(Number(gap) + 1, Number(rest) - 1), 'hex');
    const length = 4 + padded.readUInt16BE(2); // SEQUENCE with a two-byte length
    writeFileSync(file('block.der'), padded.subarray(0, length));
    writeFileSync(
      file('content.bin'),
      Buffer.concat([made.signed.subarray(0, Number(gap)), made.signed.subarray(Number(rest))]),
    );
    run('openssl', 'x509', '-inform', 'DER', '-in', file('root.der'), '-out', file('root.pem'));
    const argv = ['cms', '-verify', '-inform', 'DER', '-in', file('block.der'), '-binary'];
    const trust = ['-CAfile', file('root.pem'), '-purpose', 'any', '-out', file('out.bin')];
    const genuine = run('openssl', ...argv, '-content', file('content.bin'), ...trust);
    expect(genuine.output).toContain('successful');
    expect(genuine.status).toBe(0);
    writeFileSync(
      file('content.bin'),
      Buffer.concat([readFileSync(file('content.bin')), Buffer.from('x')]),
    );
    expect(run('openssl', ...argv, '-content', file('content.bin'), ...trust).status).not.toBe(0);
  });

  test('qpdf finds no fault in its structure', () => {
    const { status, output } = run('qpdf', '--check', file('twice.pdf'));
    expect(output).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });

  test('every font is embedded and maps back to text', () => {
    const rows = run('pdffonts', file('once.pdf')).output.trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/NotoSans.*\byes yes yes\b/);
  });

  test('it names itself PDF/A-3b and PDF/UA-1 in metadata that is well-formed', () => {
    const { output } = run('pdfinfo', '-meta', file('once.pdf'));
    expect(output).toMatch(/<pdfaid:part>3<\/pdfaid:part>/);
    expect(output).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(output).toContain('Report &amp; recommendations &lt;first part&gt;');
    expect(output).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(output).toMatch(/<pdfaSchema:prefix>pdfuaid<\/pdfaSchema:prefix>/);
    const info = run('pdfinfo', file('once.pdf')).output;
    expect(info).toMatch(
      /Title:\s+Closed shelter in the northern region: Report & recommendations <first part>/,
    );
    expect(info).toMatch(/Tagged:\s+yes/);
  });

  test('its text can be read by machine, with marks and other alphabets', () => {
    const { output } = run('pdftotext', '-layout', file('once.pdf'), '-');
    for (const text of [
      'É, ł, ő, Ж, Ω',
      'Person A',
      '14 January 2027',
      'Binding: ICCPR art. 9',
      'What it does not prove',
    ]) {
      expect(output).toContain(text);
    }
  });
});
