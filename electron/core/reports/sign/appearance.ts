import { deflateSync, inflateSync } from 'node:zlib';
import { AppError } from '../../../../shared/errors';
import { fromLatin1, latin1 } from '../../../../shared/verify/bytes';
import { openPdf, type PdfFile } from '../../../../shared/verify/pdf/document';
import {
  isArray,
  isDict,
  nameOf,
  PdfName,
  PdfRef,
  PdfStream,
  type PdfDict,
  type PdfObject,
} from '../../../../shared/verify/pdf/objects';
import { serialise } from '../../../../shared/verify/pdf/serialise';
import type { NewObject } from './increment';

/** Six letters that no other subset in the file has (ISO 32000-1, 9.6.4). */
function subsetTag(number: number): string {
  let tag = '';
  for (let rest = number; tag.length < 6; rest = Math.floor(rest / 26)) {
    tag = String.fromCharCode(65 + (rest % 26)) + tag;
  }
  return tag;
}

/** Copies fonts under new numbers; nothing in them leads back to the page that they come from. */
class Graft {
  readonly objects: NewObject[] = [];
  readonly #file: PdfFile;
  readonly #numbers = new Map<number, number>();
  readonly #first: number;
  #next: number;

  constructor(file: PdfFile, from: number) {
    this.#file = file;
    this.#first = from;
    this.#next = from;
  }

  take(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  /** The value with its references to the copies. */
  copy(object: PdfObject): PdfObject {
    if (object instanceof PdfRef) return this.#reference(object);
    if (object instanceof PdfName) return this.#name(object);
    if (isArray(object)) return object.map((item) => this.copy(item));
    return isDict(object) ? this.#dictionary(object) : object;
  }

  addStream(number: number, dict: PdfDict, raw: Uint8Array): void {
    const whole = new Map<string, PdfObject>([...dict, ['Length', raw.length]]);
    const body = `${serialise(whole)}\nstream\n${latin1(raw)}\nendstream`;
    this.objects.push({ number, body });
  }

  #dictionary(dict: PdfDict): PdfDict {
    return new Map([...dict].map(([key, value]) => [key, this.copy(value)]));
  }

  /** The letters before the plus are those of the page's own file. */
  #name({ value }: PdfName): PdfName {
    const font = /^([A-Z]{6})\+(.*)$/.exec(value);
    if (font === null) return new PdfName(value);
    const [, old = '', rest = ''] = font;
    // Fewer fonts than objects: the numbers of this update are enough for tags of its own.
    return new PdfName(`${subsetTag(this.#first + old.charCodeAt(0) - 65)}+${rest}`);
  }

  #reference(ref: PdfRef): PdfRef {
    const known = this.#numbers.get(ref.number);
    if (known !== undefined) return new PdfRef(known, 0);
    const number = this.take();
    this.#numbers.set(ref.number, number);
    const object = this.#file.current.fetch(ref.number);
    if (object instanceof PdfStream) {
      this.addStream(number, this.#dictionary(object.dict), object.raw);
    } else this.objects.push({ number, body: serialise(this.copy(object)) });
    return new PdfRef(number, 0);
  }
}

function onlyPage({ current }: PdfFile): PdfDict {
  const kids = current.dict(current.root.get('Pages'))?.get('Kids');
  const [page, ...more] = isArray(kids) ? kids : [];
  const dict = current.dict(page);
  if (dict === null || more.length > 0) throw new AppError('SIGN_BLOCK_NOT_DRAWN');
  return dict;
}

const isOpaque = (state: PdfDict | null): boolean =>
  state !== null &&
  [...state].every(([key, value]) => (key === 'Type' ? nameOf(value) !== null : value === 1));

/** The drawing without settings of opacity that say: opaque. */
function plainDrawing({ current }: PdfFile, page: PdfDict): Uint8Array {
  const content = current.resolve(page.get('Contents'));
  if (!(content instanceof PdfStream)) throw new AppError('SIGN_BLOCK_NOT_DRAWN');
  const isPacked = nameOf(content.dict.get('Filter')) === 'FlateDecode';
  const text = latin1(isPacked ? new Uint8Array(inflateSync(content.raw)) : content.raw);
  return fromLatin1(text.replace(/^\/Gs\d+ gs\n/gm, ''));
}

/** The fonts of the page. @throws AppError SIGN_BLOCK_NOT_DRAWN when it needs anything else. */
function onlyFonts({ current }: PdfFile, page: PdfDict): PdfDict {
  const resources = current.dict(page.get('Resources')) ?? new Map<string, PdfObject>();
  for (const [key, value] of resources) {
    const entries = current.resolve(value);
    if (key === 'Font' || key === 'ProcSet' || (isDict(entries) && entries.size === 0)) continue;
    const isPlain =
      isDict(entries) && [...entries.values()].every((v) => isOpaque(current.dict(v)));
    if (key !== 'ExtGState' || !isPlain) throw new AppError('SIGN_BLOCK_NOT_DRAWN');
  }
  const fonts = current.resolve(resources.get('Font'));
  if (!isDict(fonts)) throw new AppError('SIGN_BLOCK_NOT_DRAWN');
  return fonts;
}

/**
 * The page of a PDF as a form XObject with the fonts it needs and nothing else (ISO 32000-1, 8.10),
 * in objects numbered from `from` on. `form` is its number.
 * @throws AppError SIGN_BLOCK_NOT_DRAWN when the file is of more than one page, or needs more than fonts.
 */
export async function graftPage(
  pdf: Uint8Array,
  from: number,
): Promise<{ readonly objects: readonly NewObject[]; readonly form: number }> {
  const file = await openPdf(pdf);
  const page = onlyPage(file);
  const graft = new Graft(file, from);
  const form = graft.take();
  const dict = new Map<string, PdfObject>([
    ['Type', new PdfName('XObject')],
    ['Subtype', new PdfName('Form')],
    ['FormType', 1],
    ['BBox', page.get('MediaBox') ?? null],
    ['Resources', new Map([['Font', graft.copy(onlyFonts(file, page))]])],
    ['Filter', new PdfName('FlateDecode')],
  ]);
  graft.addStream(form, dict, new Uint8Array(deflateSync(plainDrawing(file, page))));
  return { objects: graft.objects, form };
}
