import bidiFactory from 'bidi-js';
import type { Direction } from '../text/languages';

const bidi = bidiFactory();

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u061c\u200f\u202b\u2067]/u;
const strongTypes = ['L', 'R', 'AL'];

/** Marks that steer the algorithm and are no characters of the text; they are not printed. */
export const steeringMarks = /[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/g;

export const mirrored = (char: string): string => bidi.getMirroredCharacter(char) ?? char;

const hasStrong = (text: string): boolean =>
  Array.from(text).some((char) => strongTypes.includes(bidi.getBidiCharTypeName(char)));

export interface Paragraph {
  /** Embedding level of each UTF-16 unit. */
  readonly levels: ArrayLike<number>;
  /** Level of the paragraph: 0 from left to right, 1 from right to left. */
  readonly base: number;
}

/**
 * The embedding levels of one paragraph by the Unicode Bidirectional Algorithm (UAX #9). Its direction
 * is that of its first strong character, or the document's if it has none (P2, P3, HL1). Null where
 * everything runs from left to right.
 */
export function paragraphLevels(text: string, document: Direction): Paragraph | null {
  if (document === 'ltr' && !rightToLeft.test(text)) return null;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, hasStrong(text) ? 'auto' : document);
  return { levels, base: paragraphs[0]?.level ?? (document === 'rtl' ? 1 : 0) };
}
