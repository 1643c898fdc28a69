import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkAnswers,
  evaluate,
  evaluateAfter,
  evaluateOne,
  type EvaluationContext,
  withAnswer,
  type Law,
} from '../../../shared/law';
import { rawResult } from '../../../shared/law/outcome';
import { plainOutcome, plainText } from '../../helpers/law/plain-evaluator';
import { answersTo, oneAnswerChanged, standardWithAnswers } from '../../helpers/law/random-answers';
import { theLaw } from '../../helpers/law/the-law';

const outcomes = [
  'BREACH INDICATED',
  'COMPLIANT',
  'NOT APPLICABLE',
  'INSUFFICIENT INFORMATION',
  'MET',
  'NOT MET',
  'UNDETERMINED',
];
const undecided = ['INSUFFICIENT INFORMATION', 'UNDETERMINED'];
const context: EvaluationContext = {
  profile: { ICCPR: true, TP: true, ECAT: true, CRC: true, EUDIR: true, UNTOC: true, UNCAC: true },
  decided: [],
  background: false,
};

describe('the engine', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });

  it('agrees with an independent evaluator on every standard, whatever the answers', () => {
    const read = (answers: object, id: string): string => {
      const standard = law.standards.get(id);
      return standard === undefined
        ? ''
        : rawResult(standard, checkAnswers(law, answers).slots).outcome;
    };
    fc.assert(
      fc.property(standardWithAnswers(law), ({ standard, answers }) => {
        expect(read(answers, standard.id)).toBe(plainOutcome(standard.id, answers));
      }),
      { numRuns: 6000 },
    );
    for (const { id } of law.standards.values()) {
      fc.assert(
        fc.property(answersTo(law.standards.get(id)?.reads ?? []), (answers) => {
          expect(read(answers, id)).toBe(plainOutcome(id, answers));
        }),
        { numRuns: 12 },
      );
    }
  });

  it('works out after one answer what it works out anew', () => {
    fc.assert(
      fc.property(oneAnswerChanged(law), ({ answers, questionId, answer }) => {
        const before = checkAnswers(law, answers);
        const file = withAnswer(law, before, questionId, answer);
        const change = { file, questionId, context };
        expect(evaluateAfter(law, evaluate(law, before, context), change)).toEqual(
          evaluate(law, file, context),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is total: every file gives every standard one of the seven outcomes', () => {
    fc.assert(
      fc.property(answersTo([...law.questions.values()]), (answers) => {
        const results = evaluate(law, checkAnswers(law, answers), context);
        expect(results.size).toBe(law.standards.size);
        for (const { outcome } of results.values()) expect(outcomes).toContain(outcome);
      }),
      { numRuns: 40 },
    );
  });

  it('never turns a decided result by a further answer, save through UNK, REC and SHOWN', () => {
    fc.assert(
      fc.property(
        standardWithAnswers(law).chain(({ standard, answers }) =>
          answersTo(standard.reads).map((more) => ({ standard, answers, more })),
        ),
        ({ standard, answers, more }) => {
          const state = standard.atoms
            .filter(({ kind }) => ['unanswered', 'recorded', 'shown'].includes(kind))
            .map(({ question }) => question);
          if (state.length > 0) state.push('BUR-Q01');
          const isOpen = (id: string): boolean =>
            (answers[id] ?? 'unknown') === 'unknown' && !state.includes(id);
          const added = Object.fromEntries(Object.entries(more).filter(([id]) => isOpen(id)));
          const first = evaluateOne(law, standard.id, checkAnswers(law, answers), context).outcome;
          if (undecided.includes(first)) return;
          const file = checkAnswers(law, { ...answers, ...added });
          expect(evaluateOne(law, standard.id, file, context).outcome).toBe(first);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('lists as exceptions to that exactly the standards with UNK, REC or SHOWN in their text', () => {
    const exceptions = [...law.standards.values()].filter(({ monotone }) => !monotone);
    const byText = [...law.standards.keys()].filter((id) =>
      /UNK\(|REC\(|SHOWN\(/.test(plainText(id)),
    );
    expect(exceptions.map(({ id }) => id)).toEqual(byText);
    // VICTIM reads REC(SUB-Q04), so most standards are among them; these few are not.
    expect(exceptions.length).toBeGreaterThan(150);
    expect(law.standards.get('RBA-01')?.monotone).toBe(true);
  });

  it.each([
    ['UNK', 'NRF-29', { 'SUB-Q03': 'yes' }, { 'SUB-Q02': 'adult' }],
    ['REC', 'PRO-08', { 'SUB-Q05': 'yes' }, { 'SUB-Q04': 'rejected_after_individual_assessment' }],
    ['SHOWN', 'DET-07', { 'BUR-Q01': 'yes' }, { 'DET-Q11': 'yes' }],
  ])('%s does turn a decided result', (_, id, first, second) => {
    const base = {
      'SUB-Q02': 'adult',
      'SUB-Q05': 'yes',
      'DET-Q01': ['prison'],
      'DET-Q02': 'no',
      'DET-Q03': 'no',
      'NRF-Q01': 'expulsion_order',
      'NRF-Q02': 'ordered',
      'NRF-Q60': 'yes',
      'PRO-Q13': 'no',
    };
    const { 'SUB-Q02': age, ...withoutAge } = base;
    const start = id === 'NRF-29' ? withoutAge : { ...withoutAge, 'SUB-Q02': age };
    const before = evaluateOne(law, id, checkAnswers(law, { ...start, ...first }), context).outcome;
    const after = evaluateOne(
      law,
      id,
      checkAnswers(law, { ...start, ...first, ...second }),
      context,
    );
    expect(undecided).not.toContain(before);
    expect(after.outcome).not.toBe(before);
  });

  it('lets consent, border and movement decide nothing but the triggers of DTM-03 and DTM-05 (S12)', () => {
    for (const id of ['DTM-Q07', 'DTM-Q08', 'DTM-Q09']) {
      expect(law.questions.get(id)?.decides).toBe(false);
      const readers = [...law.standards.values()].filter(({ reads }) =>
        reads.some((q) => q.id === id),
      );
      const breaches = readers.filter(({ breach }) => breach.text.includes(id));
      expect(breaches).toEqual([]);
      expect(readers.map((standard) => standard.id)).toEqual(
        { 'DTM-Q07': ['DTM-03'], 'DTM-Q08': [], 'DTM-Q09': ['DTM-05'] }[id],
      );
    }
    fc.assert(
      fc.property(answersTo([...law.questions.values()]), (answers) => {
        const decided = (extra: object): unknown =>
          [...evaluate(law, checkAnswers(law, { ...answers, ...extra }), context)].filter(
            ([id]) => !['DTM-03', 'DTM-05'].includes(id),
          );
        const yes = decided({ 'DTM-Q07': 'yes', 'DTM-Q08': 'yes', 'DTM-Q09': 'yes' });
        expect(decided({ 'DTM-Q07': 'no', 'DTM-Q08': 'no', 'DTM-Q09': 'no' })).toEqual(yes);
      }),
      { numRuns: 15 },
    );
  });
});
