import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { extractAttachments, verifyPdf } from '../../../shared/verify';
import { ReadingBudget } from '../../../shared/verify/pdf/reading-budget';
import { inflate } from '../../../shared/verify/platform';
import { asBytes } from '../../helpers/reports/mutate';
import { codesOf, now } from '../../helpers/reports/signed';

/** Small files that unfold into a great deal of work. What each costs is counted, not timed. */
const MiB = 1024 * 1024;

interface Row {
  readonly number: number;
  readonly kind: number;
  readonly second: number;
  readonly third: number;
}

function streamObject(number: number, keys: string, data: Buffer): string {
  const packed = deflateSync(data, { level: 9 }).toString('latin1');
  const dict = `<<${keys} /Filter /FlateDecode /Length ${String(packed.length)}>>`;
  return `${String(number)} 0 obj\n${dict}\nstream\n${packed}\nendstream\nendobj\n`;
}

/** A file of these objects, whose cross-reference stream lists them and the rows given. */
function fileOf(objects: ReadonlyMap<number, string>, rows: readonly Row[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const all: Row[] = [];
  for (const [number, body] of objects) {
    all.push({ number, kind: 1, second: text.length, third: 0 });
    text += body;
  }
  all.push(...rows);
  const data = Buffer.alloc(8 * all.length);
  all.forEach(({ kind, second, third }, at) => {
    data[at * 8] = kind;
    data.writeUInt32BE(second, at * 8 + 1);
    data.writeUIntBE(third, at * 8 + 5, 3);
  });
  const index = all.map(({ number }) => `${String(number)} 1`).join(' ');
  const keys = `/Type /XRef /Size 999999 /W [1 4 3] /Index [${index}] /Root 1 0 R`;
  const section = streamObject(999_998, keys, data);
  return asBytes(`${text}${section}startxref\n${String(text.length)}\n%%EOF\n`);
}

const catalogue = '1 0 obj\n<</Type /Catalog /Note (/ByteRange)>>\nendobj\n';
const packedRow = (number: number, container: number, index: number): Row => ({
  number,
  kind: 2,
  second: container,
  third: index,
});

/** One object stream with `count` objects; `offset` says where each is claimed to begin. */
function objectStream(count: number, offset: (index: number) => number, body: string): Uint8Array {
  let header = '';
  for (let i = 0; i < count; i++) header += `${String(i + 10)} ${String(offset(i))} `;
  const keys = `/Type /ObjStm /N ${String(count)} /First ${String(header.length)}`;
  const container = streamObject(4, keys, Buffer.from(header + body));
  const rows = Array.from({ length: count }, (_, i) => packedRow(i + 10, 4, i));
  return fileOf(
    new Map([
      [1, catalogue],
      [4, container],
    ]),
    rows,
  );
}

async function judge(bytes: Uint8Array) {
  const budget = new ReadingBudget(bytes.length);
  const report = await verifyPdf(bytes, { roots: [], at: now }, budget);
  return { verdict: report.verdict, codes: codesOf(report), budget };
}

test('an object stream with very many objects is read once, not once for each', async () => {
  const { verdict, budget } = await judge(objectStream(20_000, (i) => i * 2, '1 '.repeat(20_000)));
  expect(verdict).toBe('invalid');
  // Each object is listed by the section and by the stream that holds it.
  expect(budget.spent('entries')).toBeGreaterThan(40_000);
  expect(budget.spent('entries')).toBeLessThan(40_100);
  // Twice the numbers of its /Index, and each object once.
  expect(budget.spent('values')).toBeLessThan(100_100);
  expect(budget.spent('unfolded')).toBeLessThan(MiB);
});

test('objects of one stream that claim the same large place are refused unread', async () => {
  const { codes, budget } = await judge(objectStream(3000, () => 0, `[${'1 '.repeat(200_000)}]`));
  expect(codes).toEqual(['PDF_DAMAGED']);
  expect(budget.spent('values')).toBeLessThan(7000);
});

/** A cross-reference stream of one-byte entries that unfolds to 8 MiB. */
function unfolding(size: number, count: number): Uint8Array {
  const data = deflateSync(Buffer.alloc(8 * MiB), { level: 9 }).toString('latin1');
  const dict = `<</Type /XRef /Size ${String(size)} /Index [0 ${String(count)}] /W [1 0 0] /Root 1 0 R /Filter /FlateDecode /Length ${String(data.length)}>>`;
  return asBytes(
    `%PDF-1.7\n5 0 obj\n${dict}\nstream\n${data}\nendstream\nendobj\nstartxref\n9\n%%EOF\n`,
  );
}

test('a cross-reference stream that unfolds into millions of entries is refused', async () => {
  const { codes, budget } = await judge(unfolding(8 * MiB, 8 * MiB));
  expect(codes).toEqual(['PDF_TOO_COMPLEX']);
  expect(budget.spent('entries')).toBe(0);
});

test('a cross-reference stream may list no more entries than it holds', async () => {
  const { codes, budget } = await judge(unfolding(9 * MiB, 9 * MiB));
  expect(codes).toEqual(['PDF_DAMAGED']);
  expect(budget.spent('entries')).toBe(0);
});

test('nor more than its /Size', async () => {
  const rows = Array.from({ length: 50 }, (_, i) => packedRow(100 + i, 4, i));
  const honest = fileOf(new Map([[1, catalogue]]), rows);
  expect((await judge(honest)).verdict).toBe('invalid');
  const text = Buffer.from(honest).toString('latin1').replace('/Size 999999', '/Size 000050');
  expect((await judge(asBytes(text))).codes).toEqual(['PDF_DAMAGED']);
});

test('a table may list no more entries than the file has bytes', async () => {
  const table = 'xref\n0 900000000\n0000000000 65535 f \ntrailer\n<</Size 1>>\n';
  const { codes } = await judge(asBytes(`%PDF-1.7\n${table}startxref\n9\n%%EOF\n`));
  expect(codes).toEqual(['PDF_TOO_COMPLEX']);
});

test('a compressed stream stops unfolding at its limit', async () => {
  const bomb = new Uint8Array(deflateSync(Buffer.alloc(4 * MiB)));
  expect(await inflate(bomb, 4 * MiB - 1)).toBeNull();
  const whole = await inflate(bomb, 4 * MiB);
  expect(whole?.reduce((sum, chunk) => sum + chunk.length, 0)).toBe(4 * MiB);
});

test('all streams of a file together may unfold to 64 MiB, not each of them', async () => {
  const containers = (count: number, size: number): Uint8Array => {
    const data = Buffer.alloc(size, ' ');
    const body = (number: number, held: number): string => {
      data.write(`${String(held)} 0 (1)`);
      return streamObject(number, '/Type /ObjStm /N 1 /First 6', data);
    };
    const numbers = Array.from({ length: count }, (_, i) => 10 + i);
    return fileOf(
      new Map([[1, catalogue], ...numbers.map((n) => [n, body(n, 590 + n)] as const)]),
      numbers.map((n) => packedRow(590 + n, n, 0)),
    );
  };
  const within = await judge(containers(2, 20 * MiB));
  expect(within.verdict).toBe('invalid');
  expect(within.budget.spent('unfolded')).toBeGreaterThan(40 * MiB);
  const beyond = await judge(containers(4, 20 * MiB));
  expect(beyond.verdict).toBe('unreadable');
  expect(beyond.budget.spent('unfolded')).toBeLessThanOrEqual(64 * MiB);
}, 30_000);

test('attachments share that limit with the rest of the file', async () => {
  const attached = (count: number): Uint8Array => {
    const links = Array.from({ length: count }, () => '<</UF (a) /EF <</F 3 0 R>>>>').join(' ');
    return fileOf(
      new Map([
        [1, `1 0 obj\n<</Type /Catalog /AF [${links}]>>\nendobj\n`],
        [3, streamObject(3, '', Buffer.alloc(20 * MiB))],
      ]),
      [],
    );
  };
  expect(await extractAttachments(attached(2))).toHaveLength(2);
  expect(await extractAttachments(attached(4))).toHaveLength(0);
}, 30_000);
