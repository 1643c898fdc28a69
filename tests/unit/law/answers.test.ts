import { beforeAll, describe, expect, it } from 'vitest';
import { answerOf, checkAnswers, withAnswer, withSilence, type Law } from '../../../shared/law';
import { caught } from '../../helpers/law/catching';
import { theLaw } from '../../helpers/law/the-law';

describe('answers', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });
  const stored = (id: string, answer: unknown): unknown => {
    const question = law.questions.get(id);
    return question && answerOf(checkAnswers(law, { [id]: answer }), question);
  };

  it.each([
    ['SUB-Q03', 'yes', 'yes'],
    ['SUB-Q03', 'no', 'no'],
    ['SUB-Q03', 'unknown', null],
    ['SUB-Q03', null, null],
    ['SUB-Q03', { conflict: ['register: yes', 'interview: no'] }, null],
    ['SUB-Q03', { access_refused: true }, null],
    ['SUB-Q02', 'uncertain', 'uncertain'],
    ['SUB-Q12', ['origin', '...'], ['origin', '...']],
    ['SUB-Q12', ['origin', '!transit', '...'], ['origin', '!transit', '...']],
    ['SUB-Q12', ['origin', 'transit'], ['transit', 'origin']], // in the order of the question
    ['SUB-Q12', [], []],
    ['SUB-Q12', ['...'], null],
    ['NCR-Q01', ['none'], ['none']],
    ['SUB-Q15', '2001-03-28', '2001-03-28'],
    ['SUB-Q15', '2000-02-29', '2000-02-29'],
    ['SUB-Q15', '2001-03', '2001-03'],
    ['SUB-Q15', '2001', '2001'],
    ['DET-Q06', 3, 'recorded'],
    ['DET-Q06', '3.5', 'recorded'],
    ['DET-Q22', 'art. 12', 'recorded'],
  ])('stores %s = %j as %j', (id, answer, expected) => {
    expect(stored(id, answer)).toEqual(expected);
  });

  it.each([
    ['SUB-Q99', 'yes', 'ANSWERS_UNKNOWN_QUESTION'],
    ['toString', 'yes', 'ANSWERS_UNKNOWN_QUESTION'],
    ['SUB-Q02', 'old', 'ANSWERS_UNKNOWN_VALUE'],
    ['SUB-Q12', ['moon'], 'ANSWERS_UNKNOWN_VALUE'],
    ['SUB-Q12', ['!moon'], 'ANSWERS_UNKNOWN_VALUE'],
    ['SUB-Q03', 'maybe', 'ANSWERS_WRONG_TYPE'],
    ['SUB-Q03', true, 'ANSWERS_WRONG_TYPE'],
    ['SUB-Q03', ['yes'], 'ANSWERS_WRONG_TYPE'],
    ['SUB-Q03', { surely: 1 }, 'ANSWERS_WRONG_TYPE'],
    ['SUB-Q02', ['child'], 'ANSWERS_WRONG_TYPE'],
    ['SUB-Q12', 'origin', 'ANSWERS_WRONG_TYPE'],
    ['SUB-Q12', [1], 'ANSWERS_WRONG_TYPE'],
    ['DET-Q06', 'three', 'ANSWERS_WRONG_TYPE'],
    ['DET-Q22', 5, 'ANSWERS_WRONG_TYPE'],
    ['SUB-Q15', 20010328, 'ANSWERS_WRONG_TYPE'],
    ['SUB-Q15', '2001-02-29', 'ANSWERS_DATE'],
    ['SUB-Q15', '2001-13-01', 'ANSWERS_DATE'],
    ['SUB-Q15', '28.3.2001', 'ANSWERS_DATE'],
    ['SUB-Q15', '2001-03-28T10:00', 'ANSWERS_DATE'],
    ['NCR-Q01', ['none', 'arrest'], 'ANSWERS_CONTRADICTION'],
    ['NCR-Q01', ['arrest', '!arrest'], 'ANSWERS_CONTRADICTION'],
  ])('refuses %s = %j with %s', (id, answer, code) => {
    const places: unknown[] = [];
    const found = caught(() =>
      checkAnswers(law, { 'SUB-Q10': 'yes', [id]: answer }, (path) => {
        places.push(path);
        return { line: 7, column: 3 };
      }),
    );
    expect(found).toMatchObject({ code, params: { line: 7, column: 3 } });
    expect(places[0]).toContain(id);
  });

  it('refuses what is no set of answers', () => {
    for (const raw of [null, [], 'yes', 3]) {
      expect(caught(() => checkAnswers(law, raw)).code).toBe('ANSWERS_SHAPE');
    }
  });

  it('lets none and the other values exclude each other', () => {
    const condition = law.standards.get('DET-06')?.trigger;
    expect(condition?.text).toContain('DET-Q01 has none');
    const none = law.questions.get('DET-Q01');
    const open = checkAnswers(law, { 'DET-Q01': ['prison', '...'] });
    expect(none && open.slots[none.noneSlot]).toBe(-1);
  });

  it('changes one answer without touching the file it came from', () => {
    const first = checkAnswers(law, { 'SUB-Q03': 'yes', 'SUB-Q12': ['origin'] });
    const before = Int32Array.from(first.slots);
    const next = withAnswer(law, first, 'SUB-Q12', ['transit', '...']);
    expect(first.slots).toEqual(before);
    expect(next).toEqual(checkAnswers(law, { 'SUB-Q03': 'yes', 'SUB-Q12': ['transit', '...'] }));
    expect(withAnswer(law, next, 'SUB-Q03', 'unknown')).toEqual(
      checkAnswers(law, { 'SUB-Q12': ['transit', '...'] }),
    );
    expect(caught(() => withAnswer(law, first, 'SUB-Q99', 'yes')).code).toBe(
      'ANSWERS_UNKNOWN_QUESTION',
    );
  });

  it('takes the silence of the authority only where it bears the burden', () => {
    const file = checkAnswers(law, {});
    expect(withSilence(law, file, ['DET-Q11']).slots).not.toEqual(file.slots);
    expect(withSilence(law, file, ['SUB-Q05', 'DET-Q38', 'nonsense']).slots).toEqual(file.slots);
  });
});
