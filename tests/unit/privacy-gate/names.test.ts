import { describe, expect, it } from 'vitest';
import {
  complainantNeedles,
  otherComplainantNeedles,
} from '../../../shared/domain/reports/gate/needles';
import { kindsIn, matcherOf, searchFor } from './search-for';

const finds = (fullName: string, text: string, isOwn = true) =>
  kindsIn({ fullName }, text, isOwn).includes('name');

describe('other spellings of a name', () => {
  it.each([
    ['Jörg Müller', 'JOERG MUELLER'],
    ['Joerg Mueller', 'jörg müller'],
    ['Søren Kjær', 'soeren was heard'],
    ['Åse Håland', 'haaland'],
    ['Haaland', 'Håland'],
    ['Guðrún Þórsdóttir', 'gudrun'],
    ['Guðrún Þórsdóttir', 'THORSDOTTIR'],
    ['Paweł Wałęsa', 'walesa'],
    ['Đorđe Ranthović', 'Djordje came'],
    ['Anna Weißkopf', 'weisskopf'],
    ['Oxana Образцова', 'obraztsova'],
    ['Образцова', 'OBRAZTSOVA'],
    ['Obraztsova', 'гражданка ОБРАЗЦОВА'],
    ['Παπαδοπούλου', 'papadopoulou'],
    ['Papadopoulou', 'η Παπαδοπούλου'],
    ['Obraztsova', 'the words of Obrazcova'],
    ['Aleksei Volkonsky', 'a certain Volkonskij'],
    ['Ranthov', 'files of Ranthovs and others'],
    ['Образцова', 'показания Образцовой'],
    ['Kowalski', 'oświadczenie Kowalskiego'],
    ['Popescu', 'declarația Popescului'],
  ])('%s in “%s”', (name, text) => {
    expect(finds(name, text)).toBe(true);
  });

  it('leaves words alike in small letters alone', () => {
    expect(finds('Kase', 'in this case')).toBe(false);
    expect(finds('Marin', 'the marine border')).toBe(false);
  });
});

describe('cut and hidden names', () => {
  it.each([
    ['Vera', 'Ve-\nra was heard'],
    ['Vera', 'Ve-ra was heard'],
    ['Vera', 'Ve\u00adra was heard'],
    ['Amélie', 'Am&eacute;lie'],
    ['Amélie', 'Am&#233;lie'],
    ['Amélie', 'AM&#xC9;LIE'],
    ['Straße', 'Stra&szlig;e'],
    ['Vera', 'Ve&shy;ra'],
    ["O'Ranthova", 'O&rsquo;Ranthova'],
    ['Vera Obraztsova', 'V. O. was heard'],
  ])('%s in “%s”', (name, text) => {
    expect(finds(name, text)).toBe(true);
  });

  it('knows initials in the order of the name, reversed, and of its ends alone', () => {
    for (const text of ['V.P.O.', 'O. P. V.', 'V.O.', 'O.\nV.'])
      expect(finds('Vera Pavlovna Obraztsova', `heard: ${text}`), text).toBe(true);
    for (const text of ['V.P.', 'VO', 'N.G.O.', 'v. o.'])
      expect(finds('Vera Pavlovna Obraztsova', `heard: ${text}`), text).toBe(false);
  });
});

describe('short and ordinary names', () => {
  it.each([
    ['Hope', 'They met Hope at the station.'],
    ['Hope', 'Ms. Hope was heard.'],
    ['Hope', 'HOPE was heard.'],
    ['Li', 'They met Li there.'],
    ['Grace May', 'They met May there.'],
    ['Grace May', 'Ms May was heard.'],
    ['Grace May', 'G. May was heard.'],
    ['Grace May', 'may, grace'],
    ['Grace May', 'Grace J. May'],
    ['Li Wu', 'wu li'],
  ])('%s in “%s”', (name, text) => {
    expect(finds(name, text)).toBe(true);
  });

  it.each([
    ['Hope', 'They hope so. Hope remains.'],
    ['Grace May', 'The authority may grant it on 5 May 2026, or in May 2026.'],
    ['Grace May', 'May the authority answer.'],
    ['Patience Oke', 'It took some patience.'],
    ['Ana de la Cruz', 'la decisión de la autoridad'],
    ['Ms Ranthov', 'Ms Other was heard.'],
    ['Unknown', 'an unknown man'],
  ])('not %s in “%s”', (name, text) => {
    expect(finds(name, text)).toBe(false);
  });

  it('strips forms of address, whoever wrote them', () => {
    expect(finds('Ms Ana Ranthov', 'RANTHOV Ana')).toBe(true);
    expect(finds('Hope May', 'May, Ms. Hope')).toBe(true);
  });
});

describe('names held in another inquiry', () => {
  it('are found whole, in any case and order, and by a telling part', () => {
    expect(finds('Vera Obraztsova', 'obraztsova, vera', false)).toBe(true);
    expect(finds('Vera Obraztsova', 'obraztsova', false)).toBe(true);
    expect(finds('Grace May', 'Ms MAY Grace', false)).toBe(true);
    expect(finds('Hope', 'They met Hope there.', false)).toBe(true);
  });

  it('do not stop every report by an ordinary part, an initial, or a word in small letters', () => {
    expect(finds('Grace May', 'They met May there.', false)).toBe(false);
    expect(finds('Do An', 'to do an assessment', false)).toBe(false);
    expect(finds('Vera Obraztsova', 'V. O. was heard', false)).toBe(false);
    expect(kindsIn({ aliases: ['the cleaner'] }, 'the cleaner was asked', false)).toEqual([
      'alias',
    ]);
    expect(kindsIn({ aliases: ['cleaner'] }, 'a cleaner was asked', false)).toEqual([]);
    expect(kindsIn({ aliases: ['cleaner'] }, 'a cleaner was asked')).toEqual(['alias']);
  });

  it('holds of a complainant too', () => {
    const text = 'Nikolaos Ranthov, father of Person A, through a counsel';
    const other = matcherOf(otherComplainantNeedles(text), false);
    expect(other('the counsel of the person')).toEqual([]);
    expect(other('Ranthov wrote')).toEqual([]);
    expect(other('RANTHOV, Nikolaos wrote')).toHaveLength(1);
    expect(matcherOf(complainantNeedles(text))('Ranthov wrote')).toHaveLength(1);
  });
});

it('tells the sentence in which a value stands', () => {
  const text = 'Person A came. Ms. Other, M. Else and a guard left.\n\nThen Obraztsova spoke.';
  expect(searchFor({ fullName: 'Vera Obraztsova' })(text)).toMatchObject([{ sentence: 3 }]);
});
