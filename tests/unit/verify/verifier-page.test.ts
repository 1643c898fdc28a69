import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { assemble, verifierConfig, verifierFile } from '../../../build/vite/verifier-page';
import { kindOf } from '../../../renderer/verifier-page/chosen-files';
import { attachedFindings } from '../../../renderer/verifier-page/findings';
import { asBytes } from '../../helpers/reports/mutate';

async function builtPage(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'amparo-page-'));
  await build(verifierConfig(folder));
  expect(readdirSync(folder)).toEqual([verifierFile]);
  return readFileSync(path.join(folder, verifierFile), 'utf8');
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the verifier page', () => {
  let page: string;
  beforeAll(async () => {
    page = await builtPage();
  });

  test('is one file, the same each time it is built', async () => {
    expect((await builtPage()) === page).toBe(true);
    expect(page.length).toBeLessThan(600_000);
  });

  test('allows its own script and style and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const script = /<script type="module">([^]*?)<\/script>/.exec(page)?.[1] ?? '';
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(script)}`,
      `style-src ${hashOf(style)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(script.length).toBeGreaterThan(100_000);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  test('asks for no address and writes no markup', () => {
    for (const word of ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write']) {
      expect([word, page.includes(word)]).toEqual([word, false]);
    }
    for (const word of [' src=', '<link', 'url(', 'XMLHttpRequest', 'WebSocket(', 'sendBeacon']) {
      expect([word, page.includes(word)]).toEqual([word, false]);
    }
  });

  test('holds the licences of all that it is made of', () => {
    const licences = /<pre>([^]*?)<\/pre>/.exec(page)?.[1] ?? '';
    const names = [...licences.matchAll(/(?:^|\n)([@\w/.-]+)\n\n/g)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(['amparo', 'asn1js', 'pkijs', 'bytestreamjs']));
  });

  test('is refused where its script would end early', () => {
    const frame = '<!-- content-security-policy --><!-- style --><!-- script -->';
    const made = assemble(frame, 'a = "</script><b>"', 'b {}');
    expect(made).toContain('a = "<\\/script><b>"');
    expect(() => assemble('<!-- style -->', '', '')).toThrow('content-security-policy');
  });
});

/** A PDF that carries these bytes as its data. */
function carrying(data: string): Uint8Array<ArrayBuffer> {
  const objects = [
    '<</Type /Catalog /AF [2 0 R]>>',
    '<</Type /Filespec /UF (x) /AFRelationship /Data /EF <</F 3 0 R>>>>',
    `<</Subtype /application#2Fjson /Length ${String(data.length)}>>\nstream\n${data}\nendstream`,
  ];
  let text = '%PDF-1.7\n';
  let table = 'xref\n';
  objects.forEach((body, at) => {
    table += `${String(at + 1)} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${String(at + 1)} 0 obj\n${body}\nendobj\n`;
  });
  const trailer = `trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n${String(text.length)}\n%%EOF\n`;
  return new Uint8Array(asBytes(text + table + trailer));
}

describe('the attached data, whatever they hold', () => {
  const rowsOf = async (data: string) =>
    (await attachedFindings(carrying(Buffer.from(data).toString('latin1'))))?.rows;

  test('are shown as text of the known columns only', async () => {
    const finding = { number: 1, title: '<img src=x>', outcomeLabel: 'A\u202eB', more: { a: 1 } };
    const rows = await rowsOf(JSON.stringify({ findings: [finding, null, 7, { title: {} }] }));
    const empty = {
      number: '',
      title: '',
      standard: '',
      outcome: '',
      recommendation: '',
      addressee: '',
    };
    expect(rows?.[0]).toEqual({
      ...empty,
      number: '1',
      title: '<img src=x>',
      outcome: 'A B',
    });
    expect(rows?.slice(1)).toEqual([empty, empty, empty]);
  });

  test('give no rows in any other form', async () => {
    const inherited = '{"findings": [{"__proto__": {"title": "x"}, "constructor": 1}]}';
    expect((await rowsOf(inherited))?.[0]?.title).toBe('');
    for (const data of ['', '[]', 'null', '{"findings": {}}', '{"findings": [']) {
      expect([data, await rowsOf(data)]).toEqual([data, null]);
    }
    const many = JSON.stringify({ findings: Array.from({ length: 5001 }, () => null) });
    expect(await rowsOf(many)).toBeNull();
    expect(await attachedFindings(asBytes('no pdf'))).toBeNull();
  });
});

test('a chosen file is known by what it holds', () => {
  const kind = (name: string, text: string) =>
    kindOf({ name, bytes: new Uint8Array(asBytes(text)) });
  expect(kind('root.pem', '%PDF-1.7')).toBe('report');
  expect(kind('a.pdf', '-----BEGIN CERTIFICATE-----')).toBe('root');
  expect(kind('a.txt', '-----BEGIN X509 CRL-----')).toBe('list');
  expect(kind('a.crl', '0\x82')).toBe('list');
  expect(kind('a.cer', '0\x82')).toBe('root');
  expect(kind('note.txt', 'How to verify')).toBe('other');
});
