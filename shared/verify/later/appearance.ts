import { isArray, isCount, isDict, nameOf, PdfRef, PdfStream, PdfString } from '../pdf/objects';
import type { PdfDict, PdfObject } from '../pdf/objects';
import type { PdfView } from '../pdf/view';

type Check = (object: PdfObject) => void;

const isPlain = (object: PdfObject): boolean => {
  if (object instanceof PdfRef || object instanceof PdfStream) return false;
  if (isArray(object)) return object.every(isPlain);
  return isDict(object) ? [...object.values()].every(isPlain) : true;
};

const numbers = (object: PdfObject | undefined): readonly number[] | null =>
  isArray(object) && object.every((side) => typeof side === 'number') ? object : null;

/** Points; two programs may round the sides of a frame differently. */
const tolerance = 0.01;

/** Whether the drawing has exactly the size of the frame, so that none of it is scaled or lies outside. */
function fits(box: PdfObject | undefined, frame: PdfObject | undefined): boolean {
  const [left = 1, bottom = 1, width = 0, height = 0, ...more] = numbers(box) ?? [];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, ...others] = numbers(frame) ?? [];
  const close = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;
  const isAtOrigin = left === 0 && bottom === 0 && more.length === 0 && others.length === 0;
  return isAtOrigin && width > 0 && close(width, x2 - x1) && close(height, y2 - y1);
}

const formKeys: ReadonlySet<string> = new Set([
  ...['Type', 'Subtype', 'FormType', 'BBox', 'Resources', 'Filter', 'Length'],
]);
const streamKeys: ReadonlySet<string> = new Set([
  ...['Type', 'Subtype', 'Filter', 'Length', 'Length1', 'Length2', 'Length3'],
]);

/**
 * The look of a signature that is filled in (ISO 32000-1, 12.5.5 and 12.7.4.5): one form XObject of
 * the size of the field's own frame, and embedded fonts for it. `expected` are the numbers of the
 * objects it is made of, each new in this revision; `isSound` is false when it holds anything else,
 * such as pictures, transparency, optional content or a reference to what was there before.
 */
export class Appearance {
  readonly expected = new Set<number>();
  isSound = true;
  /** The drawing itself; null when there is none. */
  readonly content: PdfStream | null;
  readonly #view: PdfView;
  readonly #isNew: (number: number) => boolean;

  /** `field` as it is after the change; `isNew` tells the objects that this revision brings. */
  constructor(view: PdfView, field: PdfDict, isNew: (number: number) => boolean) {
    this.#view = view;
    this.#isNew = isNew;
    const looks = field.get('AP');
    const drawing = isDict(looks) && looks.size === 1 ? this.#open(looks.get('N')) : null;
    this.content = drawing instanceof PdfStream ? drawing : null;
    if (this.content === null) this.isSound = false;
    else this.#form(this.content.dict, field.get('Rect'));
  }

  #require(condition: boolean): void {
    this.isSound &&= condition;
  }

  /** What stands behind a reference to an object of this revision; null, and unsound, for any other. */
  #open(object: PdfObject | undefined): PdfObject {
    if (object instanceof PdfRef && this.#isNew(object.number) && object.generation === 0) {
      this.expected.add(object.number);
      return this.#view.resolve(object);
    }
    this.isSound = false;
    return null;
  }

  #form(dict: PdfDict, frame: PdfObject | undefined): void {
    this.#require([...dict.keys()].every((key) => formKeys.has(key)));
    this.#require(nameOf(dict.get('Subtype')) === 'Form' && fits(dict.get('BBox'), frame));
    this.#require(isCount(dict.get('Length')));
    const resources = dict.get('Resources');
    for (const [key, value] of isDict(resources) ? resources : []) {
      if (key === 'Font' && isDict(value)) for (const font of value.values()) this.#font(font);
      else this.#require(key === 'ProcSet' && isPlain(value));
    }
    this.#require(isDict(resources));
  }

  /** A dictionary of its own, whose keys are plain but for those named. */
  #dictionary(
    object: PdfObject | undefined,
    type: string,
    subtypes: readonly string[],
    links: Readonly<Record<string, Check>>,
  ): void {
    const dict = this.#open(object);
    if (!isDict(dict) || nameOf(dict.get('Type')) !== type) {
      this.isSound = false;
      return;
    }
    if (subtypes.length > 0) this.#require(subtypes.includes(nameOf(dict.get('Subtype')) ?? ''));
    for (const [key, value] of dict) {
      const check = links[key];
      if (check === undefined) this.#require(isPlain(value));
      else check(value);
    }
  }

  #font(object: PdfObject): void {
    this.#dictionary(object, 'Font', ['Type0'], {
      ToUnicode: (value) => {
        this.#stream(value);
      },
      DescendantFonts: (value) => {
        if (isArray(value) && value.length === 1) this.#descendant(value[0]);
        else this.isSound = false;
      },
    });
  }

  #descendant(object: PdfObject | undefined): void {
    this.#dictionary(object, 'Font', ['CIDFontType0', 'CIDFontType2'], {
      FontDescriptor: (value) => {
        const file: Check = (stream) => {
          this.#stream(stream);
        };
        this.#dictionary(value, 'FontDescriptor', [], { FontFile2: file, FontFile3: file });
      },
      CIDToGIDMap: (value) => {
        if (nameOf(value) !== 'Identity') this.#stream(value);
      },
    });
  }

  #stream(object: PdfObject): void {
    const stream = this.#open(object);
    const isKnown =
      stream instanceof PdfStream &&
      [...stream.dict].every(
        ([key, value]) => streamKeys.has(key) && isPlain(value) && !(value instanceof PdfString),
      );
    this.#require(isKnown);
  }
}
