import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkAnswers,
  explain,
  type DecidingAnswer,
  type Law,
  type Question,
  type Standard,
} from '../../../shared/law';
import { rawResult } from '../../../shared/law/outcome';
import { plainOutcome, type PlainAnswers } from '../../helpers/law/plain-evaluator';
import { standardWithAnswers } from '../../helpers/law/random-answers';
import { theLaw } from '../../helpers/law/the-law';

const toAnswers = (deciding: readonly DecidingAnswer[]): PlainAnswers =>
  Object.fromEntries(deciding.map(({ question, answer }) => [question, answer]));

/** The same answers with one part less: a question, or one entry of a list. */
function* withOnePartLess(answers: PlainAnswers): Generator<PlainAnswers> {
  for (const [id, answer] of Object.entries(answers)) {
    const rest = Object.fromEntries(Object.entries(answers).filter(([other]) => other !== id));
    yield rest;
    if (!Array.isArray(answer)) continue;
    const parts = answer.map(String).filter((entry) => entry !== '...');
    if (parts.length < 2) continue;
    for (const part of parts) {
      yield { ...rest, [id]: [...parts.filter((other) => other !== part), '...'] };
    }
  }
}

/** All ways to choose `size` of the items. */
function* choose<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) yield [];
  for (const [index, item] of items.entries()) {
    if (size === 0) return;
    for (const rest of choose(items.slice(index + 1), size - 1)) yield [item, ...rest];
  }
}

function possibleAnswers(question: Question): (string | string[])[] {
  const values = question.choices.map(({ value }) => value);
  const others = values.filter((value) => value !== 'none');
  switch (question.type) {
    case 'yes_no':
      return ['yes', 'no'];
    case 'one_of':
      return values;
    case 'any_of':
      return [...values.map((value) => [value]), others, []];
    default:
      return ['0001-01-01', '2001-03-29', '9999-12-31'];
  }
}

describe('explanations', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });
  /** What is observed on an unsettled standard (S5) is part of its result. */
  const outcome = (standard: Standard, answers: PlainAnswers): string => {
    const raw = rawResult(standard, checkAnswers(law, answers).slots);
    return raw.observation ? 'OBSERVATION' : raw.outcome;
  };

  it('gives deciding answers that alone give the result, none of them spare', () => {
    fc.assert(
      fc.property(standardWithAnswers(law), ({ standard, answers }) => {
        const whole = plainOutcome(standard.id, answers);
        const { deciding } = explain(law, standard.id, checkAnswers(law, answers));
        const alone = toAnswers(deciding);
        for (const id of Object.keys(alone)) expect(answers).toHaveProperty([id]);
        expect(plainOutcome(standard.id, alone)).toBe(whole);
        if (standard.kind === 'unsettled') return; // an observation is part of the result there
        for (const less of withOnePartLess(alone)) {
          expect(plainOutcome(standard.id, less)).not.toBe(whole);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('finds no set with fewer answers that gives the same result for the same reasons', () => {
    // A set that leaves out a recorded state (UNK, REC, SHOWN read it) and holds only because of
    // that would explain the result by what is not so: it does not count.
    fc.assert(
      fc.property(standardWithAnswers(law), ({ standard, answers }) => {
        if (standard.kind === 'unsettled') return;
        const whole = outcome(standard, answers);
        const { deciding } = explain(law, standard.id, checkAnswers(law, answers));
        const state = new Set(
          standard.atoms
            .filter(({ kind }) => ['unanswered', 'recorded', 'shown'].includes(kind))
            .map(({ question }) => question),
        );
        const given = Object.entries(answers).filter(([, answer]) => answer !== 'unknown');
        for (let size = 0; size < Math.min(deciding.length, 4); size += 1) {
          for (const some of choose(given, size)) {
            if (outcome(standard, Object.fromEntries(some)) !== whole) continue;
            const withState = Object.fromEntries([
              ...some,
              ...given.filter(([id]) => state.has(id)),
            ]);
            expect(outcome(standard, withState)).not.toBe(whole);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('marks exactly the open questions whose single answer changes the result', () => {
    fc.assert(
      fc.property(standardWithAnswers(law), ({ standard, answers }) => {
        const whole = outcome(standard, answers);
        const { open } = explain(law, standard.id, checkAnswers(law, answers));
        const marked = open.filter((entry) => entry.singleAnswerDecides).map((o) => o.question);
        for (const question of standard.reads) {
          if ((answers[question.id] ?? 'unknown') !== 'unknown') continue;
          const changes = possibleAnswers(question).some((answer) => {
            const next = { ...answers, [question.id]: answer };
            return outcome(standard, next) !== whole;
          });
          expect({ [question.id]: marked.includes(question.id) }).toEqual({
            [question.id]: changes,
          });
        }
        expect(open.map((o) => !o.singleAnswerDecides)).toEqual(
          open.map((o) => !o.singleAnswerDecides).sort(),
        );
      }),
      { numRuns: 2500 },
    );
  });

  it('lists open questions that can change the result together with others, and no others', () => {
    const random = (size: number, seed: number): number => (seed * 2654435761) % size;
    fc.assert(
      fc.property(standardWithAnswers(law), fc.nat(), ({ standard, answers }, seed) => {
        if (standard.kind === 'unsettled') return;
        const whole = outcome(standard, answers);
        const { open } = explain(law, standard.id, checkAnswers(law, answers));
        const listed = new Set(open.map(({ question }) => question));
        const unanswered = standard.reads.filter((q) => (answers[q.id] ?? 'unknown') === 'unknown');
        // Completions at random: whatever makes a difference in one of them must have been listed.
        for (let round = 1; round <= 12; round += 1) {
          const all = unanswered.map((question, index): [string, string | string[]] => {
            const options = possibleAnswers(question);
            return [
              question.id,
              options[random(options.length, seed + round * 31 + index * 7)] ?? [],
            ];
          });
          const end = outcome(standard, { ...answers, ...Object.fromEntries(all) });
          if (end === whole) continue;
          for (const [id] of all) {
            const rest = Object.fromEntries(all.filter(([other]) => other !== id));
            if (outcome(standard, { ...answers, ...rest }) !== end)
              expect([...listed]).toContain(id);
          }
        }
      }),
      { numRuns: 2500 },
    );
  });

  it('can show for every listed question answers under which it makes the difference', () => {
    fc.assert(
      fc.property(standardWithAnswers(law), ({ standard, answers }) => {
        const { open } = explain(law, standard.id, checkAnswers(law, answers));
        const questions = open.flatMap(({ question }) => law.questions.get(question) ?? []);
        const sizes = questions.map((question) => possibleAnswers(question).length + 1);
        if (sizes.reduce((product, size) => product * size, 1) > 3000) return;
        for (const question of questions) {
          expect(makesDifference(standard, answers, question, questions)).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  function makesDifference(
    standard: Standard,
    answers: PlainAnswers,
    question: Question,
    questions: readonly Question[],
  ): boolean {
    const search = (at: number, chosen: PlainAnswers): boolean => {
      const next = questions[at];
      if (next === undefined) {
        const without = outcome(standard, chosen);
        return possibleAnswers(question).some(
          (answer) => outcome(standard, { ...chosen, [question.id]: answer }) !== without,
        );
      }
      if (search(at + 1, chosen)) return true;
      if (next === question) return false;
      return possibleAnswers(next).some((answer) =>
        search(at + 1, { ...chosen, [next.id]: answer }),
      );
    };
    return search(0, answers);
  }
});
