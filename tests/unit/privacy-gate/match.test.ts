import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../shared/domain/people/person';
import { complainantNeedles } from '../../../shared/domain/reports/gate/needles';
import { matcherOf, searchFor } from './search-for';

const identity: Identity = {
  fullName: 'Amélie Zoë O’Ranthova-Quist',
  aliases: ['Mai Li'],
  birthDate: '1981-03-05',
  nationality: 'Utopian',
  documentNumbers: ['AB 123-4567'],
  contact: ['+357 25 000 471', 'amelie.rq@example.org', '12 Makarios Avenue, Limassol'],
};
const matcher = searchFor(identity);
const kinds = (text: string) => matcher(text).map(({ kind }) => kind);

describe('what the gate finds', () => {
  it.each([
    ['as it is', 'She is Amélie Zoë O’Ranthova-Quist.', 'name'],
    ['without marks and in capitals', 'AMELIE ZOE', 'name'],
    ['decomposed marks', 'Ame\u0301lie went home', 'name'],
    ['surname first', 'QUIST, Zoe', 'name'],
    ['across a line break', 'Ran\nAmélie\nZoë', 'name'],
    ['a word divided at the line end', 'Miss O’Rant-\nhova left', 'name'],
    ['double name without its hyphen', 'Ms oranthovaquist', 'name'],
    ['a soft hyphen inside', 'O’Rantho\u00adva', 'name'],
    ['without the apostrophe', 'ORanthova', 'name'],
    ['a possessive', 'Amélie’s passport was kept', 'name'],
    ['a possessive after an apostrophe', "O'Ranthova's file", 'name'],
    ['an Arabic letter mark inside', 'Amé\u061clie left', 'name'],
    ['a Hangul filler inside', 'Amé\u3164lie left', 'name'],
    ['a tag character inside', 'Amé\u{e0061}lie left', 'name'],
    ['Cyrillic letters that look Latin', 'O’Rаnthоvа left', 'name'],
    ['letters set apart', 'O R A N T H O V A', 'name'],
    ['with underscores', 'file_oranthova_quist.pdf', 'name'],
    ['both short words of an alias', 'called Li Mai there', 'alias'],
    ['a document number divided otherwise', 'passport ab1234567 was kept', 'document_number'],
    ['a document number run into the text', 'No.AB/123/4567x', 'document_number'],
    ['Arabic digits', 'AB ١٢٣٤٥٦٧', 'document_number'],
    ['a telephone number without its prefix', 'call 25000471', 'contact'],
    ['an address', 'seen at 12, Makarios Avenue', 'contact'],
    ['an e-mail address in capitals', 'AMELIE.RQ@EXAMPLE.ORG', 'contact'],
    ['a date written out', 'born on 5 March 1981', 'birth_date'],
    ['the 5th of March', 'on the 5th of March, 1981', 'birth_date'],
    ['month first', 'March 5, 1981', 'birth_date'],
    ['points', '05.03.1981', 'birth_date'],
    ['slashes and two digits', '5/3/81', 'birth_date'],
    ['American order', '03/05/1981', 'birth_date'],
    ['packed', '19810305', 'birth_date'],
    ['in French', 'née le 5 mars 1981', 'birth_date'],
  ])('%s', (_, text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  it.each([
    ['another person', 'Person A was held for a fortnight at the shelter.'],
    ['one short word of an alias in small letters', 'The li valley is far.'],
    ['the year of birth alone', 'A woman born in 1981'],
    ['the month of birth', 'a woman born in March 1981'],
    ['another day', '6 March 1981'],
    ['a number that only begins alike', 'AB 123-4568'],
    ['the town of an address', 'The station in Limassol'],
  ])('not %s', (_, text) => {
    expect(matcher(text)).toEqual([]);
  });

  it('passes over a name that is an ordinary word, but not beside its other part', () => {
    const one = searchFor({ fullName: 'Grace May' });
    expect(one('The authority may grant a period of grace.')).toEqual([]);
    expect(one('MAY, Grace').map(({ kind }) => kind)).toEqual(['name']);
  });

  it('gives one value for a whole name, the same wherever it stands', () => {
    const text = 'Amélie Quist was heard. Later AMELIE QUIST left; then Amélie alone.';
    expect(matcher(text).map(({ value, sentence }) => ({ value, sentence }))).toEqual([
      { value: ['amelie', 'quist'], sentence: 1 },
      { value: ['amelie'], sentence: 2 },
    ]);
  });
});

describe('the complainant', () => {
  const search = (complainant: string) => matcherOf(complainantNeedles(complainant));
  it('is found by name', () => {
    expect(search('Nikolaos Ranthov, father of Person A')('Mr RANTHOV wrote')).toHaveLength(1);
  });
  it('is not found by the words that describe him', () => {
    expect(search('Father of Person A')('The father of Person A complained.')).toEqual([]);
  });
});
