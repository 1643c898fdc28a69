import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkAnswers,
  evaluate,
  suggestionsFor,
  type GivenAnswers,
  type Law,
  type Suggestion,
} from '../../../shared/law';
import { theLaw } from '../../helpers/law/the-law';

describe('computed suggestions (S10)', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });
  const suggested = (given: GivenAnswers, id: string): Suggestion['value'] | undefined =>
    suggestionsFor(law, given).get(id)?.value;

  it.each<[string, GivenAnswers, Suggestion['value']]>([
    ['DET-Q06', { 'DET-Q04': '2026-03-03', 'DET-Q05': '2026-03-19' }, '17'],
    ['DET-Q06', { 'DET-Q04': '2026-03-03', 'DET-Q05': '2026-03-03' }, '1'],
    ['DET-Q06', { 'DET-Q04': '2024-02-28', 'DET-Q05': '2024-03-01' }, '3'],
    ['NRF-Q82', { 'NRF-Q80': '2025-12-31', 'NRF-Q81': '2026-03-01' }, '60'],
    ['DET-Q09', { 'DET-Q01': ['prison'] }, 'yes'],
    ['DET-Q09', { 'DET-Q01': ['police_lockup', '...'] }, 'yes'],
    ['DET-Q09', { 'DET-Q01': ['public_shelter', 'child_detention_centre'] }, 'yes'],
    ['DET-Q15', { 'DET-Q16': '12', 'DET-Q17': '0' }, 'yes'],
    ['DET-Q15', { 'DET-Q16': '0', 'DET-Q17': '3' }, 'no'],
    ['SUB-Q02', { 'SUB-Q01': '2010', 'SUB-Q18': '2026-03-19' }, 'child'],
    ['SUB-Q02', { 'SUB-Q01': '2008-03-20', 'SUB-Q18': '2026-03-19' }, 'child'],
    ['SUB-Q13', { 'SUB-Q02': 'child' }, ['child', '...']],
    ['SUB-Q13', { 'SUB-Q02': 'uncertain', 'SUB-Q03': 'yes' }, ['child', '...']],
    ['SUB-Q13', { 'SUB-Q03': 'yes', 'SUB-Q13': ['minority'] }, ['child', 'minority']],
    ['SUB-Q13', { 'SUB-Q02': 'child', 'SUB-Q13': ['none'] }, ['child']],
  ])('%s from %o', (id, given, value) => {
    expect(suggested(given, id)).toEqual(value);
    expect(suggestionsFor(law, given).get(id)?.because).toMatch(/^\w/);
    checkAnswers(law, { [id]: value }); // an answer that the question can hold
  });

  it.each<[string, GivenAnswers]>([
    ['DET-Q06', { 'DET-Q04': '2026-03', 'DET-Q05': '2026-03-19' }], // not known to the day
    ['DET-Q06', { 'DET-Q04': '2026-03-19', 'DET-Q05': '2026-03-03' }],
    ['DET-Q06', { 'DET-Q04': '2026-03-03' }], // continuing
    ['DET-Q06', { 'DET-Q04': '2026-03-03', 'DET-Q05': '2026-03-19', 'DET-Q06': '17' }],
    ['DET-Q09', { 'DET-Q01': ['immigration_detention'] }], // for the officer to characterise
    ['DET-Q09', { 'DET-Q01': ['!prison', '...'] }],
    ['DET-Q15', { 'DET-Q16': '99', 'DET-Q17': '1' }], // "overwhelmingly" has no number
    ['DET-Q15', { 'DET-Q16': '0', 'DET-Q17': '0' }],
    ['DET-Q15', { 'DET-Q16': '5' }],
    ['SUB-Q02', { 'SUB-Q01': '2008-03-19', 'SUB-Q18': '2026-03-19' }], // 18 on the last day
    ['SUB-Q02', { 'SUB-Q01': '2008', 'SUB-Q18': '2026-03-19' }],
    ['SUB-Q02', { 'SUB-Q01': '1980-01-01', 'SUB-Q18': '2026-03-19' }], // never "adult"
    ['SUB-Q02', { 'SUB-Q01': '2010' }],
    ['SUB-Q13', { 'SUB-Q02': 'adult', 'SUB-Q03': 'yes' }],
    ['SUB-Q13', { 'SUB-Q02': 'child', 'SUB-Q13': ['child', 'minority'] }],
  ])('makes none for %s from %o', (id, given) => {
    expect(suggested(given, id)).toBeUndefined();
  });

  it('counts for nothing until it is an answer', () => {
    const legal = { profile: {}, decided: [], background: false };
    const given = {
      'SUB-Q01': '2012-05-01',
      'SUB-Q04': 'identified_by_authority',
      'SUB-Q18': '2026-03-19',
      'DET-Q01': ['prison'],
      'DET-Q02': 'no',
      'DET-Q03': 'no',
    };
    const outcome = (answers: object) =>
      evaluate(law, checkAnswers(law, answers), legal).get('DET-06')?.outcome;
    expect(suggested(given, 'SUB-Q02')).toBe('child');
    expect(outcome(given)).toBe('INSUFFICIENT INFORMATION');
    expect(outcome({ ...given, 'SUB-Q02': 'child' })).toBe('BREACH INDICATED');
  });

  it('speaks of nothing beside what S10 lists', () => {
    const everything: GivenAnswers = {
      'SUB-Q01': '2010',
      'SUB-Q02': 'uncertain',
      'SUB-Q03': 'yes',
      'SUB-Q18': '2026-03-19',
      'DET-Q01': ['prison'],
      'DET-Q04': '2026-03-03',
      'DET-Q05': '2026-03-19',
      'DET-Q16': '4',
      'DET-Q17': '0',
      'NRF-Q80': '2026-01-01',
      'NRF-Q81': '2026-02-01',
    };
    expect([...suggestionsFor(law, everything).keys()].toSorted()).toEqual([
      'DET-Q06',
      'DET-Q09',
      'DET-Q15',
      'NRF-Q82',
      'SUB-Q02',
      'SUB-Q13',
    ]);
  });
});
