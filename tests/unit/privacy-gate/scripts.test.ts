import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsIn } from './search-for';

const finds = (fullName: string, text: string, isOwn = true) =>
  kindsIn({ fullName }, text, isOwn).includes('name');

const pairs: readonly (readonly [string, string])[] = [
  ['Mohammed Hassan', 'محمد حسن'],
  ['Muhammad Husayn', 'محمد حسين'],
  ['Fatima Zahra', 'فاطمة زهراء'],
  ['Fatimah al-Zahra', 'فاطمة الزهراء'],
  ['Oxana Rantsev', 'أوكسانا رانتسيف'],
  ['Youssef Mansour', 'يوسف منصور'],
  ['Khadija Ben Ali', 'خديجة بن علي'],
  ['Abdulrahman Qasim', 'عبدالرحمن قاسم'],
  ['Shirin Golestani', 'شیرین گلستانی'],
  ['Rachel Goldberg', 'רחל גולדברג'],
  ['David Mizrahi', 'דוד מזרחי'],
  ['Tzipora Shapira', 'ציפורה שפירא'],
];

describe('names across scripts', () => {
  it.each(pairs)('%s, written %s', (latin, other) => {
    expect(finds(latin, `heard ${other} there`)).toBe(true);
    expect(finds(latin, other.split(' ').toReversed().join(' '))).toBe(true);
    expect(finds(other, `They heard ${latin} there`)).toBe(true);
    expect(finds(other, `They heard ${latin.split(' ').toReversed().join(', ')} there`)).toBe(true);
    expect(finds(other, `قالت ${other} كل شيء`)).toBe(true);
  });

  it.each([
    ['Оксана Образцова', 'أوكسانا أوبرازتسوفا'],
    ['Παπαδοπούλου Ελένη', 'بابادوبولو إيليني'],
    ['محمد حسن', 'говорил Мухаммад Хасан'],
  ])('%s in “%s”', (name, text) => {
    expect(finds(name, text)).toBe(true);
  });

  it('asks in this inquiry only, as consonants are shared by many names', () => {
    expect(finds('Mohammed Hassan', 'محمد حسن', false)).toBe(false);
    expect(finds('محمد حسن', 'محمد حسن', false)).toBe(true);
  });

  it.each([
    ['محمد حسن', 'The Ministry of the Interior and the Human Rights Office were heard in Hessen.'],
    ['حسن علي', 'The House met; Hosni was not there.'],
    ['Mohammed Hassan', 'كانت السلطات على علم بالوضع'],
    ['Hassan Ali', 'في مدينة كبيرة'],
  ])('not %s in “%s”', (name, text) => {
    expect(finds(name, text)).toBe(false);
  });
});

const names = [
  'Oxana Rantseva',
  'Оксана Ранцева',
  'Ελένη Παπαδοπούλου',
  'محمد حسنين',
  'שירה גולדברג',
  '欧阳小红',
  'Nguyễn Thị Hạnh',
  'प्रिया शर्मा',
  'ศิริพร แก้วมณี',
  'ሰላማዊት ተስፋዬ',
  'თამარ ბერიძე',
  'Անահիտ Սարգսյան',
  '김민서',
  'さくら たなか',
];

const forms: Readonly<Record<string, (name: string) => string>> = {
  'as it is': (name) => name,
  'in capitals': (name) => name.toUpperCase(),
  'in small letters': (name) => name.toLowerCase(),
  'surname first': (name) => name.split(' ').toReversed().join(', '),
  decomposed: (name) => name.normalize('NFD'),
  'as a name of a file': (name) => `${name.split(' ').join('_')}.pdf`,
  'without a space': (name) => name.split(' ').join(''),
  'over two lines': (name) => name.split(' ').join('\n'),
  'letters set apart': (name) =>
    [...new Intl.Segmenter('und').segment(name.replaceAll(' ', ''))]
      .map(({ segment }) => segment)
      .join(' '),
  'with marks of direction': (name) => `\u2067${name}\u2069`,
  'with joiners': (name) => name.split(' ').join('\u200d \u200d'),
};

it('finds a name of any script in each of its forms, anywhere in a text', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom(...Object.keys(forms)),
      fc.constantFrom('', 'They heard ', 'Свидетель ', 'قالت '),
      fc.constantFrom('', ' on that day.', ', 14', '؟ نعم'),
      (name, form, before, after) => {
        const written = `${before}${forms[form]?.(name) ?? ''}${after}`;
        expect(finds(name, written), `${form}: ${written}`).toBe(true);
      },
    ),
    { numRuns: 600 },
  );
});
