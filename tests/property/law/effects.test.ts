import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkAnswers, evaluate, type Law } from '../../../shared/law';
import { rawResult } from '../../../shared/law/outcome';
import { plainEffect } from '../../helpers/law/plain-effect';
import { answersTo } from '../../helpers/law/random-answers';
import { theLaw } from '../../helpers/law/the-law';

describe('legal effects', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });

  it('agree with a second reading of the rules, for any State and any judgment', () => {
    const codes = [...law.instruments.keys()];
    const bound = fc.subarray(codes).map((some) => some.map((code) => [code, true] as const));
    const party = fc
      .subarray(['RANTSEV', 'ECHR'])
      .map((some) => some.map((c) => [c, 'party'] as const));
    const profiles = fc.tuple(bound, party).map((entries) => Object.fromEntries(entries.flat()));
    const decisions = fc.subarray([...law.standards.keys()]);
    const answers = answersTo([...law.questions.values()].slice(0, 60));
    fc.assert(
      fc.property(
        profiles,
        decisions,
        fc.boolean(),
        answers,
        (profile, decided, background, given) => {
          const file = checkAnswers(law, given);
          for (const [id, result] of evaluate(law, file, { profile, decided, background })) {
            const effect = plainEffect(id, profile, decided, background);
            expect([id, result.effect]).toEqual([id, effect]);
            const standard = law.standards.get(id);
            const raw = standard === undefined ? '' : rawResult(standard, file.slots).outcome;
            expect(result.outcome).toBe(effect === 'BENCHMARK' ? 'NOT APPLICABLE' : raw);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
