import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { extractAttachments, verifyPdf } from '../../../shared/verify';
import { asBytes } from '../../helpers/reports/mutate';
import { now } from '../../helpers/reports/signed';

/** Small files that ask for a great deal of work. Each must be answered at once, and refused. */
const promptly = 4_000;
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

const verdictOf = async (bytes: Uint8Array) =>
  (await verifyPdf(bytes, { roots: [], at: now })).verdict;

test(
  'an object stream with very many objects is read once, not once for each',
  async () => {
    const many = objectStream(20_000, (index) => index * 2, '1 '.repeat(20_000));
    expect(await verdictOf(many)).toBe('invalid');
  },
  promptly,
);

test(
  'objects of one stream that claim the same large place are refused',
  async () => {
    const overlapping = objectStream(3000, () => 0, `[${'1 '.repeat(200_000)}]`);
    expect(await verdictOf(overlapping)).toBe('unreadable');
  },
  promptly,
);

test(
  'a cross-reference stream that unfolds into millions of entries is refused',
  async () => {
    const data = deflateSync(Buffer.alloc(8 * MiB), { level: 9 }).toString('latin1');
    for (const size of [8 * MiB, 100]) {
      const dict = `<</Type /XRef /Size ${String(size)} /Index [0 ${String(8 * MiB)}] /W [1 0 0] /Root 1 0 R /Filter /FlateDecode /Length ${String(data.length)}>>`;
      const file = `%PDF-1.7\n5 0 obj\n${dict}\nstream\n${data}\nendstream\nendobj\nstartxref\n9\n%%EOF\n`;
      expect(await verdictOf(asBytes(file))).toBe('unreadable');
    }
  },
  promptly,
);

test(
  'a cross-reference stream may not list more entries than its /Size',
  async () => {
    const rows = Array.from({ length: 50 }, (_, i) => packedRow(100 + i, 4, i));
    const honest = fileOf(new Map([[1, catalogue]]), rows);
    expect(await verdictOf(honest)).toBe('invalid');
    const text = Buffer.from(honest).toString('latin1').replace('/Size 999999', '/Size 000050');
    expect(await verdictOf(asBytes(text))).toBe('unreadable');
  },
  promptly,
);

test('all streams of a file together may unfold to 64 MiB, not each of them', async () => {
  const containers = (count: number, size: number): Uint8Array => {
    const data = Buffer.alloc(size, ' ');
    data.write('600 0 1');
    const body = (number: number, held: number): string => {
      data.write(`${String(held)} 0 1`);
      return streamObject(number, '/Type /ObjStm /N 1 /First 6', data);
    };
    const numbers = Array.from({ length: count }, (_, i) => 10 + i);
    return fileOf(
      new Map([[1, catalogue], ...numbers.map((n) => [n, body(n, 590 + n)] as const)]),
      numbers.map((n) => packedRow(590 + n, n, 0)),
    );
  };
  expect(await verdictOf(containers(2, 20 * MiB))).toBe('invalid');
  expect(await verdictOf(containers(4, 20 * MiB))).toBe('unreadable');
}, 20_000);

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
}, 20_000);
