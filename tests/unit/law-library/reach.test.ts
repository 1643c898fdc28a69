import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  answerOf,
  checkAnswers,
  expectedTargets,
  reachOf,
  type AnswerFile,
  type Law,
} from '../../../shared/law';
import { attainable } from '../../../shared/law/attainable';
import { truthSet } from '../../../shared/law/truth-set';
import { plainOutcome } from '../../helpers/law/plain-evaluator';
import { standardWithAnswers } from '../../helpers/law/random-answers';
import { checklist, compileText, questions, standard } from '../../helpers/law/small-law';
import { theLaw } from '../../helpers/law/the-law';

const standardIn = (law: Law, id: string) => {
  const found = law.standards.get(id);
  if (found === undefined) throw new Error(`no standard ${id}`);
  return found;
};

/** Of a checklist with one standard: each outcome, and whether some answers give it. */
function reachable(trigger: string, breach: string): Record<string, boolean> {
  const law = compileText(
    checklist(`${questions}\nstandards:${standard('TST-01', trigger, breach)}`),
  );
  return Object.fromEntries(
    reachOf(law, standardIn(law, 'TST-01')).map(({ target, answers }) => [
      target.result.outcome,
      answers !== null,
    ]),
  );
}

describe('outcomes that a standard can reach', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });

  const given = (answers: AnswerFile): [string, string | string[]][] =>
    [...law.questions.values()].flatMap((question) => {
      const answer = answerOf(answers, question);
      return answer === null ? [] : [[question.id, answer]];
    });

  /** What answers gave the outcomes that are reached, for whoever mends the standard. */
  function witnesses(id: string): string {
    const reached = reachOf(law, standardIn(law, id)).map(({ target, answers }) => {
      const how = answers === null ? 'NEVER' : JSON.stringify(Object.fromEntries(given(answers)));
      return `${target.result.outcome}: ${how}`;
    });
    return `${id}\n  ${reached.join('\n  ')}`;
  }

  it('are all outcomes of its kind, for every standard that ships', () => {
    const stuck = [...law.standards.values()].filter((one) =>
      reachOf(law, one).some(({ answers }) => answers === null),
    );
    expect(stuck.map(({ id }) => witnesses(id))).toEqual([]);
  });

  it('are given by answers that a second reading of the rules confirms', () => {
    for (const one of law.standards.values())
      for (const { target, answers } of reachOf(law, one)) {
        if (answers === null) continue;
        const notation = Object.fromEntries(given(answers));
        checkAnswers(law, notation);
        expect(plainOutcome(one.id, notation), witnesses(one.id)).toBe(target.result.outcome);
      }
  });

  it('leaves outcomes out by rule only: what a constant trigger, or a test that defines, rules out', () => {
    const full = { standard: 4, test: 5, unsettled: 3 };
    for (const one of law.standards.values()) {
      if (expectedTargets(law, one).length === full[one.kind]) continue;
      const isConstant =
        one.trigger.text === 'true' || (one.kind === 'test' && one.breach.text === 'true');
      expect(isConstant, one.id).toBe(true);
    }
  });

  it('finds what no answers can reach', () => {
    expect(reachable('TST-Q01', 'not TST-Q01')).toEqual({
      'BREACH INDICATED': false,
      COMPLIANT: true,
      'INSUFFICIENT INFORMATION': true,
      'NOT APPLICABLE': true,
    });
    expect(reachable('TST-Q01 or not TST-Q01', 'TST-Q03 has a')).toMatchObject({
      'NOT APPLICABLE': false,
    });
    expect(reachable('"true"', 'TST-Q03 has a and REC(TST-Q03, none)')).toEqual({
      'BREACH INDICATED': false,
      COMPLIANT: true,
      'INSUFFICIENT INFORMATION': false,
    });
    expect(reachable('TST-Q01', 'BEFORE(TST-Q04, TST-Q05) and BEFORE(TST-Q05, TST-Q04)')).toEqual(
      expect.objectContaining({ 'BREACH INDICATED': false, COMPLIANT: true }),
    );
    expect(reachable('TST-Q02 = a', 'TST-Q02 = b')).toMatchObject({ 'BREACH INDICATED': false });
    expect(reachable('TST-Q01', '"true"')).toMatchObject({ COMPLIANT: false });
  });

  it('reaches through silence, lists, dates and two-valued readings', () => {
    const all = {
      'BREACH INDICATED': true,
      COMPLIANT: true,
      'INSUFFICIENT INFORMATION': true,
      'NOT APPLICABLE': true,
    };
    expect(reachable('TST-Q01', 'UNK(TST-Q02) and not SHOWN(TST-Q01)')).toMatchObject({
      'BREACH INDICATED': false,
    });
    expect(reachable('UNK(TST-Q02)', 'not SHOWN(TST-Q01)')).toEqual(all);
    expect(reachable('ANY(TST-Q03)', 'ALL(TST-Q03, {a, b}) or BEFORE(TST-Q04, TST-Q05)')).toEqual(
      all,
    );
  });

  it('never calls a value unattainable that a completed file has', () => {
    fc.assert(
      fc.property(
        standardWithAnswers(law),
        fc.infiniteStream(fc.boolean()),
        ({ standard: one, answers }, coins) => {
          const { slots } = checkAnswers(law, answers);
          const open = new Set<number>();
          for (const question of one.reads)
            if (coins.next().value === true)
              for (let at = 0; at < question.width; at += 1) open.add(question.slot + at);
          const partial = { slots, isOpen: (slot: number) => open.has(slot) };
          for (const { expr, run } of [one.trigger, one.breach])
            expect(attainable(law, expr, partial) & truthSet(run(slots))).not.toBe(0);
          const closed = { slots, isOpen: () => false };
          expect(attainable(law, one.trigger.expr, closed)).toBe(truthSet(one.trigger.run(slots)));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
