import { describe, expect, it } from 'vitest';
import { articlesIn, isUndisputed } from '../../../electron/core/profiles/undisputed';
import type { AuthorityId, EventId, PersonId } from '../../../shared/domain/ids';
import type { Subject } from '../../../shared/domain/assessments/subject';
import { examinedDay } from '../../../shared/domain/profiles/examined-day';
import { entryFault, stateKey, TreatyDay } from '../../../shared/domain/profiles/treaty-entry';
import { draftOf, entryFrom, standingsFor } from '../../../renderer/features/profiles/entry-logic';
import { summaryOf } from '../../../renderer/features/profiles/impact-words';
import { entry, inForce } from '../../helpers/profiles';

describe('an entry', () => {
  it.each([
    ['binds with a source', entry('ICCPR'), null],
    ['binds without one', entry('ICCPR', { source: '' }), 'PROFILE_SOURCE_MISSING'],
    ['does not bind', entry('ICCPR', { bond: 'not_bound', source: '' }), null],
    ['is in force without a day', entry('ICCPR', { bond: 'in_force' }), 'PROFILE_DATE_MISSING'],
    ['has a day and says it has none', entry('A', { inForceFrom: '1976' }), 'PROFILE_DATE_UNFIT'],
    [
      'is denounced and never bound',
      entry('A', { bond: 'not_bound', denouncedOn: '1976' }),
      'PROFILE_DATE_UNFIT',
    ],
    [
      'has its days in order',
      inForce('A', '1976-03', { signedOn: '1966', ratifiedOn: '1976-03-01' }),
      null,
    ],
    [
      'was ratified after it was in force',
      inForce('A', '1976', { ratifiedOn: '1977' }),
      'PROFILE_DATES_REVERSED',
    ],
    [
      'was denounced before',
      inForce('A', '1976', { denouncedOn: '1975-12-31' }),
      'PROFILE_DATES_REVERSED',
    ],
  ])('that %s', (_, given, expected) => {
    expect(entryFault(given)).toBe(expected);
  });

  it('takes no day that is only about right', () => {
    expect(TreatyDay.safeParse('~2008').success).toBe(false);
    expect(TreatyDay.safeParse('2008-02').success).toBe(true);
  });
});

it('a State is known by its name, however it is typed', () => {
  expect(stateKey('  Côte  d’Ivoire ')).toBe(stateKey('co\u0302te d’ivoire'));
  expect(stateKey('Niger')).not.toBe(stateKey('Nigeria'));
});

describe('the day on which the law is looked at', () => {
  const authority = { authorityId: 'u' as AuthorityId, authorityName: 'Police', state: 'Cyprus' }; // ids as in a vault
  const person = { personId: 'p' as PersonId, pseudonym: 'Person A' };
  const event = (eventStartsOn: string, eventEndsOn: string | null): Subject => ({
    kind: 'case',
    ...person,
    ...authority,
    eventId: 'e' as EventId,
    eventTitle: 'Held',
    eventStartsOn,
    eventEndsOn,
  });
  const system = (until: string | null): Subject => ({
    kind: 'system',
    title: 'Response',
    state: 'Cyprus',
    from: '2020',
    until,
  });
  const none = { first: null, last: null };
  it.each([
    [event('2008-01-02', '2009-05'), { first: '2001', last: '2002' }, '2009-05'],
    [event('2008-01-02', null), { first: '2001', last: '2002' }, '2002'],
    [event('2008-01-02', null), { first: '2001', last: null }, '2001'],
    [event('2008-01-02', null), none, '2008-01-02'],
    [system('2024'), none, '2024'],
    [system(null), none, '2026-03-01'],
  ])('%# is the last one known', (subject, answered, expected) => {
    expect(examinedDay(subject, answered, '2026-03-01')).toBe(expected);
  });
});

describe('the undisputed homes of L8', () => {
  it('are told by the articles that a place names', () => {
    expect(articlesIn('arts. 9, 12')).toEqual([9, 12]);
    expect(articlesIn('art. 9.4')).toEqual([9]);
    expect(articlesIn('arts. 10-12 and 14')).toEqual([10, 11, 12, 14]);
    expect(articlesIn('last resort (art. 37 (b) [BG])')).toEqual([37]);
    expect(articlesIn('the article concerned')).toEqual([]);
  });

  it('take in a mapping only where all of its articles are among them', () => {
    expect(isUndisputed({ instrument: 'ICCPR', pin: 'arts. 9, 12' })).toBe(true);
    expect(isUndisputed({ instrument: 'ICCPR', pin: 'arts. 9, 26' })).toBe(false);
    expect(isUndisputed({ instrument: 'ECHR', pin: 'art. 4' })).toBe(false);
    expect(isUndisputed({ instrument: 'ICCPR', pin: '' })).toBe(false);
    expect(isUndisputed({ instrument: 'ICMW', pin: 'art. 9' })).toBe(false);
  });
});

describe('the form of an entry', () => {
  it('gives back what it was given', () => {
    const given = inForce('ICCPR', '1976-03-23', {
      signedOn: '1966-12',
      reservations: 'To art. 20.',
    });
    expect(entryFrom('ICCPR', draftOf(given))).toEqual(given);
  });

  it('keeps no date that does not fit, and reads none that is no date', () => {
    const draft = { ...draftOf(inForce('ICCPR', '1976', { denouncedOn: '1999' })) };
    expect(entryFrom('ICCPR', { ...draft, standing: 'not_bound' })).toMatchObject({
      inForceFrom: null,
      denouncedOn: null,
    });
    expect(entryFrom('ICCPR', { ...draft, inForceFrom: 'about 1976' })).toBeNull();
    expect(entryFrom('ICCPR', { ...draft, standing: 'unknown' })).toBeNull();
  });

  it('offers a judgment no date and a treaty no party to a case', () => {
    expect(standingsFor(true)).not.toContain('in_force');
    expect(standingsFor(false)).not.toContain('party');
  });
});

it('a preview without consequences says so', () => {
  expect(summaryOf([]).text).toBe('No result and no finding would read differently.');
});
