import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchFor } from '../../unit/privacy-gate/search-for';

const letters = Array.from('abcdefghijklmnopqrstuvwxyzáèôüñçžčдяжλσאבגعمسÄØŁðþ');
const word = fc
  .array(fc.constantFrom(...letters), { minLength: 4, maxLength: 10 })
  .map((chosen) => chosen.join('') + 'qx'); // no ordinary word ends so
const filler = fc.constantFrom('The', 'officers', 'heard', 'that', '4', 'persons', 'were', 'held,');
const divider = fc.constantFrom(
  ' ',
  '\n',
  ', ',
  ' - ',
  '\t',
  '_',
  '; ',
  '\r\n',
  '. ',
  '/',
  ' “',
  '’ ',
);

/** Letters with and without their marks, in any case, some cut by a hyphen or an invisible letter. */
const written = (name: string): fc.Arbitrary<string> =>
  fc
    .array(fc.record({ isUpper: fc.boolean(), isBare: fc.boolean(), cut: fc.nat({ max: 30 }) }), {
      minLength: name.length,
      maxLength: name.length,
    })
    .map((ways) =>
      Array.from(name)
        .map((letter, at) => {
          const way = ways[at];
          const bare =
            way?.isBare === true ? letter.normalize('NFD').replace(/\p{M}/gu, '') : letter;
          const cased = way?.isUpper === true ? bare.toUpperCase() : bare;
          if (at === 0) return cased;
          return `${way?.cut === 1 ? '-\n' : way?.cut === 2 ? '\u00ad' : ''}${cased}`;
        })
        .join(''),
    );

const names = fc.uniqueArray(word, { minLength: 2, maxLength: 4 });
const cases = names.chain((chosen) =>
  fc.record({
    names: fc.constant(chosen),
    shown: fc.tuple(...chosen.map(written)),
    before: fc.array(filler),
    after: fc.array(filler),
    divider,
    isReversed: fc.boolean(),
    form: fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
  }),
);

describe('a name is found', () => {
  it.each([
    ['of this inquiry', true],
    ['of another', false],
  ])(
    '%s, in any case, order, with or without marks, with any punctuation and line ends',
    (_, isOwn) => {
      fc.assert(
        fc.property(cases, ({ names: stored, shown, before, after, divider: mark, ...how }) => {
          const order = how.isReversed ? shown.toReversed() : shown;
          const text = [...before, order.join(mark).normalize(how.form), ...after].join(mark);
          expect(searchFor({ fullName: stored.join(' ') }, isOwn)(text)).not.toEqual([]);
        }),
      );
    },
  );

  it('by each of its telling parts alone', () => {
    const one = names.chain((chosen) =>
      fc.record({ stored: fc.constant(chosen), part: fc.constantFrom(...chosen).chain(written) }),
    );
    fc.assert(
      fc.property(one, fc.array(filler), ({ stored, part }, before) => {
        const text = [...before, part, 'was heard.'].join(' ');
        expect(searchFor({ fullName: stored.join(' ') })(text)).not.toEqual([]);
      }),
    );
  });

  it('when it is made of ordinary and short words alone, in any case and order', () => {
    const ordinary = fc.constantFrom('Hope', 'May', 'Grace', 'Li', 'An', 'Said', 'Joy', 'Wu');
    const both = fc.uniqueArray(ordinary, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(both, divider, fc.boolean(), fc.boolean(), (pair, mark, isUpper, isReversed) => {
        const shown = (isReversed ? pair.toReversed() : pair).join(mark);
        const text = `They heard ${isUpper ? shown.toUpperCase() : shown.toLowerCase()} there.`;
        expect(searchFor({ fullName: pair.join(' ') })(text)).not.toEqual([]);
      }),
    );
  });
});

describe('a number is found', () => {
  it('however it is divided', () => {
    const numbers = fc.record({
      number: fc.stringMatching(/^[A-Z]{0,2}[0-9]{6,9}$/),
      marks: fc.array(fc.constantFrom('', ' ', '-', '/', '.', '\n'), {
        minLength: 11,
        maxLength: 11,
      }),
    });
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom('', 'Passport: ', 'No. '),
        ({ number, marks }, label) => {
          const shown = Array.from(number)
            .map((one, at) => `${one}${marks[at] ?? ''}`)
            .join('');
          const found = searchFor({ documentNumbers: [`${label}${number}`] });
          expect(found(`no. ${shown} was kept`)).not.toEqual([]);
        },
      ),
    );
  });
});

describe('a birth date is found', () => {
  it('in every notation', () => {
    const day = fc.date({
      min: new Date('1930-01-01'),
      max: new Date('2020-12-31'),
      noInvalidDate: true,
    });
    const languages = ['en-GB', 'fr', 'de', 'es', 'it', 'pt', 'ru', 'ro', 'ar', 'pl', 'uk', 'el'];
    fc.assert(
      fc.property(day, fc.constantFrom(...languages), (date, language) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const name = date.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
        const found = searchFor({ birthDate: iso });
        for (const shown of [
          iso,
          `${dayOfMonth}.${month}.${year}`,
          `${month}/${dayOfMonth}/${year}`,
          `${String(Number(dayOfMonth))} ${name} ${year}`,
          `${name.toUpperCase()} ${dayOfMonth}, ${year}`,
          `${dayOfMonth}-${month}-${year.slice(2)}`,
          date.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' }),
        ])
          expect(found(`Born ${shown} abroad`), shown).not.toEqual([]);
      }),
    );
  });
});

describe('nothing is found', () => {
  it('where nothing is protected', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(searchFor({})(text)).toEqual([]);
      }),
    );
  });

  it('in a text that has no part of the name', () => {
    const other = fc.constantFrom(
      'The police held her for a fortnight without a decision.',
      'Nobody told the persons the reasons in a language that they understand.',
      'On 3 March 2026 the court in Limassol heard 4 officers of the E.U. mission.',
      'The authority’s reply of 12 April 2026 gave no reasons; file 2026/014, pages 17-19.',
      'Any deprivation of liberty rests on law and on an individual decision (ICCPR, art. 9).',
    );
    fc.assert(
      fc.property(names, fc.array(other, { maxLength: 6 }), fc.boolean(), (stored, text, isOwn) => {
        const found = searchFor(
          {
            fullName: stored.join(' '),
            birthDate: '1981-03-05',
            documentNumbers: ['AB 123456'],
            contact: ['Mobile: +40 722 123 456', 'home: Strada Lungă 5, Cluj'],
          },
          isOwn,
        );
        expect(found(text.join('\n'))).toEqual([]);
      }),
    );
  });
});
