import { SaxesParser } from 'saxes';
import { AppError } from '../../../shared/errors';

export interface Element {
  /** Without the prefix: writers of workbooks differ in theirs. */
  readonly name: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
}

export interface Listener {
  readonly open?: (element: Element) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads a part of a workbook. A document type is refused before anything of it is read, and with it
 * every entity of its own; entities that draw in files are never followed.
 * @throws AppError XLSFORM_UNSAFE, XLSFORM_DAMAGED
 */
export function readXml(bytes: Buffer, listener: Listener): void {
  const text = decoded(bytes);
  if (/<!DOCTYPE/i.test(text)) throw new AppError('XLSFORM_UNSAFE');
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, attributes }) => {
    const own = Object.values(attributes).map((one): [string, string] => [one.local, one.value]);
    listener.open?.({ name: local, attributes: new Map(own) });
  });
  parser.on('text', (chunk) => listener.text?.(chunk));
  parser.on('cdata', (chunk) => listener.text?.(chunk));
  parser.on('closetag', ({ local }) => listener.close?.(local));
  parser.on('error', (error) => {
    throw new AppError('XLSFORM_DAMAGED', {}, { cause: error });
  });
  parser.write(text).close();
}

/** UTF-8, or UTF-16 where the first bytes say so; nothing else occurs in workbooks. */
function decoded(bytes: Buffer): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AppError('XLSFORM_DAMAGED', {}, { cause: error });
  }
}
