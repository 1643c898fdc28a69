import { describe, expect, test } from 'vitest';
import { paragraphLevels } from '../../../electron/core/reports/pdf/bidi/levels';
import { placesOf, visualOrder } from '../../../electron/core/reports/pdf/bidi/order';

/** The text as it stands on the page, from left to right, each letter as wide as another. */
function shown(text: string, document: 'ltr' | 'rtl'): string {
  const paragraph = paragraphLevels(text, document);
  if (paragraph === null) return text;
  return visualOrder(Array.from(text, (_, index) => paragraph.levels[index] ?? 0))
    .map((index) => text[index] ?? '')
    .join('');
}

describe('the order of a line by the bidirectional algorithm', () => {
  test('text that runs from left to right is left alone', () => {
    expect(paragraphLevels('Circular 12 (page 4)', 'ltr')).toBeNull();
  });

  test('an Arabic word in an English line, and a number in an Arabic one', () => {
    expect(shown('a ابج b', 'ltr')).toBe('a جبا b');
    expect(shown('ا 12 ب', 'rtl')).toBe('ب 12 ا');
  });

  test('an English word in an Arabic line keeps its own order', () => {
    expect(shown('اب no 9 جد', 'rtl')).toBe('دج no 9 با');
  });

  test('the first strong letter decides the direction of a paragraph; without one, the document', () => {
    expect(paragraphLevels('ا a', 'ltr')?.base).toBe(1);
    expect(paragraphLevels('a ا', 'rtl')?.base).toBe(0);
    expect(paragraphLevels('12 – 14', 'rtl')?.base).toBe(1);
  });

  test('a stop at the end of an Arabic line stands at its left', () => {
    expect(shown('ابج.', 'ltr')).toBe('.جبا');
  });

  test('levels of three: Latin within Arabic within Latin', () => {
    expect(visualOrder([0, 1, 2, 1, 0])).toEqual([0, 3, 2, 1, 4]);
    expect(visualOrder([1, 2, 2, 1])).toEqual([3, 1, 2, 0]);
    expect(visualOrder([])).toEqual([]);
  });

  test('parts stand side by side, without gap or overlap, whatever their order', () => {
    const parts = [
      { level: 1, width: 10 },
      { level: 2, width: 5 },
      { level: 1, width: 3 },
    ];
    expect(placesOf(parts, -1)).toEqual([7, 2, -1]);
  });
});
