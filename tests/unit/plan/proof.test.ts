import { beforeAll, describe, expect, it } from 'vitest';
import { proofOf, wordsOf } from '../../../shared/domain/plan/proof';
import { burdenParagraph } from '../../../shared/domain/plan/letter-words';
import type { Law } from '../../../shared/law';
import { theLaw } from '../../helpers/law/the-law';

describe('the proof that a question names', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });

  it('is found for every question that names one and is not worked out from others', () => {
    const helps = [...law.questions.values()].map(({ help }) => help).filter((help) => help !== '');
    const without = helps.filter(
      (help) => /usually proved by/i.test(help) && proofOf(help) === null,
    );
    expect(helps.length - without.length).toBeGreaterThan(350);
    for (const help of without)
      expect(help).toMatch(
        /by: (the |whole |case )?(file|as |computed|results?|dates?|DET-|comparison|facts|place|stay|time|effects)/i,
      );
  });

  it('names who has it', () => {
    const holderOf = (proofs: string) => proofOf(`Usually proved by: ${proofs}`)?.holder;
    expect(holderOf('interview; messages; wage records.')).toBe('person');
    expect(holderOf('removal order.')).toBe('authority');
    expect(holderOf('visit; keys, guards, fences.')).toBe('visit');
    expect(holderOf('NGO report.')).toBe('third_party');
    expect(holderOf('as DET-Q10.')).toBeUndefined();
    expect(holderOf('whole file.')).toBeUndefined();
    expect(proofOf('For instance: only women and girls are held.')).toBeNull();
  });

  it('is put into the words of a row once', () => {
    const kind = proofOf('Usually proved by: removal order.');
    if (kind === null) throw new Error('no kind');
    const helps = ['removal order; interview.', 'removal order; decision.'];
    expect(
      wordsOf(
        kind,
        helps.map((help) => `It matters. Usually proved by: ${help}`),
      ),
    ).toBe('Decisions and orders with their reasons (removal order, decision)');
  });
});

describe('what a letter says of silence', () => {
  const point = (isShown: boolean) => ({ isShown });
  it('names the points on which it may count, and no others', () => {
    expect(burdenParagraph([point(false)])).toMatch(/^No inference will be drawn/);
    expect(burdenParagraph([point(true)])).toMatch(/on point 1 before .* it, and say so/);
    expect(burdenParagraph([point(true)])).not.toMatch(/other points/);
    expect(burdenParagraph([point(true), point(false), point(true)])).toMatch(
      /on points 1, 3 before .* on the other points\.$/,
    );
  });
});
