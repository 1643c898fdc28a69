import { describe, expect, test } from 'vitest';
import { paragraphLevels } from '../../../electron/core/reports/pdf/bidi/levels';
import {
  directionOf,
  listed,
  passageLanguage,
  scriptOfTag,
} from '../../../electron/core/reports/pdf/text/languages';
import { piecesOf, traitsOf, type Covers } from '../../../electron/core/reports/pdf/text/traits';

/** Latin, Greek, Cyrillic and signs in the base family; each other family its script and full stops. */
const covers: Covers = (family, codePoint) => {
  const char = String.fromCodePoint(codePoint);
  if (family === 'NotoSans') return /[ -~\p{Script=Latin}\p{Script=Cyrillic}“”]/u.test(char);
  if (family === 'NotoNaskhArabic') return /[ .،\p{Script=Arabic}]/u.test(char);
  if (family === 'NotoSansHebrew') return /[ -~\p{Script=Hebrew}]/u.test(char);
  return /[ -~“”。（）\p{Script=Han}]/u.test(char);
};

const cut = (text: string, language = 'en') => {
  const levels = paragraphLevels(text, directionOf(language))?.levels ?? null;
  return piecesOf(text, 0, traitsOf(text, language, levels, covers)).map(
    ({ text: piece, traits }) => [piece, traits?.family.replace('Noto', ''), traits?.language],
  );
};

describe('each character is set in a family that has it', () => {
  test('Latin text is one piece', () => {
    expect(cut('Circular 12, page 4.')).toEqual([['Circular 12, page 4.', 'Sans', null]]);
  });

  test('punctuation goes with the script before it, what opens with what follows', () => {
    expect(cut('the “人权” report')).toEqual([
      ['the ', 'Sans', null],
      ['“人权” ', 'SansSC', 'und-Hani'],
      ['report', 'Sans', null],
    ]);
  });

  test('a sign after an Arabic word in an English line is the line’s own', () => {
    expect(cut('no سر, no')).toEqual([
      ['no ', 'Sans', null],
      ['سر', 'NaskhArabic', 'und-Arab'],
      [', ', 'Sans', 'und-Arab'],
      ['no', 'Sans', null],
    ]);
  });

  test('a sign that the family lacks comes from one that has it', () => {
    expect(cut('سر (مهم)', 'ar')).toEqual([
      ['سر ', 'NaskhArabic', null],
      ['(', 'Sans', null],
      ['مهم', 'NaskhArabic', null],
      [')', 'Sans', null],
    ]);
  });

  test('figures are those of the base family everywhere', () => {
    expect(cut('第4页', 'zh-Hans')).toEqual([
      ['第', 'SansSC', null],
      ['4', 'Sans', null],
      ['页', 'SansSC', null],
    ]);
  });

  test('a letter outside the basic plane counts as two units', () => {
    const [piece, ...more] = cut('\u{20000}\u{20001}', 'zh');
    expect(more).toEqual([]);
    expect(piece?.[0]).toBe('\u{20000}\u{20001}');
  });
});

describe('the language of a passage', () => {
  test('is the text’s own where the script is; else undetermined, in its script', () => {
    expect(passageLanguage('Latn', 'fr')).toBeNull();
    expect(passageLanguage('Cyrl', 'ru')).toBeNull();
    expect(passageLanguage('Latn', 'ru')).toBe('und-Latn');
    expect(passageLanguage('Arab', 'en')).toBe('und-Arab');
    expect(passageLanguage('Zyyy', 'ar')).toBeNull();
  });

  test('a script that the tag names counts more than the language', () => {
    expect(scriptOfTag('sr-Latn')).toBe('Latn');
    expect(scriptOfTag('sr')).toBe('Cyrl');
    expect(scriptOfTag('zh-Hant-TW')).toBe('Hani');
  });

  test('decides the direction of the document', () => {
    expect(['ar', 'fa', 'ur', 'he', 'ar-EG'].map(directionOf)).toEqual(Array(5).fill('rtl'));
    expect(['en', 'ru', 'zh-Hans', 'az-Latn'].map(directionOf)).toEqual(Array(4).fill('ltr'));
  });

  test('decides the comma between names', () => {
    expect(listed(['أ', 'ب'], 'ar')).toBe('أ، ب');
    expect(listed(['甲', '乙'], 'zh-Hans')).toBe('甲、乙');
    expect(listed(['A', 'B'], 'fr')).toBe('A, B');
  });
});
