import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkAnswers,
  effectOf,
  graver,
  nextQuestions,
  trackOpen,
  withAnswer,
  type AnswerFile,
  type Law,
  type Question,
  type RankedQuestion,
  type Standard,
} from '../../../shared/law';
import { rawResult } from '../../../shared/law/outcome';
import { answersTo } from '../../helpers/law/random-answers';
import { theLaw } from '../../helpers/law/the-law';

const context = { profile: { TP: true, ECAT: true, ICCPR: true }, decided: [], background: true };

const isDecided = (standard: Standard, { slots }: AnswerFile): boolean =>
  !['INSUFFICIENT INFORMATION', 'UNDETERMINED'].includes(rawResult(standard, slots).outcome);

/** Answers in the notation of an officer, made without the code under test. */
function everyAnswer(question: Question): (string | string[])[] {
  const values = question.choices.map(({ value }) => value);
  const others = values.filter((value) => value !== 'none');
  switch (question.type) {
    case 'yes_no':
      return ['yes', 'no'];
    case 'one_of':
      return values;
    case 'any_of':
      return [...others.map((value) => [value]), others, [], ['none']].filter((list) =>
        list.every((value) => values.includes(value)),
      );
    case 'number':
      return ['3'];
    case 'text':
      return ['as stated'];
    case 'date':
      return ['0001-01-01', '9999-12-31', '2010-01-07', '2001-03-29'];
  }
}

describe('what to ask next', () => {
  let law: Law;
  let standards: Standard[];
  beforeAll(async () => {
    law = await theLaw();
    standards = [...law.standards.values()];
  });

  const rank = (file: AnswerFile, track = trackOpen(law, standards)): RankedQuestion[] =>
    nextQuestions(
      {
        open: track(file),
        effectOf: (standard) => effectOf(law, standard, context).effect,
        isAsked: ({ checklist }) => checklist !== 'BUR',
      },
      12,
    );

  /** Some questions of one checklist and of the common facts answered at random. */
  const files = () =>
    fc.constantFrom(...law.checklists.filter((one) => one.standards.length > 0)).chain((one) => {
      const common = law.checklists.find(({ id }) => id === 'SUB')?.questions ?? [];
      return answersTo([...common, ...one.questions]);
    });

  it('one answer decides every standard of which that is said', () => {
    fc.assert(
      fc.property(files(), (answers) => {
        const file = checkAnswers(law, answers);
        for (const { question, decides } of rank(file)) {
          if (decides.length === 0) continue;
          expect(decides.filter((standard) => isDecided(standard, file))).toEqual([]);
          const before = file.slots.slice(question.slot, question.slot + question.width);
          if (before.some((state) => state !== 0)) continue; // an incomplete list: tested below
          const decidesAll = everyAnswer(question).some((answer) => {
            const after = withAnswer(law, file, question.id, answer);
            return decides.every((standard) => isDecided(standard, after));
          });
          expect(decidesAll, question.id).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('misses no answer that decides a standard by itself', () => {
    fc.assert(
      fc.property(files(), (answers) => {
        const file = checkAnswers(law, answers);
        for (const [standard, waits] of trackOpen(law, standards)(file)) {
          expect(waits === null, standard.id).toBe(isDecided(standard, file));
          for (const question of waits === null ? [] : standard.reads) {
            const { slot, width } = question;
            if (file.slots.slice(slot, slot + width).some((state) => state !== 0)) continue;
            const decides = everyAnswer(question).some((answer) =>
              isDecided(standard, withAnswer(law, file, question.id, answer)),
            );
            expect(waits?.alone.has(question), `${standard.id} ${question.id}`).toBe(decides);
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  it('no other single answer decides more of the gravest open standards', () => {
    const graveOf = (standard: Standard): number =>
      standard.kind === 'standard' && effectOf(law, standard, context).effect === 'BINDING'
        ? standard.absolute
          ? 0
          : 1
        : 2;
    fc.assert(
      fc.property(files(), (answers) => {
        const file = checkAnswers(law, answers);
        const [first] = rank(file);
        const open = standards.filter((one) => graveOf(one) === 0 && !isDecided(one, file));
        const most = Math.max(
          0,
          ...[...law.questions.values()]
            .filter((question) => question.checklist !== 'BUR')
            .filter(({ slot, width }) =>
              file.slots.slice(slot, slot + width).every((at) => at === 0),
            )
            .flatMap((question) =>
              everyAnswer(question).map((answer) => {
                const after = withAnswer(law, file, question.id, answer);
                return open.filter((standard) => isDecided(standard, after)).length;
              }),
            ),
        );
        const claimed = first?.decides.filter((one) => graveOf(one) === 0).length ?? 0;
        expect(claimed).toBeGreaterThanOrEqual(most);
      }),
      { numRuns: 12 },
    );
  });

  it('comes out the same followed from answer to answer as worked out anew', () => {
    const shown = (ranked: RankedQuestion[]) =>
      ranked.map(({ question, decides, concerns }) => [
        question.id,
        decides.map(({ id }) => id),
        concerns().map(({ id }) => id),
      ]);
    fc.assert(
      fc.property(fc.array(files(), { minLength: 2, maxLength: 4 }), (steps) => {
        const track = trackOpen(law, standards);
        for (const answers of steps) {
          const file = checkAnswers(law, answers);
          expect(shown(rank(file, track))).toEqual(shown(rank(file)));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('orders without contradiction, and equals by the order of reading', () => {
    const ranked = rank(checkAnswers(law, {}));
    const empty = checkAnswers(law, {});
    const readers = ({ question }: RankedQuestion): string =>
      JSON.stringify(
        standards
          .filter((one) => one.reads.includes(question) && !isDecided(one, empty))
          .map((one) => [one.kind, one.absolute, effectOf(law, one, context).effect])
          .sort(),
      );
    for (const [index, one] of ranked.entries()) {
      const next = ranked[index + 1];
      if (next === undefined) break;
      const order = graver(one, next);
      expect(order).toBeLessThanOrEqual(0);
      if (order === 0 && readers(one) === readers(next))
        expect(one.question.slot).toBeLessThan(next.question.slot);
    }
  });
});
