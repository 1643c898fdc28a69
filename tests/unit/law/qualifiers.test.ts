import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkAnswers,
  checklistOutcome,
  evaluate,
  evaluateOne,
  isInWindow,
  agePresumptionBasis,
  presumptionsOf,
  presumptionWindow,
  withSilence,
  type AnswerFile,
  type Law,
  type StandardResult,
} from '../../../shared/law';
import { theLaw } from '../../helpers/law/the-law';

const context = { profile: { ICCPR: true, CRC: true }, decided: [], background: false };
const held = {
  'SUB-Q02': 'adult',
  'SUB-Q05': 'yes',
  'DET-Q01': ['police_lockup'],
  'DET-Q02': 'no',
  'DET-Q03': 'no',
};

describe('qualifiers and presumptions', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });
  const result = (id: string, answers: object | AnswerFile): StandardResult =>
    evaluateOne(law, id, 'slots' in answers ? answers : checkAnswers(law, answers), context);

  it('is PROVISIONAL for an adult only suspected, save where the standard covers suspicion (C3)', () => {
    expect(result('DET-04', { ...held, 'DET-Q18': 'yes' }).qualifiers).toEqual(['PROVISIONAL']);
    expect(result('DET-02', { ...held, 'DET-Q10': 'yes' }).qualifiers).toEqual([]);
    const identified = { ...held, 'SUB-Q04': 'identified_by_authority', 'DET-Q18': 'yes' };
    expect(result('DET-04', identified).qualifiers).toEqual([]);
  });

  it('says PRESUMED CHILD and PRESUMED VICTIM for a child (C1, C2)', () => {
    const ageOpen = { ...held, 'SUB-Q02': 'unknown' };
    const presumed = { ...ageOpen, 'SUB-Q03': 'yes', 'DET-Q10': 'yes' };
    expect(result('DET-05', presumed).qualifiers).toEqual(['PRESUMED CHILD', 'PRESUMED VICTIM']);
    const child = { ...held, 'SUB-Q02': 'child', 'DET-Q10': 'yes' };
    expect(result('DET-05', child).qualifiers).toEqual(['PRESUMED VICTIM']);
  });

  it('is BY SILENCE when only the silence of the authority gives the result (S6)', () => {
    const silent = { ...held, 'BUR-Q01': 'yes' };
    expect(result('DET-07', silent)).toMatchObject({
      outcome: 'BREACH INDICATED',
      qualifiers: ['BY SILENCE', 'PROVISIONAL'],
    });
    expect(result('DET-07', { ...silent, 'DET-Q11': 'no' }).qualifiers).toEqual(['PROVISIONAL']);
    expect(result('DET-08', { ...silent, 'DET-Q20': 'no' }).qualifiers).not.toContain('BY SILENCE');
    expect(result('DET-07', held).outcome).toBe('INSUFFICIENT INFORMATION');
  });

  it('counts silence for the very question that was asked, and no other', () => {
    const file = withSilence(law, checkAnswers(law, held), ['DET-Q11']);
    expect(result('DET-07', file)).toMatchObject({
      outcome: 'BREACH INDICATED',
      qualifiers: ['BY SILENCE', 'PROVISIONAL'],
    });
    expect(result('DET-08', file).outcome).toBe('INSUFFICIENT INFORMATION');
  });

  it('is PROSPECTIVE while the measure is ordered and not executed, ARGUABLE where the law is', () => {
    const base = {
      'SUB-Q02': 'adult',
      'SUB-Q04': 'identified_by_authority',
      'SUB-Q06': 'non_national',
      'SUB-Q10': 'yes',
      'NRF-Q01': 'expulsion_order',
      'NRF-Q20': ['retrafficking', '...'],
      'NRF-Q21': 'yes',
      'NRF-Q22': ['non_state_actors'],
      'NRF-Q24': 'yes',
      'NRF-Q25': 'yes',
      'NRF-Q26': 'no',
    };
    expect(result('NRF-04', { ...base, 'NRF-Q02': 'ordered' }).qualifiers).toEqual(['PROSPECTIVE']);
    expect(result('NRF-04', { ...base, 'NRF-Q02': 'executed' }).qualifiers).toEqual([]);
    expect(result('NRF-03', { ...base, 'NRF-Q02': 'executed' })).toMatchObject({
      outcome: 'BREACH INDICATED',
      qualifiers: ['ARGUABLE'],
    });
  });

  it('is PARTIAL when it clears only some of the bodies addressed', () => {
    const clear = { ...held, 'SUB-Q04': 'identified_by_authority', 'DET-Q41': 'no' };
    expect(result('DET-18', { ...clear, 'SUB-Q16': ['police', '...'] }).qualifiers).toEqual([
      'PARTIAL',
    ]);
    expect(
      result('DET-18', { ...clear, 'SUB-Q16': ['police', 'prosecution', 'immigration_authority'] })
        .qualifiers,
    ).toEqual([]);
    expect(result('DET-18', clear).qualifiers).toEqual([]);
  });

  it('attaches an OBSERVATION, never a breach, to unsettled law (S5)', () => {
    const answers = { 'CJR-Q21': 'yes' };
    expect(result('CJR-17', answers)).toMatchObject({
      outcome: 'NOT APPLICABLE',
      qualifiers: ['OBSERVATION'],
    });
    expect(result('CJR-17', { 'CJR-Q21': 'no' })).toMatchObject({
      outcome: 'NOT APPLICABLE',
      qualifiers: [],
    });
    expect(result('CJR-17', {}).outcome).toBe('INSUFFICIENT INFORMATION');
  });

  it('keeps the ground on which the person counts as child and victim (C1-C3, C6)', () => {
    const grounds = (answers: object): object => presumptionsOf(law, checkAnswers(law, answers));
    expect(grounds({})).toEqual({ child: 'unknown', victim: 'unknown' });
    expect(grounds({ 'SUB-Q03': 'no' }).valueOf()).toMatchObject({ child: 'unknown' });
    expect(grounds({ 'SUB-Q02': 'uncertain', 'SUB-Q03': 'no' })).toMatchObject({ child: 'no' });
    expect(grounds({ 'SUB-Q02': 'uncertain', 'SUB-Q03': 'yes', 'SUB-Q05': 'yes' })).toEqual({
      child: 'presumed',
      victim: 'presumed',
    });
    expect(grounds({ 'SUB-Q02': 'adult', 'SUB-Q05': 'yes' })).toEqual({
      child: 'no',
      victim: 'suspected',
    });
    expect(grounds({ 'SUB-Q02': 'child', 'SUB-Q04': 'reasonable_grounds' })).toEqual({
      child: 'established',
      victim: 'established',
    });
  });

  it('runs a presumption from the reasons to another determination (C4)', () => {
    const file = checkAnswers(law, { 'SUB-Q15': '2006-11-29', 'IDN-Q04': '2007-08-21' });
    const window = presumptionWindow(law, file, 'status');
    expect(window).toEqual({ from: '2006-11-29', until: '2007-08-21' });
    const at = (date: string): string => isInWindow(window, date);
    expect([at('2006-11-28'), at('2006-11-29'), at('2007-08-20'), at('2007-08-21')]).toEqual([
      'no',
      'yes',
      'yes',
      'no',
    ]);
    expect([at('2007'), at('2007-03'), at('2006'), at('2005'), at('soon')]).toEqual([
      'unknown',
      'yes',
      'unknown',
      'no',
      'unknown',
    ]);
    expect(isInWindow(presumptionWindow(law, file, 'age'), '2020')).toBe('yes');
    expect(isInWindow({ from: null, until: null }, '2020')).toBe('unknown');
    expect(agePresumptionBasis({ ECAT: true }).strength).toBe('mandatory');
    expect(agePresumptionBasis({}).strength).toBe('recommended');
  });

  it('takes the worst outcome of a checklist, apart for each legal effect (S11)', () => {
    const results = evaluate(
      law,
      checkAnswers(law, {
        ...held,
        'DET-Q10': 'yes',
        'DET-Q18': 'no',
        'DET-Q38': 'yes',
        'DET-Q43': 'no',
      }),
      context,
    );
    const own = [...results].filter(([id]) => id.startsWith('DET')).map(([, value]) => value);
    const outcome = checklistOutcome(own);
    expect(outcome.get('UNSOURCED')).toBe('BREACH INDICATED');
    expect(outcome.get('INTERPRETED')).toBe('COMPLIANT');
    expect([...outcome.values()]).not.toContain('MET');
  });
});
