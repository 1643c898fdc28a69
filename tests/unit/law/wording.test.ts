import { beforeAll, describe, expect, it } from 'vitest';
import type { ConditionWords } from '../../../shared/domain/assessments/standard-card';
import {
  allowedVerbs,
  answerInWords,
  checkAnswers,
  conclusionSentence,
  conditionInWords,
  displayLabel,
  effectInWords,
  evaluateOne,
  unattributedWords,
  type Effect,
  type Law,
  type Qualifier,
  type RatificationProfile,
  type Standard,
  type StandardResult,
} from '../../../shared/law';
import { theLaw } from '../../helpers/law/the-law';

const soft: Effect[] = [
  'INTERPRETED',
  'SOFT',
  'DRAFT',
  'UNSOURCED',
  'DUTY TO CONSIDER',
  'BENCHMARK',
];
const qualifierSets: Qualifier[][] = [
  [],
  ['BY SILENCE'],
  ['PROSPECTIVE'],
  ['ARGUABLE', 'PROVISIONAL'],
  ['PRESUMED CHILD', 'PRESUMED VICTIM', 'PARTIAL'],
  ['BENCHMARK'],
  ['OBSERVATION'],
];
const outcomes = [
  'BREACH INDICATED',
  'COMPLIANT',
  'NOT APPLICABLE',
  'INSUFFICIENT INFORMATION',
  'MET',
  'NOT MET',
  'UNDETERMINED',
] as const;

describe('wording', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });
  const standardOf = (id: string): Standard => {
    const standard = law.standards.get(id);
    if (standard === undefined) throw new Error('no such standard');
    return standard;
  };
  const resultOf = (id: string, profile: RatificationProfile, background = false): StandardResult =>
    evaluateOne(law, id, checkAnswers(law, {}), { profile, decided: [id], background });

  it('never says violation, obligation, illegal or unlawful on soft ground without saying who does (L6)', () => {
    for (const standard of law.standards.values()) {
      for (const profile of [{}, { ICCPR: true, CRC: true, ECHR: true, ECAT: true, TP: true }]) {
        const base = resultOf(standard.id, profile);
        if (!soft.includes(base.effect)) continue;
        for (const outcome of outcomes) {
          for (const qualifiers of qualifierSets) {
            const result = { ...base, outcome, qualifiers };
            const text = conclusionSentence(law, standard, result, 'The Border Police');
            expect(unattributedWords(base.effect, text), text).toEqual([]);
            const label = displayLabel(law, result);
            expect(label, label).not.toMatch(/violat|obligat|illegal|unlawful/i);
          }
        }
        expect(effectInWords(law, standard, base)).not.toMatch(/violat|obligat|illegal|unlawful/i);
      }
    }
    for (const effect of soft) {
      expect(allowedVerbs[effect].join(' ')).not.toMatch(
        /comply|contrary|violat|obligat|lawful|illegal/,
      );
    }
  });

  it.each<[string, RatificationProfile, boolean, string, string]>([
    [
      'DET-08',
      { ICCPR: true, ECHR: true },
      true,
      'Binding: ICCPR art. 9.1 (legal basis added by the institution); ECHR art. 5.1 (legal basis added by the institution)',
      'Breach indicated',
    ],
    [
      'PRO-13',
      { ECAT: true },
      false,
      'Binding: ECAT (European Trafficking Convention) arts. 10-17',
      'Breach indicated',
    ],
    [
      'PRV-04',
      { TP: true },
      false,
      'Binding, a qualified duty: Trafficking Protocol art. 6',
      'Breach of a qualified duty indicated',
    ],
    [
      'NRF-31',
      { CRC: true },
      false,
      'As interpreted in CRC general comment No. 6',
      'Indicates incompatibility, as interpreted in CRC general comment No. 6',
    ],
    [
      'NCR-03',
      { ECAT: true },
      false,
      'Duty to consider only: ECAT (European Trafficking Convention) art. 26',
      'No sign that the duty to consider was met',
    ],
    [
      'NCR-09',
      { CRC: true },
      false,
      'Recommended, not binding (the flat rule)',
      'Departure from a recommended standard (not binding)',
    ],
    [
      'DET-10',
      {},
      false,
      'Stated by OHCHR; legal basis to be specified',
      'Departure from the standard stated by OHCHR; legal basis to be specified',
    ],
    [
      'CJR-03',
      {},
      false,
      'Yardstick only, not binding on this State: Trafficking Protocol arts. 3, 5',
      'Not applicable',
    ],
    [
      'CJR-09',
      { RANTSEV: 'party', ECHR: true },
      false,
      'Decided for this State: Rantsev v. Cyprus and Russia',
      'As found in the judgment in Rantsev v. Cyprus and Russia',
    ],
  ])('%s under %j: effect and label in words', (id, profile, background, effect, label) => {
    const result = resultOf(id, profile, background);
    const shown =
      result.effect === 'BENCHMARK' ? result : { ...result, outcome: 'BREACH INDICATED' as const };
    expect(effectInWords(law, standardOf(id), shown)).toBe(effect);
    expect(displayLabel(law, shown)).toBe(label);
  });

  it('draws the conclusion with the verb that the effect allows', () => {
    const conclude = (
      id: string,
      profile: RatificationProfile,
      qualifiers: Qualifier[] = [],
    ): string => {
      const result = { ...resultOf(id, profile), outcome: 'BREACH INDICATED' as const, qualifiers };
      return conclusionSentence(law, standardOf(id), result, 'The Border Police');
    };
    expect(conclude('PRO-13', { ECAT: true })).toBe(
      'The Border Police did not comply with ECAT (European Trafficking Convention) arts. 10-17, by which the State is bound: the standard "ECAT assistance measures are in place" (PRO-13) was not met.',
    );
    expect(conclude('DET-07', {}, ['BY SILENCE'])).toMatch(
      /^The Border Police has not shown that the standard "Case-by-case only/,
    );
    expect(conclude('DET-10', {})).toMatch(/^OHCHR considers that/);
    expect(conclude('NRF-03', {}, ['ARGUABLE'])).toMatch(/^There are grounds to consider/);
    expect(conclude('NRF-04', { TP: true }, ['PROSPECTIVE'])).toMatch(
      /would not meet .* has not been carried out\.$/,
    );
    expect(conclude('NCR-03', { ECAT: true })).not.toContain('must');
    expect(conclude('DBP-01', {})).toContain('proposed principle');
    expect(conclude('DET-32', {})).toContain('of DET-32');
  });

  it('finds withheld words in what an officer writes, sentence by sentence', () => {
    const text =
      'The detention was unlawful. OHCHR considers routine detention unlawful. It is a violation.';
    expect(unattributedWords('SOFT', text)).toEqual([
      { word: 'unlawful', at: 18 },
      { word: 'violation', at: 80 },
    ]);
    expect(unattributedWords('BINDING', text)).toEqual([]);
  });

  it('says conditions as a tree, every leaf with the answer that fulfils it', () => {
    const say = (id: string): ConditionWords => conditionInWords(law, standardOf(id).breach.expr);
    expect(say('DET-09')).toEqual({
      kind: 'group',
      needs: 'any',
      parts: [
        {
          kind: 'question',
          questionId: 'DET-Q26',
          asks: 'Was a suitable alternative in fact available?',
          answer: 'Yes',
        },
        {
          kind: 'question',
          questionId: 'DET-Q24',
          asks: 'Were less restrictive alternatives individually considered before holding?',
          answer: 'not shown by the authority',
        },
        {
          kind: 'question',
          questionId: 'DET-Q25',
          asks: 'Are reasons given why each alternative would not do?',
          answer: 'not shown by the authority',
        },
      ],
    });
    expect(say('DTM-04')).toEqual({ kind: 'always', holds: true });
    expect(JSON.stringify(say('NCR-07'))).toContain(
      'before the date of “Date of that assessment.”',
    );
    const trigger = JSON.stringify(conditionInWords(law, standardOf('DET-06').trigger.expr));
    expect(trigger).toContain('"name":"CHILD","meaning":"Child, established or presumed');
    expect(trigger).toContain('"answer":"not None"');
  });

  it('has words for every condition of every standard', () => {
    const leaves = (words: ConditionWords): ConditionWords[] =>
      words.kind === 'group' ? words.parts.flatMap(leaves) : [words];
    for (const { trigger, breach } of law.standards.values())
      for (const { expr } of [trigger, breach])
        for (const leaf of leaves(conditionInWords(law, expr))) {
          if (leaf.kind === 'question') expect(`${leaf.asks}|${leaf.answer}`).toMatch(/..\|../);
          if (leaf.kind === 'fact') expect(leaf.meaning).not.toBe('');
        }
  });

  it('says answers with the labels of the choices', () => {
    const say = (id: string, answer: string | string[]): string => {
      const question = law.questions.get(id);
      return question === undefined ? '' : answerInWords(question, answer);
    };
    expect(say('DET-Q01', ['police_lockup', '!prison', '...'])).toBe('Police lock-up; not: Prison');
    expect(say('DET-Q01', [])).toBe('none of the values listed');
    expect(say('SUB-Q02', 'uncertain')).toBe('Uncertain');
    expect(say('DET-Q02', 'no')).toBe('no');
  });
});
