import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkAnswers,
  effectOf,
  evaluateOne,
  profileOn,
  type Law,
  type RatificationProfile,
} from '../../../shared/law';
import { theLaw } from '../../helpers/law/the-law';

describe('legal effect', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });
  const effect = (id: string, profile: RatificationProfile, more: object = {}): string => {
    const standard = law.standards.get(id);
    if (standard === undefined) throw new Error('no such standard');
    return effectOf(law, standard, { profile, decided: [], background: false, ...more }).effect;
  };

  it.each<[string, RatificationProfile, string]>([
    ['HRR-01', {}, 'BINDING'], // custom
    ['NCR-06', {}, 'BINDING'], // general principle
    ['PRO-13', { ECAT: true }, 'BINDING'],
    ['PRO-13', { ECAT: false }, 'BENCHMARK'],
    ['MON-03', { EUDIR: true }, 'BINDING'],
    ['EQL-01', { UNCH: true }, 'BINDING-QUALIFIED'],
    ['NCR-03', { ECAT: true }, 'DUTY TO CONSIDER'],
    ['NRF-31', { CRC: true }, 'INTERPRETED'],
    ['NRF-31', {}, 'SOFT'],
    ['CJR-09', { ECHR: true }, 'INTERPRETED'],
    ['RBA-01', {}, 'SOFT'],
    ['DBP-01', {}, 'DRAFT'],
    ['DET-10', { ICCPR: true, ECHR: true }, 'UNSOURCED'],
    ['REM-02', { ICCPR: true }, 'UNSOURCED'], // a collective entry binds nobody
    ['DTM-10', {}, 'SOFT'], // part A is always a yardstick, never set aside
    ['NCR-09', { CRC: true, ECAT: true }, 'SOFT'], // cap (L7)
    ['DET-06', { CRC: true, ECAT: true }, 'SOFT'],
  ])('%s under %j is %s', (id, profile, expected) => {
    expect(effect(id, profile)).toBe(expected);
  });

  it('counts a background mapping only when the institution has confirmed it (L8)', () => {
    expect(effect('DET-08', { ICCPR: true })).toBe('UNSOURCED');
    expect(effect('DET-08', { ICCPR: true }, { background: true })).toBe('BINDING');
    expect(effect('RSP-01', {}, { background: true })).toBe('BINDING'); // codified custom
    expect(effect('RES-04', { ECAT: true })).toBe('BENCHMARK');
    expect(effect('RES-04', { ECAT: true }, { background: true })).toBe('BINDING');
  });

  it('lends RES JUDICATA to a party, for what was decided, and to no neighbour (L5)', () => {
    const party: RatificationProfile = { ECHR: true, RANTSEV: 'party' };
    expect(effect('CJR-09', party, { decided: ['CJR-09'] })).toBe('RES JUDICATA');
    expect(effect('CJR-10', party, { decided: ['CJR-09'] })).toBe('INTERPRETED');
    expect(effect('CJR-09', { ECHR: true }, { decided: ['CJR-09'] })).toBe('INTERPRETED');
    expect(effect('CJR-09', { ECHR: true, RANTSEV: true }, { decided: ['CJR-09'] })).toBe(
      'INTERPRETED',
    );
  });

  it('sets aside a standard whose only instruments do not bind, and says it is a yardstick (L3)', () => {
    const file = checkAnswers(law, { 'CJR-Q03': 'no' });
    const at = (profile: RatificationProfile): object =>
      evaluateOne(law, 'CJR-03', file, { profile, decided: [], background: false });
    expect(at({})).toMatchObject({ outcome: 'NOT APPLICABLE', qualifiers: ['BENCHMARK'] });
    expect(at({ TP: true })).toMatchObject({
      outcome: 'BREACH INDICATED',
      effect: 'BINDING',
      qualifiers: [],
    });
  });

  it('examines such a standard all the same once a confirmed mapping binds, so that its outcome differs (L3, L8)', () => {
    // domain/README.md: BENCHMARK only when "no confirmed source gives one of the first five" effects.
    const file = checkAnswers(law, {
      'SUB-Q02': 'child',
      'SUB-Q04': 'identified_by_authority',
      'SUB-Q06': 'non_national',
      'RES-Q01': 'yes',
      'RES-Q07': [],
    });
    const outcome = (profile: RatificationProfile, background: boolean): string =>
      evaluateOne(law, 'RES-04', file, { profile, decided: [], background }).outcome;
    expect(outcome({ ECAT: true }, false)).toBe('NOT APPLICABLE');
    expect(outcome({ ECAT: true }, true)).toBe('BREACH INDICATED');
    expect(outcome({}, true)).toBe('NOT APPLICABLE');
    // Where a named treaty binds, no mapping changes the outcome.
    expect(outcome({ CRC: true }, false)).toBe(outcome({ CRC: true }, true));
  });

  it('names as exclusive exactly the standards of L3', () => {
    const exclusive = [...law.standards.keys()].filter((id) => effect(id, {}) === 'BENCHMARK');
    expect(exclusive.join(' ')).toBe(
      'EQL-04 PRO-12 PRO-13 RES-04 NCR-03 NRF-09 NRF-10 NRF-16 NRF-18 NRF-28 NRF-30 NRF-39 NRF-40 NRF-41 REM-03 REM-04 CJR-03 CJR-06 PRE-14 EST-02 MON-03 MON-07 MON-08',
    );
  });

  it('prints all sources with the effect of each', () => {
    const { sources } = evaluateOne(law, 'PRO-01', checkAnswers(law, {}), {
      profile: { ECHR: true, TP: true },
      decided: [],
      background: false,
    });
    expect(sources.map((s) => [s.source.instrument, s.effect, s.confirmed])).toEqual([
      ['RANTSEV', 'INTERPRETED', true],
      ['ECHR', 'BINDING', false],
      ['TP', 'BINDING-QUALIFIED', true],
      ['FS', 'UNSOURCED', true],
    ]);
  });

  it('counts a treaty from entry into force to denunciation (L4)', () => {
    const periods = {
      ECAT: { from: '2008-02-01' },
      OLD: { from: '1950-01-01', until: '2001-01-01' },
    };
    expect(profileOn(periods, '2008-01-31')).toEqual({ ECAT: false, OLD: false });
    expect(profileOn(periods, '2008-02-01')['ECAT']).toBe(true);
    expect(profileOn(periods, '2000-12-31')).toEqual({ ECAT: false, OLD: true });
  });
});
