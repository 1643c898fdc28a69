import { expect, test } from 'vitest';
import { families } from '../../../electron/core/reports/pdf/text/families';
import { PrintingDocument } from '../../../electron/core/reports/pdf/text/printing-document';
import { resourcesFolder } from '../../helpers/paths';

const document = new PrintingDocument(resourcesFolder, {
  size: [595, 842],
  pdfVersion: '1.7',
  subset: undefined,
  displayTitle: true,
  lang: 'en',
  info: {},
  bufferPages: true,
  autoFirstPage: false,
  compress: true,
  fontLayoutCache: true,
  font: null,
});

const charactersOf = (family: string, bold: boolean, italics: boolean): number[] => {
  const { font } = document.provideFont(family, bold, italics);
  const all: number[] = [];
  for (let code = 0; code <= 0x2ffff; code += 1)
    if (font.hasGlyphForCodePoint(code)) all.push(code);
  return all;
};

test.each(families)('the faces of %s have the same characters', (family) => {
  const regular = charactersOf(family, false, false);
  expect(regular.length).toBeGreaterThan(400);
  for (const [bold, italics] of [
    [true, false],
    [false, true],
    [true, true],
  ] as const) {
    expect(charactersOf(family, bold, italics)).toEqual(regular);
  }
});

test('between them they have the letters of the six languages of the United Nations, and Hebrew', () => {
  const samples = 'ABCéñçßœŁ’«»“”¿ЖщёΩ تقريرپچگکی۱۲٣ שלום 人权机构报告，。《》';
  for (const char of samples) {
    const codePoint = char.codePointAt(0) ?? 0;
    expect(
      families.some((family) => document.covers(family, codePoint)),
      char,
    ).toBe(true);
  }
});
