import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { Determination } from '../../../shared/domain/assessments/determination';
import { eventInWindow, groundRefused, offersOf, survivesInWords } from '../../../shared/law';

const adult: Determination = {
  kind: 'age',
  outcome: 'adult',
  on: '2026-04-01',
  ground: 'individual',
  fair: 'yes',
};
const identified: Determination = {
  kind: 'status',
  outcome: 'identified_by_authority',
  on: '2026-04-01',
  ground: 'individual',
};

const offers = (
  determination: Determination,
  event: { readonly startsOn: string; readonly endsOn: string | null },
  answers: Readonly<Record<string, AnswerValue>> = {},
) => {
  const found = offersOf({ event, answers: new Map(Object.entries(answers)) }, determination);
  return {
    ...found,
    applied: found.offers.filter((one) => one.applies).map((one) => one.questionId),
  };
};
const march = { startsOn: '2026-03-03', endsOn: '2026-03-19' };
const may = { startsOn: '2026-05', endsOn: null };

describe('where an event lies to a determination', () => {
  it.each([
    ['2026-03-03', '2026-03-31', 'before'],
    ['2026-03', '2026-03', 'before'],
    ['2026-03-03', '2026-04-01', 'spans'],
    ['2026-03-03', null, 'spans'],
    ['2026-04-01', '2026-04-01', 'after'],
    ['2026-04-01', null, 'after'],
    ['2026-04', null, 'after'],
    ['2026', '2026', 'unknown'],
    ['~2026-05-01', null, 'unknown'],
  ])('from %s to %s it is %s the determination of 1 April', (startsOn, endsOn, place) => {
    expect(offers(adult, { startsOn, endsOn }).place).toBe(place);
  });

  it('cannot be told where the day of the determination is too coarse', () => {
    expect(offers({ ...adult, on: '2026' }, march).place).toBe('unknown');
    expect(offers({ ...adult, on: '2027' }, march).place).toBe('before');
  });
});

describe('what a determination sets', () => {
  it('that the person is an adult, only in what came after it', () => {
    expect(offers(adult, march).applied).toEqual(['CHI-Q02', 'CHI-Q03']);
    expect(offers(adult, { ...march, endsOn: '2026-05-01' }).applied).not.toContain('SUB-Q02');
    expect(offers(adult, may).applied).toContain('SUB-Q02');
    expect(offers({ ...adult, fair: 'no' }, may).offers.map((one) => one.questionId)).toEqual([
      'CHI-Q02',
      'CHI-Q03',
    ]);
  });

  it('never writes over another date unasked', () => {
    const other = offers(adult, may, { 'CHI-Q02': '2026-02-01', 'CHI-Q03': 'no' });
    expect(other.applied).toEqual(['SUB-Q02']);
    expect(offers(adult, may, { 'CHI-Q02': '2026-04-01' }).applied).toContain('CHI-Q02');
  });

  it('of status, only from the day on which the authority knew', () => {
    expect(offers(identified, march, { 'SUB-Q15': '2026-03-19' }).applied).toContain('SUB-Q04');
    expect(offers(identified, march, { 'SUB-Q15': '2026-03-20' }).applied).not.toContain('SUB-Q04');
    expect(offers(identified, march).applied).not.toContain('SUB-Q04');
    expect(offers(identified, may).applied).toContain('SUB-Q04');
  });

  it('dates no identification where the authority made none', () => {
    expect(offers(identified, may, { 'IDN-Q02': 'no' }).applied).toEqual(['SUB-Q04']);
    const own = { ...identified, outcome: 'determined_by_institution' } as const;
    expect(offers(own, may).offers.map((one) => one.questionId)).toEqual(['SUB-Q04']);
  });

  it('says that what survives is an inference, and refuses what ends nothing', () => {
    for (const place of ['before', 'spans'] as const)
      expect(survivesInWords(adult, place)).toContain('an inference from the words');
    expect(survivesInWords(adult, 'after')).toContain('no longer runs');
    expect(survivesInWords({ ...adult, outcome: 'child' }, 'before')).toContain('confirmed');
    expect(groundRefused.individual).toBeNull();
    for (const ground of ['document', 'appearance', 'own_statement'] as const)
      expect(groundRefused[ground]).toMatch(/individual determination/i);
  });
});

describe('an event in the window of a presumption', () => {
  const window = { from: '2026-03-01', until: '2026-04-01' };
  it.each([
    ['2026-03-03', '2026-03-19', 'yes'],
    ['2026-03-03', null, 'yes'],
    ['2026-03-03', '2026-04-01', 'partly'],
    ['2026-02-03', '2026-03-19', 'partly'],
    ['2026-02-03', '2026-05-19', 'partly'],
    ['2026-02-03', '2026-02-19', 'no'],
    ['2026-04-01', '2026-05-19', 'no'],
    ['2026', '2026-03-19', 'unknown'],
  ])('from %s to %s: %s', (startsOn, endsOn, inside) => {
    expect(eventInWindow(window, { startsOn, endsOn })).toBe(inside);
  });
});
