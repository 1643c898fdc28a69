import { hex } from '../bytes';
import {
  isArray,
  isDict,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfDict,
  type PdfObject,
} from './objects';

const writeName = (name: string): string =>
  `/${name.replace(
    /[^!-~]|[()<>[\]{}/%#]/g,
    (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )}`;

function writeNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/\.?0+$/, '');
}

const writeDict = (dict: PdfDict): string =>
  `<<${[...dict].map(([key, value]) => `${writeName(key)} ${serialise(value)}`).join(' ')}>>`;

/** One direct object in PDF syntax. Equal texts mean equal objects; of a stream only the dictionary. */
export function serialise(object: PdfObject | undefined): string {
  if (object === null || object === undefined) return 'null';
  if (typeof object === 'boolean') return String(object);
  if (typeof object === 'number') return writeNumber(object);
  if (object instanceof PdfName) return writeName(object.value);
  if (object instanceof PdfRef) return `${object.number} ${object.generation} R`;
  if (object instanceof PdfString) return `<${hex(object.bytes)}>`;
  if (object instanceof PdfStream) return `${writeDict(object.dict)} stream`;
  if (isArray(object)) return `[${object.map(serialise).join(' ')}]`;
  return isDict(object) ? writeDict(object) : 'null';
}

export const sameObject = (a: PdfObject | undefined, b: PdfObject | undefined): boolean =>
  serialise(a) === serialise(b);
