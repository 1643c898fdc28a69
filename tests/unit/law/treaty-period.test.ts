import { describe, expect, it } from 'vitest';
import { bondReasonInWords, bondsOn, contextOn, profileOn, standingOn } from '../../../shared/law';
import type { RecordedLaw, TreatyPeriod } from '../../../shared/law';
import { entry, inForce } from '../../helpers/profiles';

describe('a treaty on a day (L4)', () => {
  it.each<[string, TreatyPeriod, string | null, string]>([
    ['from the very day of entry into force', { from: '2008-02-01' }, '2008-02-01', 'in_force'],
    ['not the day before', { from: '2008-02-01' }, '2008-01-31', 'not_yet'],
    ['a month of which the first day is the day', { from: '2008-02-01' }, '2008-02', 'in_force'],
    ['a month in which it begins', { from: '2008-02-02' }, '2008-02', 'entry_unsure'],
    ['a year known only, for the last day of it', { from: '2008' }, '2008-12-31', 'in_force'],
    ['a year known only, for the day before', { from: '2008' }, '2008-12-30', 'entry_unsure'],
    ['a year known only, for the year before', { from: '2008' }, '2007-12-31', 'not_yet'],
    ['a leap month known only', { from: '2008-02' }, '2008-02-29', 'in_force'],
    [
      'until the day before the denunciation',
      { from: '1990', until: '2001' },
      '2000-12-31',
      'in_force',
    ],
    [
      'never from the day of the denunciation',
      { from: '1990', until: '2001-01-01' },
      '2001-01-01',
      'denounced',
    ],
    [
      'unsure inside the year of it',
      { from: '1990', until: '2001' },
      '2001-06-01',
      'denunciation_unsure',
    ],
    [
      'over on the last day that it can mean',
      { from: '1990', until: '2001' },
      '2001-12-31',
      'denounced',
    ],
    ['bound without a date', { from: null }, '1950', 'in_force_undated'],
    ['bound without a date and denounced', { from: null, until: '1999' }, '2000', 'denounced'],
    ['a day that is not known', { from: '1990' }, null, 'day_unknown'],
    ['no dates at all', { from: null }, null, 'in_force_undated'],
  ])('%s', (_, period, day, expected) => {
    expect(standingOn(period, day)).toBe(expected);
  });

  it('counts only what is sure', () => {
    const periods = { A: { from: '2008' }, B: { from: '2008-06-01' }, C: { from: null } };
    expect(profileOn(periods, '2008-07')).toEqual({ A: false, B: true, C: true });
  });
});

const recorded = (more: Partial<RecordedLaw>): RecordedLaw => ({
  treaties: [],
  earlier: {},
  confirmed: new Set(),
  judgments: [],
  ...more,
});

describe('the law of a State for one assessment', () => {
  it('says since when a treaty binds only where that is recorded and it binds', () => {
    const treaties = [
      inForce('ICCPR', '1976-03-23'),
      inForce('ECAT', '2020'),
      entry('CRC'),
      entry('CAT', { bond: 'not_bound', source: '' }),
      entry('RANTSEV', { bond: 'party' }),
    ];
    const context = contextOn(recorded({ treaties }), '2010-05-01');
    expect(context.profile).toEqual({
      ICCPR: true,
      ECAT: false,
      CRC: true,
      CAT: false,
      RANTSEV: 'party',
    });
    expect(context.since).toEqual({ ICCPR: '1976-03-23' });
  });

  it('lets an entry of the profile take the place of what the inquiry recorded before', () => {
    const law = recorded({
      treaties: [inForce('ICCPR', '2015')],
      earlier: { ICCPR: true, ECHR: true, CAT: false },
    });
    const reasons = [...bondsOn(law, '2010')].map(([code, { reason }]) => [code, reason]);
    expect(Object.fromEntries(reasons)).toEqual({
      ICCPR: 'not_yet',
      ECHR: 'earlier_bound',
      CAT: 'earlier_not',
    });
    for (const [, { reason }] of bondsOn(law, '2010'))
      expect(bondReasonInWords[reason]).not.toBe('');
  });

  it('keeps what each judgment decided apart', () => {
    const judgments = [
      { instrument: 'RANTSEV', standards: ['PRO-01'] },
      { instrument: '', standards: ['IDN-01'] },
    ];
    expect(contextOn(recorded({ judgments }), '2010').decided).toEqual([
      'RANTSEV/PRO-01',
      'IDN-01',
    ]);
  });
});
