import { PdfDocument } from '../engine/classes';
import type { FontFiles, PdfFont } from '../engine/types';
import { mapExactly, type CodeOf } from './exact-unicode';
import { familyFiles, type Family } from './families';
import type { Covers } from './traits';

type Options = ConstructorParameters<typeof PdfDocument>[4];

/** A document whose faces map back exactly, and which knows what each family can print. */
export class PrintingDocument extends PdfDocument {
  readonly #codes = new Map<string, CodeOf>();

  constructor(resourcesFolder: string, options: Options) {
    const files: Readonly<Record<Family, FontFiles>> = familyFiles(resourcesFolder);
    const readable = new Set(Object.values(files).flatMap((faces) => Object.values(faces)));
    super(files, {}, {}, {}, options, null, (path) => readable.has(path));
  }

  override provideFont(family: string, bold: boolean, italics: boolean): PdfFont {
    const font = super.provideFont(family, bold, italics);
    if (!this.#codes.has(font.id)) this.#codes.set(font.id, mapExactly(font));
    return font;
  }

  codeOf(font: PdfFont): CodeOf {
    const codeOf = this.#codes.get(font.id);
    if (codeOf === undefined) throw new Error('a face that was not provided here');
    return codeOf;
  }

  /** All faces of a family have the same characters (a test holds them to it). */
  readonly covers: Covers = (family, codePoint) =>
    this.provideFont(family, false, false).font.hasGlyphForCodePoint(codePoint);
}
