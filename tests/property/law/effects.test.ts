import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkAnswers, evaluate, type Law, type RatificationProfile } from '../../../shared/law';
import { rawResult } from '../../../shared/law/outcome';
import { plainEffect } from '../../helpers/law/plain-effect';
import { answersTo } from '../../helpers/law/random-answers';
import { theLaw } from '../../helpers/law/the-law';

/** Some treaties that bind, and some judgments to which the State was a party. */
function profiles(codes: readonly string[]): fc.Arbitrary<RatificationProfile> {
  return fc
    .tuple(fc.subarray([...codes]), fc.subarray(['RANTSEV', 'ECHR']))
    .map(([treaties, cases]) => ({
      ...Object.fromEntries(treaties.map((code): [string, boolean] => [code, true])),
      ...Object.fromEntries(cases.map((code): [string, 'party'] => [code, 'party'])),
    }));
}

describe('legal effects', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });

  it('agree with a second reading of the rules, for any State and any judgment', () => {
    const profile = profiles([...law.instruments.keys()]);
    const decided = fc.subarray([...law.standards.keys()]);
    const answers = answersTo([...law.questions.values()].slice(0, 60));
    fc.assert(
      fc.property(
        fc.record({ profile, decided, background: fc.boolean() }),
        answers,
        (context, given) => {
          const file = checkAnswers(law, given);
          const expected = [...law.standards].map(([id, standard]) => {
            const effect = plainEffect(id, context.profile, context.decided, context.background);
            const raw = rawResult(standard, file.slots).outcome;
            return [id, effect, effect === 'BENCHMARK' ? 'NOT APPLICABLE' : raw];
          });
          const results = [...evaluate(law, file, context)];
          expect(results.map(([id, { effect, outcome }]) => [id, effect, outcome])).toEqual(
            expected,
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
