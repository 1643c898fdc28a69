import { beforeAll, describe, expect, it } from 'vitest';
import {
  asOfficerSees,
  checkAnswers,
  displayLabel,
  evaluateOne,
  officerConclusion,
  qualifierInWords,
  standardOf,
  unattributedWords,
  withSilence,
  type EvaluationContext,
  type Law,
  type Qualifier,
} from '../../../shared/law';
import {
  type DisputedOutcome,
  DisputeReason,
  otherOutcomes,
} from '../../../shared/domain/assessments/dispute';
import { theLaw } from '../../helpers/law/the-law';

const held = {
  'SUB-Q02': 'adult',
  'SUB-Q05': 'yes',
  'DET-Q01': ['police_lockup'],
  'DET-Q02': 'no',
  'DET-Q03': 'no',
};
const bound: EvaluationContext = { profile: { ICCPR: true }, decided: [], background: true };

describe('an officer’s view of a result', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });
  const seen = (id: string, answers: object, outcome: DisputedOutcome, context = bound) => {
    const standard = standardOf(law, id);
    const file = checkAnswers(law, answers);
    const result = evaluateOne(law, id, file, context);
    return { standard, result, officer: asOfficerSees(law, standard, file, result, outcome) };
  };

  it('has another outcome, the same legal effect, and its provenance (S7)', () => {
    const { result, officer } = seen('DET-08', held, 'BREACH INDICATED');
    expect(result.outcome).toBe('INSUFFICIENT INFORMATION');
    expect(officer.outcome).toBe('BREACH INDICATED');
    expect(officer.effect).toBe(result.effect);
    expect(officer.sources).toBe(result.sources);
    expect(officer.qualifiers).toContain('PROVISIONAL');
  });

  it('never claims to rest on the silence of the authority', () => {
    const standard = standardOf(law, 'DET-08');
    const file = withSilence(law, checkAnswers(law, held), ['DET-Q20']);
    const result = evaluateOne(law, 'DET-08', file, bound);
    expect(result.qualifiers).toContain('BY SILENCE');
    const officer = asOfficerSees(law, standard, file, result, 'COMPLIANT');
    expect(officer.qualifiers).not.toContain('BY SILENCE');
  });

  it('binds no State that its instruments do not bind (L3)', () => {
    const none = { profile: {}, decided: [], background: false };
    const { result, officer } = seen('PRO-12', held, 'BREACH INDICATED', none);
    expect(result.qualifiers).toEqual(['BENCHMARK']);
    expect(officer.qualifiers).toContain('BENCHMARK');
    expect(displayLabel(law, officer)).toMatch(/not binding/);
  });

  it('concludes as one, names the checklist’s result, and says no more than its source', () => {
    for (const context of [bound, { profile: {}, decided: [], background: false }]) {
      const { standard, result, officer } = seen('DET-08', held, 'BREACH INDICATED', context);
      const views = { checklist: result, officer };
      const text = officerConclusion(law, standard, views, 'The Border Police');
      expect(text).toMatch(/view of the officer/);
      expect(text).toContain('the result of the checklist differs: Needs information.');
      expect(unattributedWords(officer.effect, text)).toEqual([]);
    }
  });

  it('is one of the outcomes that the kind can have, and not the checklist’s own', () => {
    const of = (kind: 'standard' | 'test' | 'unsettled', qualifiers: string[] = []) =>
      otherOutcomes({ kind, outcome: 'NOT APPLICABLE', qualifiers });
    expect(of('standard')).toEqual(['BREACH INDICATED', 'INSUFFICIENT INFORMATION', 'COMPLIANT']);
    expect(of('test')).toEqual(['MET', 'NOT MET', 'UNDETERMINED']);
    expect(of('unsettled')).toEqual(['OBSERVATION', 'INSUFFICIENT INFORMATION']);
    expect(of('unsettled', ['OBSERVATION'])).not.toContain('OBSERVATION');
    expect(of('unsettled')).not.toContain('BREACH INDICATED');
  });

  it('needs reasons of some words', () => {
    expect(DisputeReason.safeParse('  wrong  ').success).toBe(false);
    expect(DisputeReason.safeParse('a b').success).toBe(false);
    expect(DisputeReason.safeParse('The register says otherwise.').success).toBe(true);
  });
});

it('every qualifier has words that are not its code', () => {
  const all: Qualifier[] = [
    'PROVISIONAL',
    'PRESUMED CHILD',
    'PRESUMED VICTIM',
    'BY SILENCE',
    'PROSPECTIVE',
    'PARTIAL',
    'ARGUABLE',
    'BENCHMARK',
    'OBSERVATION',
  ];
  for (const one of all) expect(qualifierInWords(one).split(' ').length).toBeGreaterThan(4);
  expect(qualifierInWords('constructor')).toBe('constructor');
});
