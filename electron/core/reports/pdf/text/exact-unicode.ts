import type { Glyph, GlyphPosition, PdfFont } from '../engine/types';

/** The code, in hexadecimal, that stands for a glyph in the page's text. */
export type CodeOf = (glyph: Glyph) => string;

const unknown = [0xfffd];

/** fontkit puts a space without width where a character is invisible, such as a non-joiner. */
export const isHidden = (
  glyph: Glyph,
  position: Pick<GlyphPosition, 'xAdvance'> | undefined,
): boolean =>
  position?.xAdvance === 0 && glyph.codePoints.length === 1 && glyph.codePoints[0] === 0x20;

/**
 * Makes a face map every code of the page back to the very characters it was printed for. pdfkit keeps
 * one code per glyph, which then stands for the characters of its first use: a no-break space for all
 * spaces, one Arabic letter for another that looks the same within a word. Here a glyph has a code per
 * meaning. Code 0 must not map to U+0000 (ISO 14289-1, 7.21.7).
 */
export function mapExactly(font: PdfFont): CodeOf {
  const codes = new Map<string, number>();
  const newCode = (glyph: Glyph): number => {
    const code = font.subset.includeGlyph(glyph.id);
    if (font.unicode[code] === undefined) return code;
    return font.subset.glyphs.push(glyph.id) - 1;
  };
  const codeOf: CodeOf = (glyph) => {
    const key = `${String(glyph.id)} ${glyph.codePoints.join(' ')}`;
    let code = codes.get(key);
    if (code === undefined) {
      code = newCode(glyph);
      codes.set(key, code);
      font.widths[code] = glyph.advanceWidth * font.scale;
      font.unicode[code] = glyph.codePoints.length === 0 ? unknown : glyph.codePoints;
    }
    return code.toString(16).padStart(4, '0');
  };
  const layoutRun = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => {
    font.font._glyphs = {}; // they remember the characters of an earlier text
    return layoutRun(text, features);
  };
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    const isShown = (_: unknown, index: number): boolean => {
      const glyph = glyphs[index];
      return glyph !== undefined && !isHidden(glyph, positions[index]);
    };
    return [glyphs.filter(isShown).map(codeOf), positions.filter(isShown)];
  };
  font.unicode[0] = unknown;
  return codeOf;
}
