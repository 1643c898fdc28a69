import { latin1 } from '../bytes';
import type { Lexer } from './lexer';
import { isCount, isDict, PdfRef, PdfStream, PdfSyntaxError } from './objects';
import type { PdfDict, PdfObject } from './objects';

/** An object with its number and the place of its `n g obj … endobj` in the file. */
export interface IndirectObject {
  readonly number: number;
  readonly generation: number;
  readonly object: PdfObject;
  readonly start: number;
  readonly end: number;
  /** Whether a comment stands anywhere in it. */
  readonly hasComment: boolean;
}

export type ResolveLength = (ref: PdfRef) => PdfObject;

/** For streams whose length must stand in them. */
export const noReferences: ResolveLength = () => {
  throw new PdfSyntaxError('length must be direct');
};

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

/**
 * Reads the indirect object that begins where `lexer` stands (ISO 32000-1, 7.3.10); the lexer is left
 * behind it, or behind what was read in vain. Throws PdfSyntaxError.
 */
export function readIndirect(lexer: Lexer, resolve: ResolveLength): IndirectObject {
  const { bytes, at: start } = lexer;
  const number = lexer.count();
  const generation = lexer.count();
  if (!lexer.takeWord('obj')) throw new PdfSyntaxError('obj expected', lexer.at);
  let object = lexer.object();
  lexer.skipSpace();
  if (isDict(object) && latin1(bytes, lexer.at, Math.min(lexer.at + 6, lexer.end)) === 'stream') {
    object = readStream(lexer, object, resolve);
  }
  if (!lexer.takeWord('endobj')) throw new PdfSyntaxError('endobj expected', lexer.at);
  return { number, generation, object, start, end: lexer.at, hasComment: lexer.hasComment };
}
