import { describe, expect, it } from 'vitest';
import { adult, presumedChild, source } from '../../helpers/presumed-child';

describe('who says so of a determination (S9)', () => {
  it('an authority’s word alone does not say that its own determination was fair', async () => {
    const { core, of, held, preview, valueOf } = await presumedChild();
    const effects = await preview(adult);
    const chosen = effects
      .filter(({ assessmentId }) => assessmentId === held)
      .map(({ assessmentId, proposed }) => ({
        assessmentId,
        questionIds: proposed.map(({ questionId }) => questionId),
      }));
    expect(chosen[0]?.questionIds).toContain('CHI-Q03');
    const input = { ...of, determination: adult, chosen };
    const byAuthority = { ...source, provenance: 'authority' as const };
    expect(await core.fails('determination.record', { ...input, source: byAuthority })).toBe(
      'ANSWER_NEEDS_EVIDENCE',
    );
    expect(await valueOf(held, 'CHI-Q02')).toBeNull(); // nothing was set
  });

  it('keeps the date of the source, or else the day of the determination', async () => {
    const { core, of, held, preview, record } = await presumedChild();
    const dateOf = async () => {
      const { questions } = await core.do('assessment.open', {
        assessmentId: held,
        checklist: 'CHI',
      });
      return questions.find(({ id }) => id === 'CHI-Q02')?.answer?.sourceDate;
    };
    const act = await record(adult);
    expect(await dateOf()).toBe('2026-04-01');
    await core.do('answer.undoAct', { inquiryId: of.inquiryId, act });
    const chosen = (await preview(adult)).map(({ assessmentId, chosen: ids }) => ({
      assessmentId,
      questionIds: [...ids],
    }));
    const dated = { ...source, sourceDate: '2026-06' };
    await core.do('determination.record', { ...of, determination: adult, chosen, source: dated });
    expect(await dateOf()).toBe('2026-06');
  });
});
