import type { GlyphPosition, PdfFont } from '../engine/types';
import { isHidden, type CodeOf } from '../text/exact-unicode';
import { mirrored } from './levels';

export interface ShapedText {
  readonly codes: string[];
  readonly positions: GlyphPosition[];
  /** Where the first character begins, in thousandths of an em from the left edge of the text. */
  readonly start: number;
}

/**
 * The second half of a ligature in two glyphs has no width and stands where the first begins. A thousandth
 * of an em to the left, programs that sort glyphs by their place find it after the first.
 */
const nudge = (position: Pick<GlyphPosition, 'xAdvance'>, codePoints: readonly number[]): number =>
  position.xAdvance === 0 && !/^\p{M}*$/u.test(String.fromCodePoint(...codePoints)) ? 1 : 0;

const mirrorText = (text: string): string => Array.from(text, mirrored).join('');
const mirrorBack = (codePoint: number): number =>
  mirrored(String.fromCodePoint(codePoint)).codePointAt(0) ?? codePoint;

interface PlacedGlyph {
  readonly code: string;
  readonly width: number;
  readonly x: number;
  readonly y: number;
}

/** A word, or the spaces between two, with its glyphs in the order of reading. */
interface ShapedWord {
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
}

function shapeWord(font: PdfFont, codeOf: CodeOf, text: string): ShapedWord {
  font.font._glyphs = {}; // they remember the characters of an earlier text
  const { glyphs, positions } = font.font.layout(
    mirrorText(text),
    undefined,
    undefined,
    undefined,
    'rtl',
  );
  let pen = 0;
  const placed = glyphs.flatMap((glyph, index) => {
    const position = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    const x = (pen + position.xOffset) * font.scale;
    pen += position.xAdvance;
    if (isHidden(glyph, position)) return [];
    const codePoints = glyph.codePoints.map(mirrorBack);
    return [
      {
        code: codeOf({ id: glyph.id, codePoints, advanceWidth: glyph.advanceWidth }),
        width: glyph.advanceWidth * font.scale,
        x: x - nudge(position, codePoints),
        y: position.yOffset * font.scale,
      },
    ];
  });
  return { glyphs: placed.reverse(), width: pen * font.scale };
}

const known = new WeakMap<PdfFont, Map<string, ShapedWord>>();

function wordOf(font: PdfFont, codeOf: CodeOf, text: string): ShapedWord {
  const words = known.get(font) ?? new Map<string, ShapedWord>();
  known.set(font, words);
  const word = words.get(text) ?? shapeWord(font, codeOf, text);
  words.set(text, word);
  return word;
}

/**
 * Shapes a text that runs from right to left. Its glyphs come in the order of reading, each advancing to
 * the left, so that whoever takes the text out of the file, or has it read aloud, gets it in that order;
 * brackets are drawn mirrored (UAX #9, L4) and stay in the file what they are in the text.
 */
export function shapeRightToLeft(font: PdfFont, codeOf: CodeOf, text: string): ShapedText {
  const words = (text.match(/ +|[^ ]+/g) ?? []).map((word) => wordOf(font, codeOf, word));
  let left = words.reduce((sum, { width }) => sum + width, 0);
  const glyphs = words.flatMap((word) => {
    left -= word.width;
    return word.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + left }));
  });
  return {
    codes: glyphs.map(({ code }) => code),
    positions: glyphs.map(({ x, y, width }, index) => ({
      xAdvance: (glyphs[index + 1]?.x ?? x) - x,
      xOffset: 0,
      yOffset: y,
      advanceWidth: width,
    })),
    start: glyphs[0]?.x ?? 0,
  };
}
