import { paragraphLevels, steeringMarks } from '../bidi/levels';
import { TextInlines } from '../engine/classes';
import type { Inline, StyleStack, Word } from '../engine/types';
import { baseFamily, sizeFactor } from './families';
import { scriptOfTag, type Setting } from './languages';
import type { PrintingDocument } from './printing-document';
import { piecesOf, traitsOf, type Traits } from './traits';

/** What is added to a part of a word. */
export interface PrintedInline extends Inline {
  /** Level of the part and of its paragraph; absent where all runs from left to right. */
  level?: number;
  readonly base?: number;
  readonly language?: string | null;
  /** Size before the family's own factor, in points; absent in the base family. */
  readonly nominalSize?: number;
  /** Height above the baseline that the line allows for, in points; absent in the base family. */
  ascent?: number;
}

/** Letters, figures and signs that the base family has, of scripts that need no order. */
const isPlain = (text: string): boolean =>
  /^[ -~\u00a0-\u024f\u2010-\u2027\u2030-\u205e€]*$/.test(text);

const sizeOf = (word: Word, styles: StyleStack): number => {
  const size = word['fontSize'] ?? styles.getProperty('fontSize');
  return typeof size === 'number' ? size : 12;
};

/** A forced line end ends a paragraph of the bidirectional algorithm. */
function splitParagraphs(words: readonly Word[]): Word[][] {
  const paragraphs: Word[][] = [[]];
  for (const word of words) {
    paragraphs.at(-1)?.push(word);
    if (word.lineEnd) paragraphs.push([]);
  }
  return paragraphs;
}

/**
 * Measures words as pdfmake does, after it has cut them where the family of faces, the direction or the
 * language changes. Lines keep the leading of the base family whatever stands in them.
 */
export class PrintedInlines extends TextInlines {
  readonly #document: PrintingDocument;
  readonly #setting: Setting;

  constructor(document: PrintingDocument, setting: Setting) {
    super(document);
    this.#document = document;
    this.#setting = setting;
  }

  override measure(words: readonly Word[], styles: StyleStack): Inline[] {
    // A space at a forced line end, invisible: words must not run together when they are read aloud.
    const spaced = words.map((word) => (word.lineEnd ? { ...word, text: `${word.text} ` } : word));
    const cut = splitParagraphs(spaced).flatMap((paragraph) => this.#cut(paragraph, styles));
    return super.measure(cut, styles).map((inline) => this.#lead(inline));
  }

  #cut(words: readonly Word[], styles: StyleStack): Word[] {
    const text = words.map((word) => word.text).join('');
    const said = styles.getProperty('lang');
    const language = typeof said === 'string' ? said : this.#setting.language;
    const paragraph = paragraphLevels(text, this.#setting.direction);
    if (paragraph === null && isPlain(text) && scriptOfTag(language) === 'Latn') return [...words];
    const traits = traitsOf(text, language, paragraph?.levels ?? null, this.#document.covers);
    let start = 0;
    return words.flatMap((word) => {
      const from = start;
      start += word.text.length;
      const base = paragraph?.base ?? null;
      return this.#cutWord(word, piecesOf(word.text, from, traits), base, sizeOf(word, styles));
    });
  }

  #cutWord(
    word: Word,
    pieces: readonly { readonly text: string; readonly traits: Traits | undefined }[],
    base: number | null,
    size: number,
  ): Word[] {
    const { lineEnd, noNewLine, ...style } = word;
    return pieces.map(({ text, traits }, index) => {
      const family = traits?.family ?? baseFamily;
      const isLast = index === pieces.length - 1;
      return {
        ...style,
        text: text.replace(steeringMarks, ''),
        language: traits?.language ?? null,
        ...(family === baseFamily
          ? {}
          : { font: family, fontSize: size * sizeFactor[family], nominalSize: size }),
        ...(family === 'NotoNaskhArabic' ? { characterSpacing: 0 } : {}), // its letters join
        ...(base === null ? {} : { level: traits?.level ?? base, base }),
        ...(isLast && lineEnd ? { lineEnd } : {}),
        ...(!isLast || noNewLine ? { noNewLine: true } : {}),
      };
    });
  }

  #lead(inline: PrintedInline): PrintedInline {
    if (inline.nominalSize === undefined) return inline;
    const base = this.#document.provideFont(baseFamily, false, false);
    const lineHeight = inline.height / inline.font.lineHeight(inline.fontSize);
    inline.height = base.lineHeight(inline.nominalSize) * lineHeight;
    inline.ascent = (base.ascender / 1000) * inline.nominalSize;
    return inline;
  }
}
