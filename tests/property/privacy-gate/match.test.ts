import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher, fingerprintNeedle } from '../../../shared/domain/reports/gate/match';
import { needlesOf } from '../../../shared/domain/reports/gate/needles';

const plain = (text: string) => text;
const nobody = {
  fullName: '',
  aliases: [],
  birthDate: '',
  nationality: '',
  documentNumbers: [],
  contact: [],
};
const search = (identity: Partial<Parameters<typeof needlesOf>[0]>) =>
  createMatcher(
    needlesOf({ ...nobody, ...identity }).map((needle) =>
      fingerprintNeedle(needle, 'Person A', plain),
    ),
    plain,
  );

const letters = Array.from('abcdefghijklmnopqrstuvwxyzáèôüñçžčдяжλσאבגعمسÄØŁ');
const word = fc
  .array(fc.constantFrom(...letters), { minLength: 4, maxLength: 10 })
  .map((chosen) => chosen.join('') + 'qx'); // no ordinary word ends so
const filler = fc.constantFrom('The', 'officers', 'heard', 'that', '4', 'persons', 'were', 'held,');
const divider = fc.constantFrom(' ', '\n', ', ', ' - ', '\t', '_', '; ');

describe('a name is found', () => {
  it('in any case, order, with any punctuation and line ends, anywhere in a text', () => {
    const cases = fc.record({
      names: fc.uniqueArray(word, { minLength: 2, maxLength: 4 }),
      before: fc.array(filler),
      after: fc.array(filler),
      divider,
      isUpper: fc.boolean(),
      isReversed: fc.boolean(),
      form: fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
    });
    fc.assert(
      fc.property(cases, ({ names, before, after, divider, isUpper, isReversed, form }) => {
        const order = isReversed ? names.toReversed() : names;
        const shown = order.join(divider).normalize(form);
        const text = [...before, isUpper ? shown.toUpperCase() : shown, ...after].join(divider);
        expect(search({ fullName: names.join(' ') })(text)).not.toEqual([]);
      }),
    );
  });
});

describe('a number is found', () => {
  it('however it is divided', () => {
    const cases = fc.record({
      number: fc.stringMatching(/^[A-Z]{0,2}[0-9]{6,9}$/),
      marks: fc.array(fc.constantFrom('', ' ', '-', '/', '.', '\n'), {
        minLength: 11,
        maxLength: 11,
      }),
    });
    fc.assert(
      fc.property(cases, ({ number, marks }) => {
        const shown = Array.from(number)
          .map((one, at) => `${one}${marks[at] ?? ''}`)
          .join('');
        expect(search({ documentNumbers: [number] })(`no. ${shown} was kept`)).not.toEqual([]);
      }),
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
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const name = date.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
        const found = search({ birthDate: iso });
        for (const shown of [
          iso,
          `${dayOfMonth}.${month}.${year}`,
          `${month}/${dayOfMonth}/${year}`,
          `${String(Number(dayOfMonth))} ${name} ${year}`,
          `${name.toUpperCase()} ${dayOfMonth}, ${year}`,
          `${dayOfMonth}-${month}-${year.slice(2)}`,
        ])
          expect(found(`Born ${shown} abroad`)).not.toEqual([]);
      }),
    );
  });
});

describe('nothing is found', () => {
  it('where nothing is protected', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(search({})(text)).toEqual([]);
      }),
    );
  });
});
