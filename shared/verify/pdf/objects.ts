/** The objects of a PDF file (ISO 32000-1, 7.3) as plain values. */

export class PdfName {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

export class PdfRef {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

/** A string with the place of its token in the file, for the byte-range check. */
export class PdfString {
  readonly bytes: Uint8Array;
  readonly isHex: boolean;
  readonly start: number;
  readonly end: number;
  constructor(bytes: Uint8Array, isHex: boolean, start = 0, end = 0) {
    this.bytes = bytes;
    this.isHex = isHex;
    this.start = start;
    this.end = end;
  }
}

export type PdfDict = ReadonlyMap<string, PdfObject>;

export class PdfStream {
  readonly dict: PdfDict;
  /** The bytes as they stand in the file, still encoded. */
  readonly raw: Uint8Array;
  constructor(dict: PdfDict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfRef
  | PdfString
  | PdfStream
  | readonly PdfObject[]
  | PdfDict;

/** The file is not the PDF it claims to be. Caught at the public doors of verify/, never shown. */
export class PdfSyntaxError extends Error {
  readonly offset: number;
  constructor(what: string, offset = -1) {
    super(what);
    this.name = 'PdfSyntaxError';
    this.offset = offset;
  }
}

export const isDict = (object: PdfObject | undefined): object is PdfDict => object instanceof Map;
export const isArray = (object: PdfObject | undefined): object is readonly PdfObject[] =>
  Array.isArray(object);
export const nameOf = (object: PdfObject | undefined): string | null =>
  object instanceof PdfName ? object.value : null;
export const isCount = (object: PdfObject | undefined): object is number =>
  typeof object === 'number' && Number.isSafeInteger(object) && object >= 0;

/** A text string: UTF-16BE with its mark, else bytes read as Latin-1 (ISO 32000-1, 7.9.2.2). */
export function textOf(object: PdfObject | undefined): string | null {
  if (!(object instanceof PdfString)) return null;
  const { bytes } = object;
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff)
    return String.fromCharCode(...bytes.subarray(0, 4096));
  let out = '';
  for (let i = 2; i + 1 < Math.min(bytes.length, 8192); i += 2) {
    out += String.fromCharCode(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
  }
  return out;
}
