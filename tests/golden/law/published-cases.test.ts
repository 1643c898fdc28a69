import { describe, expect, it } from 'vitest';
import { checkAnswers, evaluate, type EvaluationContext } from '../../../shared/law';
import { rawResult } from '../../../shared/law/outcome';
import { publishedFrames, type PublishedFrame } from '../../helpers/law/published-cases';
import { theLaw } from '../../helpers/law/the-law';

const contextOf = (frame: PublishedFrame, background: boolean): EvaluationContext => ({
  profile: frame.profile,
  decided: Object.keys(frame.decided),
  background,
});

const pick = <T>(from: ReadonlyMap<string, T>, of: (value: T) => string): Record<string, string> =>
  Object.fromEntries([...from].map(([id, value]) => [id, of(value)]));

describe.each(publishedFrames().map((frame) => [frame.id, frame] as const))(
  'published frame %s',
  (_, frame) => {
    it('gives the expected outcome of the expressions alone', async () => {
      const law = await theLaw();
      const { slots } = checkAnswers(law, frame.answers);
      const raw = pick(law.standards, (standard) => rawResult(standard, slots).outcome);
      expect(raw).toEqual(frame.expected_raw);
    });

    it.each([false, true])(
      'gives the expected final outcome (background %s)',
      async (background) => {
        const law = await theLaw();
        const results = evaluate(
          law,
          checkAnswers(law, frame.answers),
          contextOf(frame, background),
        );
        expect(pick(results, ({ outcome }) => outcome)).toEqual(frame.expected_final);
      },
    );

    it.each([
      [false, frame.effect_bg_off],
      [true, frame.effect_bg_on],
    ])('gives the expected legal effects (background %s)', async (background, expected) => {
      const law = await theLaw();
      const results = evaluate(law, checkAnswers(law, frame.answers), contextOf(frame, background));
      expect(pick(results, ({ effect }) => effect)).toEqual(expected);
    });
  },
);
