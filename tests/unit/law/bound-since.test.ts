import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkAnswers,
  conclusionSentence,
  contextOn,
  evaluateOne,
  standardOf,
  type Law,
  type StandardResult,
} from '../../../shared/law';
import type { TreatyEntry } from '../../../shared/domain/profiles/treaty-entry';
import { theLaw } from '../../helpers/law/the-law';
import { entry, inForce } from '../../helpers/profiles';

describe('since when the State is bound', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });
  const sentence = (
    id: string,
    treaties: readonly TreatyEntry[],
    more: Partial<StandardResult> = {},
  ): string => {
    const context = contextOn(
      { treaties, earlier: {}, confirmed: 'all', judgments: [] },
      '2026-03-19',
    );
    const result = evaluateOne(law, id, checkAnswers(law, {}), context);
    const breach = { ...result, outcome: 'BREACH INDICATED' as const, qualifiers: [], ...more };
    return conclusionSentence(law, standardOf(law, id), breach, 'The police');
  };

  it('is said where the date is recorded, as far as it is known', () => {
    expect(sentence('DET-02', [inForce('ICCPR', '1976-03-23')])).toContain(
      'by which the State has been bound since 23 March 1976',
    );
    expect(sentence('DET-02', [inForce('ICCPR', '1976')])).toContain('bound since 1976');
  });

  it('is never said where it is not', () => {
    const undated = sentence('DET-02', [entry('ICCPR')]);
    expect(undated).toContain('by which the State is bound:');
    expect(undated).not.toContain('since');
    expect(sentence('DET-02', [inForce('ICCPR', '2027')])).not.toContain('bound');
  });

  it('names each treaty where the dates differ, and only those with a date', () => {
    expect(sentence('DET-02', [inForce('ICCPR', '1969-04-02'), inForce('ECHR', '1962')])).toContain(
      'by which the State is bound (ICCPR since 2 April 1969; ECHR since 1962)',
    );
    expect(sentence('DET-02', [inForce('ICCPR', '1969'), entry('ECHR')])).toContain(
      'by which the State is bound (ICCPR since 1969)',
    );
  });

  it('is said where a qualifier fixes the verb', () => {
    const arguable = { qualifiers: ['ARGUABLE' as const] };
    expect(sentence('DET-02', [inForce('ICCPR', '1969')], arguable)).toContain('(since 1969).');
    expect(sentence('DET-02', [entry('ICCPR')], arguable)).not.toContain('since');
  });

  it('is said of a qualified duty within its limits', () => {
    expect(sentence('PRO-01', [inForce('TP', '2003-12-25')])).toMatch(
      /within the limits of .*, by which the State has been bound since 25 December 2003, meet/,
    );
  });
});
