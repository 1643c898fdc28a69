import { latin1 } from '../bytes';
import { Lexer } from './lexer';
import { isCount, isDict, PdfRef, PdfStream, PdfSyntaxError } from './objects';
import type { PdfDict, PdfObject } from './objects';

/** An object with its number and the place of its `n g obj … endobj` in the file. */
export interface IndirectObject {
  readonly number: number;
  readonly generation: number;
  readonly object: PdfObject;
  readonly start: number;
  readonly end: number;
}

export type ResolveLength = (ref: PdfRef) => PdfObject;

function readStream(lexer: Lexer, dict: PdfDict, resolve: ResolveLength): PdfStream {
  lexer.at += 'stream'.length;
  if (lexer.peek() === 13) lexer.at += 1;
  if (lexer.peek() !== 10) throw new PdfSyntaxError('line end expected after stream', lexer.at);
  lexer.at += 1;
  const stated = dict.get('Length');
  const length = stated instanceof PdfRef ? resolve(stated) : stated;
  if (!isCount(length) || lexer.at + length > lexer.end) {
    throw new PdfSyntaxError('stream length', lexer.at);
  }
  const raw = lexer.bytes.subarray(lexer.at, lexer.at + length);
  lexer.at += length;
  if (!lexer.takeWord('endstream')) throw new PdfSyntaxError('endstream expected', lexer.at);
  return new PdfStream(dict, raw);
}

/** Reads the indirect object at `start` (ISO 32000-1, 7.3.10). Throws PdfSyntaxError. */
export function readIndirect(
  bytes: Uint8Array,
  start: number,
  resolve: ResolveLength,
): IndirectObject {
  const lexer = new Lexer(bytes, start);
  const number = lexer.count();
  const generation = lexer.count();
  if (!lexer.takeWord('obj')) throw new PdfSyntaxError('obj expected', lexer.at);
  let object = lexer.object();
  lexer.skipSpace();
  if (isDict(object) && latin1(bytes, lexer.at, Math.min(lexer.at + 6, lexer.end)) === 'stream') {
    object = readStream(lexer, object, resolve);
  }
  if (!lexer.takeWord('endobj')) throw new PdfSyntaxError('endobj expected', lexer.at);
  return { number, generation, object, start, end: lexer.at };
}
