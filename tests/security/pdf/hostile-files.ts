import { deflateSync } from 'node:zlib';
import { asBytes } from '../../helpers/reports/mutate';

/** Files made to cost a reader more than they weigh. `size` doubles the file when it is doubled. */
export type Maker = (size: number) => Uint8Array;

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const pad = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;

interface Body {
  readonly text: string;
  readonly offsets: ReadonlyMap<number, number>;
}

/** One classic table over these offsets, with a root of object 1. */
function withTable({ text, offsets }: Body, keys = ''): Uint8Array {
  const rows = [...offsets].map(([number, at]) => `${String(number)} 1\n${pad(at)}`).join('');
  const size = Math.max(...offsets.keys()) + 1;
  const trailer = `trailer\n<</Size ${String(size)} /Root 1 0 R ${keys}>>\n`;
  return asBytes(`${text}xref\n${rows}${trailer}startxref\n${String(text.length)}\n%%EOF\n`);
}

function listed(objects: readonly string[]): Body {
  let text = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  objects.forEach((body, index) => {
    offsets.set(index + 1, text.length);
    text += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
  });
  return { text, offsets };
}

const catalogue = '<</Type /Catalog /Note (/ByteRange) /AcroForm 2 0 R>>';

/** Objects inside the strings of objects, each listed: what contains them is read once for each. */
export const nestedInStrings: Maker = (size) => {
  let text = '%PDF-1.7\n1 0 obj\n<</Type /Catalog /Note (/ByteRange)>>\nendobj\n';
  const offsets = new Map([[1, 9]]);
  for (let number = 2; number < size; number++) {
    offsets.set(number, text.length);
    text += `${String(number)} 0 obj(`;
  }
  return withTable({ text: text + times(size - 2, () => ')endobj '), offsets });
};

/** The same with object streams, which are read before anything else. */
export const nestedContainers: Maker = (size) => {
  let text = '%PDF-1.7\n1 0 obj\n<</Type /Catalog /Note (/ByteRange)>>\nendobj\n';
  const rows: [number, number, number][] = [[1, 1, 9]];
  for (let number = 2; number < size; number++) {
    rows.push([number, 1, text.length]);
    rows.push([number + size, 2, number]);
    text += `${String(number)} 0 obj<</A(`;
  }
  const tail = ')/N 1/First 4/Length 5>>stream\n9 0 1\nendstream endobj ';
  text += times(size - 2, () => tail);
  const data = Buffer.alloc(9 * rows.length);
  rows.forEach(([, kind, second], at) => {
    data[at * 9] = kind;
    data.writeUInt32BE(second, at * 9 + 1);
  });
  const index = rows.map(([number]) => `${String(number)} 1`).join(' ');
  const packed = deflateSync(data).toString('latin1');
  const dict = `<</Type/XRef/Size ${String(3 * size)}/W[1 4 4]/Index[${index}]/Root 1 0 R/Filter/FlateDecode/Length ${String(packed.length)}>>`;
  const section = `${String(3 * size - 1)} 0 obj\n${dict}\nstream\n${packed}\nendstream\nendobj\n`;
  return asBytes(`${text}${section}startxref\n${String(text.length)}\n%%EOF\n`);
};

/** Sections that lie inside the trailers of later sections, each linked to the next. */
export const nestedSections: Maker = (size) => {
  let text = '%PDF-1.7\n1 0 obj\n<</Type /Catalog /Note (/ByteRange)>>\nendobj\n';
  const starts: number[] = [];
  for (let i = 0; i < 60; i++) {
    starts.push(text.length);
    text +=
      `xref trailer<</Root 1 0 R/Prev ${String(starts.length === 60 ? 0 : text.length + 60).padStart(9, '0')}/A(`.padEnd(
        60,
        ' ',
      );
  }
  text += times(size, () => 'x') + times(60, () => ')>>');
  return asBytes(`${text}\nstartxref\n${String(starts[0])}\n%%EOF\n`);
};

/** Fields that share one long list of kids. */
export const sharedKids: Maker = (size) => {
  const fields = Math.min(900, size);
  return withTable(
    listed([
      catalogue,
      `<</Fields [${times(fields, (i) => `${String(i + 5)} 0 R `)}]>>`,
      `[${times(size * 50, () => '4 0 R ')}]`,
      '<</Type /Annot>>',
      ...Array.from({ length: fields }, (_, i) => `<</T (${String(i)}) /FT /Sig /Kids 3 0 R>>`),
    ]),
  );
};

/** A field in a field in a field, each with a long name. */
export const deepFields: Maker = (size) => {
  const depth = Math.min(900, size);
  const name = 'n'.repeat(4000);
  return withTable(
    listed([
      catalogue,
      '<</Fields [3 0 R]>>',
      ...Array.from({ length: depth }, (_, i) => {
        const kids = i + 1 < depth ? `/Kids [${String(i + 4)} 0 R]` : '/V 1 0 R';
        return `<</T (${name}) /FT /Sig ${kids}>>`;
      }),
    ]),
  );
};

/** Many fields that all show one signature with a very long block. */
export const sharedSignature: Maker = (size) => {
  const fields = Math.min(900, size);
  return withTable(
    listed([
      catalogue,
      `<</Fields [${times(fields, (i) => `${String(i + 4)} 0 R `)}]>>`,
      `<</Type /Sig /ByteRange [0 1 2 3] /Contents <${'00'.repeat(size * 200)}>>>`,
      ...Array.from({ length: fields }, (_, i) => `<</T (${String(i)}) /FT /Sig /V 3 0 R>>`),
    ]),
  );
};

/** Streams whose length is the next stream, and so on. */
export const lengthChain: Maker = (size) =>
  withTable(
    listed([
      catalogue,
      '<<>>',
      ...Array.from(
        { length: size },
        (_, i) => `<</Length ${String(i + 4)} 0 R>>\nstream\n\nendstream`,
      ),
    ]),
  );

/** Many short values: an object of two bytes takes a hundred in memory. */
export const manyValues: Maker = (size) =>
  withTable(listed([catalogue, `[${times(size * 100, () => '[]')}]`]));

/** One token as long as the file. */
export const longTokens: Maker = (size) =>
  withTable(
    listed([
      catalogue,
      `[(${'a'.repeat(size * 50)}) /${'n'.repeat(size * 50)} <${'ab'.repeat(size * 25)}>]`,
    ]),
  );
export const longNumber: Maker = (size) =>
  withTable(listed([catalogue, `[${times(20, () => `1 ${'1'.repeat(size * 5)} `)}]`]));

/** Many sections, each with the same objects anew. */
export const manySections: Maker = (size) => {
  let text = '%PDF-1.7\n1 0 obj\n<</Type /Catalog /Note (/ByteRange)>>\nendobj\n';
  let previous = '';
  for (let section = 0; section < 60; section++) {
    const offsets = new Map<number, number>([[1, 9]]);
    for (let number = 2; number < 2 + size / 10; number++) {
      offsets.set(number, text.length);
      text += `${String(number)} 0 obj\n<</Section ${String(section)}>>\nendobj\n`;
    }
    if (section > 0) offsets.delete(1);
    const at = text.length;
    text = Buffer.from(withTable({ text, offsets }, previous)).toString('latin1');
    previous = `/Prev ${String(at)}`;
  }
  return asBytes(text);
};
