import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSignedData } from '../../../electron/core/reports/sign/cms';
import { appendRevision, asBytes, asText } from '../../helpers/reports/mutate';
import { codesOf, makeSigned, verify } from '../../helpers/reports/signed';

type Signed = Awaited<ReturnType<typeof makeSigned>>;
let made: Signed;
beforeAll(async () => {
  made = await makeSigned();
});

const judge = (bytes: Uint8Array) => verify(bytes, made.root.certDer);

/** One entry of seven bytes: in use, at this offset. */
function entry(offset: number): string {
  const row = Buffer.alloc(7);
  row[0] = 1;
  row.writeUInt32BE(offset, 1);
  return row.toString('latin1');
}

/** The keys that tie a section to those before it, as a forger copies them from the last trailer. */
function copiedKeys(before: string): string {
  const last = (pattern: RegExp): string => [...before.matchAll(pattern)].at(-1)?.[0] ?? '';
  return [/\/Root \d+ 0 R/g, /\/Info \d+ 0 R/g, /\/ID \[[^\]]*\]/g].map(last).join(' ');
}

interface Section {
  readonly number: number;
  readonly index: string;
  readonly data: string;
  readonly previous: string;
}

/** A cross-reference stream after `before`, with the end of the file. */
function withSection(before: string, { number, index, data, previous }: Section): string {
  const dict = `<</Type /XRef /Size 99999 /W [1 4 2] /Index [${index}] ${copiedKeys(before)} /Prev ${previous} /Length ${String(data.length)}>>`;
  const section = `${String(number)} 0 obj\n${dict}\nstream\n${data}\nendstream\nendobj\n`;
  return `${before}${section}startxref\n${String(before.length)}\n%%EOF\n`;
}

const startOf = (text: string): string => /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '';

/** Appends a revision that is nothing but a cross-reference stream under this object number. */
function takeOver(signed: Uint8Array, number: number, hidden: string): Uint8Array {
  const text = asText(signed);
  const data = entry(text.length) + hidden;
  const index = `${String(number)} 1`;
  return asBytes(withSection(text, { number, index, data, previous: startOf(text) }));
}

/** The same report as another maker signs it: the signed stage ends in a cross-reference stream. */
function signedWithStream({ signed, officer, root }: Signed, own?: number): Uint8Array {
  const text = asText(signed);
  const [, table = ''] =
    /xref\n(\d[^t]*)trailer\n[^]*$/.exec(text.slice(Number(startOf(text)))) ?? [];
  const rows = [...table.matchAll(/(\d+) (\d+)\n((?:\d{10} \d{5} n \n)+)/g)];
  const offsets = rows.map(([, , , lines = '']) => lines.match(/\d{10}/g) ?? []).flat();
  const before = text.slice(0, Number(startOf(text)));
  const number = 9000;
  const index = `${rows.map(([, from, count]) => `${from ?? ''} ${count ?? ''}`).join(' ')} 9000 1`;
  const data = [...offsets.map(Number), own ?? before.length].map(entry).join('');
  const previous = /\/Prev (\d+)/.exec(text.slice(before.length))?.[1] ?? '';
  // Root, Info and ID stand in the trailer of the stage before.
  let forged = withSection(before, { number, index, data, previous });
  const gap = forged.lastIndexOf('/Contents <') + '/Contents '.length;
  const rest = forged.indexOf('>', gap) + 1;
  const [range = ''] = [...forged.matchAll(/\/ByteRange \[[^\]]*\]/g)].at(-1) ?? [];
  const exact = `/ByteRange [0 ${String(gap)} ${String(rest)} ${String(forged.length - rest)}`;
  forged = forged.replace(range, `${exact.padEnd(range.length - 1, ' ')}]`);
  const covered = asBytes(forged.slice(0, gap) + forged.slice(rest));
  const hash = createHash('sha256').update(covered).digest();
  const block = buildSignedData(hash, { ...officer, chain: [root.certDer] });
  const digits = Buffer.from(block)
    .toString('hex')
    .padEnd(rest - gap - 2, '0');
  return asBytes(`${forged.slice(0, gap)}<${digits}>${forged.slice(rest)}`);
}

const pageContent = (bytes: Uint8Array): number =>
  Number(/\/Contents (\d+) 0 R/.exec(asText(bytes))?.[1]);

describe('a cross-reference stream after the signature', () => {
  test('cannot become the content of a page', async () => {
    const hidden = '\n1 0 0 rg 0 0 600 900 re f\n';
    const report = await judge(takeOver(made.signed, pageContent(made.signed), hidden));
    expect(report).toMatchObject({ verdict: 'invalid', bytes: 'no', signature: 'sound' });
    expect(codesOf(report)).toContain('CHANGED_AFTER_SIGNING');
    expect(report.addedAfter).toMatchObject([{ kind: 'other', allowed: false }]);
  });

  test('under a new number and with nothing hidden in it adds nothing', async () => {
    const report = await judge(takeOver(made.signed, 9000, ''));
    expect(codesOf(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'valid', addedAfter: [{ kind: 'nothing' }] });
  });

  test('is refused with anything hidden in it, and under the number 0', async () => {
    const hidden = await judge(takeOver(made.signed, 9000, 'x'));
    expect(hidden).toMatchObject({ verdict: 'invalid', bytes: 'unknown' });
    expect(codesOf(hidden)).toEqual(['ADDED_UNJUDGED']);
    const zero = await judge(takeOver(made.signed, 0, ''));
    expect(zero).toMatchObject({ verdict: 'invalid', bytes: 'no' });
  });

  test('nor may a table bring an object of the number 0', async () => {
    const report = await judge(appendRevision(made.signed, new Map([[0, '<</Hidden true>>']])));
    expect(report).toMatchObject({ verdict: 'invalid', bytes: 'no' });
    expect(codesOf(report)).toContain('CHANGED_AFTER_SIGNING');
  });
});

describe('a report that another maker signed with a cross-reference stream', () => {
  test('is valid while nothing follows', async () => {
    const report = await judge(signedWithStream(made));
    expect(codesOf(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'valid', bytes: 'yes', addedAfter: [] });
  });

  test('is invalid once its content or the section itself is taken over', async () => {
    const signed = signedWithStream(made);
    for (const later of [takeOver(signed, pageContent(signed), ' '), takeOver(signed, 9000, ' ')]) {
      expect(await judge(later)).toMatchObject({ verdict: 'invalid', bytes: 'no' });
    }
  });

  test('is invalid when the stream names another place than its own for itself', async () => {
    const report = await judge(signedWithStream(made, made.signed.length + 500));
    expect(codesOf(report)).toContain('HIDDEN_CONTENT');
  });
});
