import type { FontFace } from 'pdfmake';
import { AppError } from '../../../../shared/errors';

/** A text of the report and its place in the model, e.g. "findings[2].analysis". */
export interface PlacedText {
  readonly where: string;
  readonly text: string;
}

export function textsOf(value: unknown, where = ''): PlacedText[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, `${where}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    textsOf(item, where === '' ? key : `${where}.${key}`),
  );
}

/** Scripts written from right to left, and the invisible marks that turn the direction. */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u061c\u200f\u202a-\u202e\u2066-\u2069]/u;

const name = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Throws AppError REPORT_TEXT_RIGHT_TO_LEFT at the first such character. */
export function refuseRightToLeft(texts: readonly PlacedText[]): void {
  for (const { where, text } of texts) {
    const found = rightToLeft.exec(text);
    if (found !== null) {
      throw new AppError('REPORT_TEXT_RIGHT_TO_LEFT', { codePoint: name(found[0]), where });
    }
  }
}

const isLineEnd = (char: string): boolean => char === '\n' || char === '\r';

/**
 * Throws AppError REPORT_TEXT_NOT_PRINTABLE at the first character that one of the faces lacks: a
 * box in place of a name is worse than no report, and PDF/A forbids it (ISO 19005-3, 6.2.11.8).
 */
export function requireGlyphs(texts: readonly PlacedText[], faces: readonly FontFace[]): void {
  const known = new Map<string, boolean>();
  const isPrintable = (char: string): boolean => {
    const before = known.get(char);
    if (before !== undefined) return before;
    const codePoint = char.codePointAt(0) ?? 0;
    const now = isLineEnd(char) || faces.every(({ font }) => font.hasGlyphForCodePoint(codePoint));
    known.set(char, now);
    return now;
  };
  for (const { where, text } of texts) {
    for (const char of text) {
      if (!isPrintable(char)) {
        throw new AppError('REPORT_TEXT_NOT_PRINTABLE', { codePoint: name(char), where });
      }
    }
  }
}
