import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysIn } from '../../../shared/domain/reports/gate/days';
import { wordsOf } from '../../../shared/domain/reports/gate/normalise';
import { ageBand, generaliseAges } from '../../../shared/domain/reports/redaction/ages';
import { generaliseDays } from '../../../shared/domain/reports/redaction/days';
import {
  generalisePlaces,
  generaliseShelters,
} from '../../../shared/domain/reports/redaction/places';

describe('days', () => {
  it.each([
    ['She was held on 3 March 2026.', 'She was held in March 2026.'],
    ['On the 3rd of March, 2026 she', 'In March 2026 she'],
    ['Held in Shelter K, about 3 to 19 March 2026', 'Held in Shelter K, about March 2026'],
    ['held from 3 to 19 March 2026', 'held in March 2026'],
    ['between 3 and 19 March 2026', 'in March 2026'],
    ['from 3 March 2026 to 5 April 2026', 'from March 2026 to April 2026'],
    ['from 28 February to 5 March 2026', 'from February to March 2026'],
    ['on March 3, 2026', 'in March 2026'],
    ['on 2026-03-05, page 4', 'on 2026, page 4'],
    ['am 05.03.2026', 'am 2026'],
    ['le 5 mars 2026', 'le mars 2026'],
    ['el 5 de marzo de 2026', 'el marzo 2026'],
    ['5 марта 2026', 'марта 2026'],
    ['5.III.2026', '2026'],
    ['until 19 March', 'until March'],
    ['Night of 28 March 2001: police station', 'Night of March 2001: police station'],
  ])('%s', (text, general) => {
    expect(generaliseDays(text).text).toBe(general);
    expect(generaliseDays(general)).toEqual({ text: general, count: 0 });
  });

  it.each(['in March 2026', 'article 6 of the Covenant', 'version 2.3.1', 'page 12', '5 may go'])(
    'leaves “%s”',
    (text) => {
      expect(generaliseDays(text)).toEqual({ text, count: 0 });
    },
  );

  it('leaves no full day that the gate can read, in any of its notations', () => {
    const languages = [
      'en-GB',
      'en-US',
      'fr',
      'de',
      'es',
      'it',
      'nl',
      'ru',
      'uk',
      'el',
      'tr',
      'sv',
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom(...languages),
        fc.constantFrom('long', 'short', 'numeric'),
        (date, language, month) => {
          const written = new Intl.DateTimeFormat(language, {
            ...{ day: 'numeric', month, year: 'numeric', timeZone: 'UTC' },
          }).format(date);
          const { text } = generaliseDays(`She left ${written}, at night.`);
          expect([...daysIn(wordsOf(text)).keys()], `${written} → ${text}`).toEqual([]);
        },
      ),
    );
  });
});

describe('ages', () => {
  it.each([
    ['a girl aged 16', 'a girl aged under 18'],
    ['aged 24 and aged 25', 'aged 18 to 24 and aged 25 to 34'],
    ['at the age of 61', 'at the age of 50 or over'],
    ['she was 17 years old', 'she was under 18 years old'],
    ['a 24-year-old woman', 'an adult woman'],
    ['A 15-year-old', 'A minor'],
    ['An 18-year-old', 'An adult'],
  ])('%s', (text, general) => {
    expect(generaliseAges(text).text).toBe(general);
    expect(generaliseAges(general).count).toBe(0);
  });

  it('has one band for each age, and no child in a band of adults', () => {
    for (let age = 0; age < 100; age++) {
      const band = ageBand(age);
      expect(band === 'under 18').toBe(age < 18);
    }
  });
});

describe('places', () => {
  const change = generalisePlaces(
    [
      { name: 'Ayia Napa', isSmall: true, region: '' },
      { name: 'Limassol', isSmall: true, region: 'the south' },
    ],
    ['Limassol Police'],
  );

  it('gives the region, or says that a place stood there, and leaves names of authorities', () => {
    expect(change('in AYIA  NAPA, then Limassol; the Limassol Police came').text).toBe(
      'in [place], then the south; the Limassol Police came',
    );
    expect(change('Limassolian').count).toBe(0);
  });

  it.each([
    ['visited Shelter K three times', 'visited a shelter three times'],
    ['Shelter K was closed. The Shelter Nova Vita too', 'A shelter was closed. A shelter too'],
    ['brought to the refuge “Casa Vera”', 'brought to a shelter'],
    ['in the Safe House 4', 'in a shelter'],
  ])('%s', (text, general) => {
    expect(generaliseShelters(text).text).toBe(general);
    expect(generaliseShelters(general).count).toBe(0);
  });

  it.each(['in a shelter', 'at the shelter Person A said', 'Shelter was refused'])(
    'leaves “%s”',
    (text) => {
      expect(generaliseShelters(text)).toEqual({ text, count: 0 });
    },
  );
});
