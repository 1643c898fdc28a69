import { concat, fromLatin1 } from '../../../../shared/verify/bytes';
import type { PdfFile } from '../../../../shared/verify/pdf/document';
import { isCount, type PdfObject } from '../../../../shared/verify/pdf/objects';
import { serialise } from '../../../../shared/verify/pdf/serialise';

/** An indirect object to be written, its body in PDF syntax as Latin-1. */
export interface NewObject {
  readonly number: number;
  readonly body: string;
}

/** Neighbouring numbers share one subsection (ISO 32000-1, 7.5.4). */
function subsections(offsets: ReadonlyMap<number, number>): string {
  const numbers = [...offsets.keys()].sort((a, b) => a - b);
  let out = '';
  for (let at = 0; at < numbers.length;) {
    let next = at + 1;
    while (next < numbers.length && numbers[next] === (numbers[next - 1] ?? 0) + 1) next += 1;
    out += `${numbers[at] ?? 0} ${next - at}\n`;
    for (const number of numbers.slice(at, next)) {
      out += `${String(offsets.get(number) ?? 0).padStart(10, '0')} 00000 n \n`;
    }
    at = next;
  }
  return out;
}

function trailer(file: PdfFile, size: number): string {
  const previous = file.sections.at(-1);
  const entries = new Map<string, PdfObject>([['Size', size]]);
  for (const key of ['Root', 'Info', 'ID']) {
    const value = file.current.trailer.get(key);
    if (value !== undefined) entries.set(key, value);
  }
  entries.set('Prev', previous?.offset ?? 0);
  return serialise(entries);
}

/** The number after the highest that the file uses. */
export function nextNumber(file: PdfFile): number {
  const size = file.current.trailer.get('Size');
  return Math.max(isCount(size) ? size : 0, ...[...file.current.numbers()].map((n) => n + 1));
}

/**
 * Appends objects as an incremental update with a classic cross-reference table (ISO 32000-1,
 * 7.5.6); not one byte of the file is touched. The file must itself have a classic table.
 */
export function appendUpdate(
  file: PdfFile,
  objects: readonly NewObject[],
): Uint8Array<ArrayBuffer> {
  const endsLine = file.bytes.at(-1) === 10;
  let text = endsLine ? '' : '\n';
  const offsets = new Map<number, number>();
  for (const { number, body } of objects) {
    offsets.set(number, file.bytes.length + text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.bytes.length + text.length;
  const size = Math.max(nextNumber(file), ...objects.map(({ number }) => number + 1));
  text += `xref\n${subsections(offsets)}trailer\n${trailer(file, size)}\n`;
  text += `startxref\n${start}\n%%EOF\n`;
  return concat([file.bytes, fromLatin1(text)]);
}
