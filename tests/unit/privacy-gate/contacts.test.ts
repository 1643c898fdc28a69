import { describe, expect, it } from 'vitest';
import { kindsIn } from './search-for';

describe('labelled contacts', () => {
  it.each([
    ['Mobile: +40 722 123 456', 'call 0722 123 456'],
    ['Mobile: +40 722 123 456', '+40722123456'],
    ['tel. work: 25000471 (mornings)', 'at 25-000-471'],
    ['home: Strada Lungă 5, Cluj', 'seen at 5 strada lunga'],
    ['home: Strada Lungă 5, Cluj', 'Strada Lunga, 5'],
    ['Work, 12 Makarios Avenue; mornings', '12 MAKARIOS AVENUE'],
    ['e-mail: o.ranthov@example.org', 'wrote from O.Ranthov@Example.org'],
    ['o.ranthov@example.org, 0722 123 456', 'o.ranthov@example.org'],
    ['o.ranthov@example.org, 0722 123 456', '0722123456'],
    ['Telegram: ranthov_ox', '@Ranthov_Ox'],
    ['Mother: Elena Ranthov, 0722 123 456', 'E. RANTHOV was called'],
  ])('%s in “%s”', (contact, text) => {
    expect(kindsIn({ contact: [contact] }, text)).toContain('contact');
  });

  it.each([
    ['Mobile: +40 722 123 456', 'Her mobile was taken; she was 22.'],
    ['home: Strada Lungă 5, Cluj', 'The court in Cluj has 5 judges.'],
    ['e-mail: o.ranthov@example.org', 'example.org'],
    ['Mother: Elena Ranthov', 'Her mother was called.'],
  ])('not %s in “%s”', (contact, text) => {
    expect(kindsIn({ contact: [contact] }, text)).toEqual([]);
  });
});

describe('labelled document numbers', () => {
  it.each([
    ['Passport: AB 123456', 'no. AB123456'],
    ['passport AB 123456 (Ruritania)', 'ab-123-456'],
    ['ID 1234567890', 'ID: 1234 567 890'],
  ])('%s in “%s”', (number, text) => {
    expect(kindsIn({ documentNumbers: [number] }, text)).toContain('document_number');
  });
});

describe('birth dates in other languages', () => {
  it.each([
    '5. März 1981',
    'le 5 mars 1981',
    '5 de marzo de 1981',
    '5 marzo 1981',
    '5 de março de 1981',
    '5 марта 1981 г.',
    '5 martie 1981',
    '5 مارس 1981',
    '٥ مارس ١٩٨١',
    '5 marca 1981',
    '5 Μαρτίου 1981',
    '5 Mart 1981',
    '5.III.1981',
    '1981. március 5',
    'March the 5th, 1981',
  ])('%s', (text) => {
    expect(kindsIn({ birthDate: '1981-03-05' }, `born ${text}, abroad`)).toEqual(['birth_date']);
  });

  it.each(['born in 1981', 'born in March 1981', 'aged 45 on 5 March', 'from 3 to 5 March 1982'])(
    'not %s',
    (text) => {
      expect(kindsIn({ birthDate: '1981-03-05' }, text)).toEqual([]);
    },
  );
});
