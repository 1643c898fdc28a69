/** Ways to tamper with a file, byte for byte: latin1 keeps every byte a character. */
export const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
export const asBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** Replaces the last occurrence. @throws Error when there is none, so that a test cannot miss. */
export function replaceLast(bytes: Uint8Array, what: string, by: string): Uint8Array {
  const text = asText(bytes);
  const at = text.lastIndexOf(what);
  if (at < 0) throw new Error(`not in the file: ${what}`);
  return asBytes(text.slice(0, at) + by + text.slice(at + what.length));
}

/** Appends objects (number → body) as an incremental update, as a forger would. */
export function appendRevision(
  bytes: Uint8Array,
  objects: ReadonlyMap<number, string>,
): Uint8Array {
  const before = asText(bytes);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)?.[1] ?? '0';
  const root = [...before.matchAll(/\/Root (\d+ 0 R)/g)].at(-1)?.[1] ?? '';
  const info = [...before.matchAll(/\/Info (\d+ 0 R)/g)].at(-1)?.[1] ?? '';
  const id = [...before.matchAll(/\/ID \[[^\]]*\]/g)].at(-1)?.[0] ?? '';
  const size = Math.max(...[...before.matchAll(/\/Size (\d+)/g)].map((m) => Number(m[1])));
  let body = '';
  let table = 'xref\n';
  for (const [number, content] of objects) {
    table += `${String(number)} 1\n${String(before.length + body.length).padStart(10, '0')} 00000 n \n`;
    body += `${String(number)} 0 obj\n${content}\nendobj\n`;
  }
  const newSize = Math.max(size, ...[...objects.keys()].map((n) => n + 1));
  const trailer = `trailer\n<</Size ${String(newSize)} /Root ${root} /Info ${info} ${id} /Prev ${previous}>>\n`;
  const start = before.length + body.length;
  return asBytes(`${before}${body}${table}${trailer}startxref\n${String(start)}\n%%EOF\n`);
}

/** The newest body of an object, between `obj` and `endobj`. */
export function bodyOf(bytes: Uint8Array, number: number): string {
  const matches = [
    ...asText(bytes).matchAll(
      new RegExp(`(?:^|\\n)${String(number)} 0 obj\\n(.*?)\\nendobj`, 'gs'),
    ),
  ];
  const body = matches.at(-1)?.[1];
  if (body === undefined) throw new Error(`no object ${String(number)}`);
  return body;
}

/** The number of the first object whose body matches. */
export function findObject(bytes: Uint8Array, pattern: RegExp): number {
  for (const [, number, body] of asText(bytes).matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    if (pattern.test(body ?? '')) return Number(number);
  }
  throw new Error(`no object matches ${String(pattern)}`);
}
