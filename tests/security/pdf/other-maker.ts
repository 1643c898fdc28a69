import { createHash } from 'node:crypto';
import { buildSignedData } from '../../../electron/core/reports/sign/cms';
import { asBytes, asText, bodyOf, findObject } from '../../helpers/reports/mutate';
import type { Identity } from '../../helpers/reports/signed';

/** How another program writes an incremental update. */
export interface Style {
  readonly section: 'table' | 'stream';
  /** Repeats the head of the list of free numbers. */
  readonly freeHead?: boolean;
  /** Further keys of the trailer. */
  readonly keys?: string;
  /** A smaller or larger /Size than the file needs. */
  readonly size?: number;
  /** Changes the finished table, e.g. to put a comment into it. */
  readonly table?: (table: string) => string;
  /** Changes the keys of the trailer. */
  readonly trailer?: (keys: string) => string;
  /** Behind the last entry of a stream. */
  readonly surplus?: string;
  /** Entries of a stream for objects in object streams: number, container, index. */
  readonly held?: readonly (readonly [number, number, number])[];
  /** Number of the section that is a stream. */
  readonly number?: number;
}

export const startOf = (text: string): string =>
  /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '';

export const sizeOf = (text: string): number =>
  Math.max(...[...text.matchAll(/\/Size (\d+)/g)].map((match) => Number(match[1])));

const last = (text: string, pattern: RegExp): string =>
  [...text.matchAll(pattern)].at(-1)?.[0] ?? '';

const tied = (before: string): string =>
  [/\/Root \d+ 0 R/g, /\/Info \d+ 0 R/g, /\/ID \[[^\]]*\]/g]
    .map((pattern) => last(before, pattern))
    .join(' ');

function tableOf(offsets: ReadonlyMap<number, number>, freeHead: boolean): string {
  const rows = [...offsets].map(
    ([number, at]) => `${String(number)} 1\n${String(at).padStart(10, '0')} 00000 n \n`,
  );
  return `xref\n${freeHead ? '0 1\n0000000000 65535 f \n' : ''}${rows.join('')}`;
}

function packed(kind: number, offset: number, generation: number): string {
  const row = Buffer.alloc(7);
  row[0] = kind;
  row.writeUInt32BE(offset, 1);
  row.writeUInt16BE(generation, 5);
  return row.toString('latin1');
}

/** Appends objects (number → body) in this style. */
export function append(
  bytes: Uint8Array,
  objects: ReadonlyMap<number, string>,
  style: Style,
): Uint8Array {
  const before = asText(bytes);
  const offsets = new Map<number, number>();
  let text = before;
  for (const [number, body] of objects) {
    offsets.set(number, text.length);
    text += `${String(number)} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  const next = Math.max(sizeOf(before), ...[...objects.keys()].map((number) => number + 1));
  const number = style.number ?? next;
  const size = style.size ?? Math.max(next, style.section === 'stream' ? number + 1 : 0);
  const plain = `/Size ${String(size)} ${tied(before)} /Prev ${startOf(before)} ${style.keys ?? ''}`;
  const keys = style.trailer?.(plain) ?? plain;
  if (style.section === 'table') {
    const table = tableOf(offsets, style.freeHead === true);
    text += `${style.table?.(table) ?? table}trailer\n<<${keys}>>\n`;
  } else {
    offsets.set(number, start);
    const head = style.freeHead === true ? '0 1 ' : '';
    const held = style.held ?? [];
    const numbers = [...offsets.keys(), ...held.map(([one]) => one)];
    const index = head + numbers.map((one) => `${String(one)} 1`).join(' ');
    const rows = [
      ...[...offsets.values()].map((at) => packed(1, at, 0)),
      ...held.map(([, container, place]) => packed(2, container, place)),
    ].join('');
    const data = (head === '' ? '' : packed(0, 0, 65_535)) + rows + (style.surplus ?? '');
    const dict = `<</Type /XRef /W [1 4 2] /Index [${index}] ${keys} /Length ${String(data.length)}>>`;
    text += `${String(number)} 0 obj\n${dict}\nstream\n${data}\nendstream\nendobj\n`;
  }
  return asBytes(`${text}startxref\n${String(start)}\n%%EOF\n`);
}

/** The file with the last /ByteRange written, and the bytes that it covers. */
export function coveredBy(bytes: Uint8Array): { bytes: Uint8Array; covered: Uint8Array } {
  let text = asText(bytes);
  const gap = text.lastIndexOf('/Contents <') + '/Contents '.length;
  const rest = text.indexOf('>', gap) + 1;
  const range = last(text, /\/ByteRange \[[^\]]*\]/g);
  const exact = `/ByteRange [0 ${String(gap)} ${String(rest)} ${String(text.length - rest)}`;
  const at = text.lastIndexOf(range);
  text = `${text.slice(0, at)}${exact.padEnd(range.length - 1, ' ')}]${text.slice(at + range.length)}`;
  return { bytes: asBytes(text), covered: asBytes(text.slice(0, gap) + text.slice(rest)) };
}

/** Puts a signature block into the last /Contents. */
export function withBlock(bytes: Uint8Array, block: Uint8Array): Uint8Array {
  const text = asText(bytes);
  const gap = text.lastIndexOf('/Contents <') + '/Contents '.length;
  const rest = text.indexOf('>', gap) + 1;
  const digits = Buffer.from(block)
    .toString('hex')
    .padEnd(rest - gap - 2, '0');
  return asBytes(`${text.slice(0, gap)}<${digits}>${text.slice(rest)}`);
}

/** Fills the last /ByteRange and /Contents of the file with a genuine signature. */
export function fillIn(bytes: Uint8Array, officer: Identity, root: Identity): Uint8Array {
  const ready = coveredBy(bytes);
  const hash = createHash('sha256').update(ready.covered).digest();
  return withBlock(ready.bytes, buildSignedData(hash, { ...officer, chain: [root.certDer] }));
}

/** A signature dictionary with room for range and block. */
export const signatureDict = `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:20261120100000Z) /ByteRange [${' '.repeat(50)}] /Contents <${'0'.repeat(8000)}>>>`;

/** The objects of a signature in the empty field of this name; `extra` goes into the field. */
export function signatureObjects(
  bytes: Uint8Array,
  field: string,
  extra = '',
  number = sizeOf(asText(bytes)),
): Map<number, string> {
  const place = findObject(bytes, new RegExp(`/FT /Sig[^]*\\(${field}\\)`));
  const body = bodyOf(bytes, place).replace(/>>\s*$/, ` /V ${String(number)} 0 R ${extra}>>`);
  return new Map([
    [place, body],
    [number, signatureDict],
  ]);
}
