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

  it('is found for every question that is not worked out from others', () => {
    const without = [...law.questions.values()]
      .filter(({ id, help }) => help !== '' && !/^(BUR|SUB)-/.test(id) && proofOf(help) === null)
      .map(({ help }) => help);
    for (const help of without)
      expect(help).toMatch(/^(Whole|File|As |Computed|Result|Dates?|DET-)/);
  });

  it('names who has it', () => {
    const holderOf = (help: string) => proofOf(help)?.holder;
    expect(holderOf('Interview; messages; wage records.')).toBe('person');
    expect(holderOf('Removal order.')).toBe('authority');
    expect(holderOf('Visit; keys, guards, fences.')).toBe('visit');
    expect(holderOf('NGO report.')).toBe('third_party');
    expect(holderOf('As DET-Q10.')).toBeUndefined();
    expect(holderOf('Whole file.')).toBeUndefined();
  });

  it('is put into the words of a row once', () => {
    const kind = proofOf('Removal order.');
    if (kind === null) throw new Error('no kind');
    expect(wordsOf(kind, ['Removal order; interview.', 'Removal order; decision.'])).toBe(
      'Decisions and orders with their reasons: removal order, decision',
    );
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
