import { AppError } from '../../../../shared/errors';
import { steeringMarks } from './bidi/levels';
import { families } from './text/families';
import type { Covers } from './text/traits';

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

const name = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The marks that force a direction upon characters which have one of their own. */
const override = /[\u202d\u202e]/u;

/**
 * Throws AppError REPORT_TEXT_DIRECTION_FORCED at the first mark that makes letters run against their own
 * direction: the page would show another text than the file holds.
 */
export function refuseForcedDirection(texts: readonly PlacedText[]): void {
  for (const { where, text } of texts) {
    const found = override.exec(text);
    if (found !== null) {
      throw new AppError('REPORT_TEXT_DIRECTION_FORCED', { codePoint: name(found[0]), where });
    }
  }
}

const isLineEnd = (char: string): boolean => char === '\n' || char === '\r';
const isSteering = (char: string): boolean => char.replace(steeringMarks, '') === '';

/**
 * Throws AppError REPORT_TEXT_NOT_PRINTABLE at the first character that no family has: a box in place of
 * a name is worse than no report, and PDF/A forbids it (ISO 19005-3, 6.2.11.8).
 */
export function requireGlyphs(texts: readonly PlacedText[], covers: Covers): void {
  const known = new Map<string, boolean>();
  const isPrintable = (char: string): boolean => {
    const before = known.get(char);
    if (before !== undefined) return before;
    const codePoint = char.codePointAt(0) ?? 0;
    const now =
      isLineEnd(char) || isSteering(char) || families.some((family) => covers(family, codePoint));
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
