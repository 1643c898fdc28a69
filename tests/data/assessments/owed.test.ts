/** Part C: once a person counts as a victim, IDN-Q06 and IDN-04 must be answered. */
import { describe, expect, it } from 'vitest';
import type { Determination } from '../../../shared/domain/assessments/determination';
import { presumedChild } from '../../helpers/presumed-child';

const identified: Determination = {
  kind: 'status',
  outcome: 'identified_by_authority',
  on: '2026-04-01',
  ground: 'individual',
};
const ids = (owed: readonly { readonly questionId: string }[]) =>
  owed.map(({ questionId }) => questionId);

describe('what must be answered of a victim', () => {
  it('is asked in every checklist and in the plan until somebody has looked at it', async () => {
    const { core, of, held, charged, answer, open } = await presumedChild();
    const { owed } = await open(held);
    expect(ids(owed)).toEqual(['IDN-Q06', 'IDN-Q07', 'IDN-Q12']);
    expect(owed[0]).toMatchObject({
      checklist: 'IDN',
      text: 'Was the outcome accurate in the light of all evidence now on file?',
    });
    expect(ids((await open(held, 'IDN')).owed)).toEqual(ids(owed));
    const inPlan = () => core.do('plan.owed', { inquiryId: of.inquiryId });
    expect((await inPlan()).map(({ assessmentId }) => assessmentId)).toEqual([held, charged]);

    await answer(held, 'IDN-Q07', 'victim'); // decides IDN-04: nothing was lost
    expect(ids((await open(held)).owed)).toEqual(['IDN-Q06']);
    await answer(held, 'IDN-Q07', 'offender');
    expect(ids((await open(held)).owed)).toEqual(['IDN-Q06', 'IDN-Q12']);
    await answer(held, 'IDN-Q12', 'no');
    await core.do('answer.set', {
      assessmentId: held,
      checklist: 'IDN',
      questionId: 'IDN-Q06',
      answer: {
        value: null,
        unknownReason: 'not_known',
        reason: 'The file is incomplete.',
        provenance: null,
        evidenceIds: [],
      },
    });
    expect((await open(held)).owed).toEqual([]);
    expect((await inPlan()).map(({ assessmentId }) => assessmentId)).toEqual([charged]);
  });

  it('is not asked of an adult who is only suspected (C3)', async () => {
    const { answer, open, held } = await presumedChild();
    await answer(held, 'SUB-Q03', 'no');
    const view = await answer(held, 'SUB-Q02', 'adult');
    expect(view.presumptions.victim).toBe('suspected');
    expect((await open(held)).owed).toEqual([]);
  });

  it('is said before a determination of status is recorded', async () => {
    const { answer, preview, held, charged } = await presumedChild();
    for (const id of [held, charged]) {
      await answer(id, 'SUB-Q03', 'no');
      await answer(id, 'SUB-Q02', 'adult');
    }
    await answer(held, 'IDN-Q06', 'no');
    const effects = await preview(identified);
    const after = effects.find(({ assessmentId }) => assessmentId === charged);
    expect(after?.chosen).toContain('SUB-Q04');
    expect(after?.owed[0]).toBe(
      'Was the outcome accurate in the light of all evidence now on file?',
    );
    const [before] = await preview({
      ...identified,
      outcome: 'rejected_after_individual_assessment',
    });
    expect(before?.owed).toEqual([]);
  });
});
