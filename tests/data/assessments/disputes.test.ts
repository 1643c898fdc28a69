import { describe, expect, it } from 'vitest';
import type { DisputedOutcome } from '../../../shared/domain/assessments/dispute';
import { openSample } from '../../helpers/sample';

const reason = 'The custody log of that night contradicts the answer on which this rests.';

async function sample() {
  const core = await openSample();
  const { assessmentId } = core;
  const raise = (standardId: string, outcome: DisputedOutcome, why = reason) => {
    const checklist = standardId.slice(0, 3);
    return core.do('dispute.raise', { assessmentId, checklist, standardId, outcome, reason: why });
  };
  const result = async (standardId: string) =>
    (await core.do('assessment.explain', { assessmentId, standardId })).result;
  const answer = (questionId: string, value: string) =>
    core.do('answer.set', {
      assessmentId,
      checklist: 'DET',
      questionId,
      answer: { value, unknownReason: null, reason: '', provenance: null, evidenceIds: [] },
    });
  return { core, assessmentId, raise, result, answer };
}

describe('disputing a result', () => {
  it('keeps both views side by side, and the checklist’s as it was', async () => {
    const { raise, result } = await sample();
    const before = await result('DET-08');
    const view = await raise('DET-08', 'COMPLIANT');
    const shown = view.results.find(({ standardId }) => standardId === 'DET-08');
    expect(shown).toMatchObject({ outcome: 'BREACH INDICATED', effect: before.effect });
    expect(shown?.dispute).toMatchObject({
      outcome: 'COMPLIANT',
      label: 'Compliant',
      reason,
      officerName: 'A. Officer',
      checklistThen: 'BREACH INDICATED',
      since: 'nothing',
    });
    expect(view.assessment.outcomes).toEqual(
      (await raise('DET-08', 'NOT APPLICABLE')).assessment.outcomes,
    );
  });

  it('says when the checklist has moved on since', async () => {
    const { raise, result, answer } = await sample();
    await raise('DET-08', 'COMPLIANT');
    await answer('DET-Q58', 'no');
    expect((await result('DET-08')).dispute?.since).toBe('nothing'); // read by another standard
    await answer('DET-Q20', 'no');
    expect((await result('DET-08')).dispute?.since).toBe('answers');
    await answer('DET-Q20', 'yes');
    const moved = await result('DET-08');
    expect(moved.outcome).not.toBe('BREACH INDICATED');
    expect(moved.dispute).toMatchObject({ checklistThen: 'BREACH INDICATED', since: 'result' });
  });

  it('can be changed and withdrawn; the history keeps every step', async () => {
    const { core, assessmentId, raise, result } = await sample();
    await raise('DET-08', 'COMPLIANT');
    await raise('DET-08', 'NOT APPLICABLE', 'She was not held there at all that night.');
    const subject = { assessmentId, checklist: 'DET', standardId: 'DET-08' };
    await core.do('dispute.withdraw', { ...subject, reason: 'Cleared up.' });
    expect((await result('DET-08')).dispute).toBeNull();
    expect(await core.fails('dispute.withdraw', { ...subject, reason: '' })).toBe('DISPUTE_NONE');
    const history = await core.do('dispute.history', { assessmentId, standardId: 'DET-08' });
    expect(history.map(({ outcome }) => outcome)).toEqual([null, 'NOT APPLICABLE', 'COMPLIANT']);
    expect(history[0]).toMatchObject({ reason: 'Cleared up.', officerName: 'A. Officer' });
  });

  it.each<[string, DisputedOutcome]>([
    ['DET-08', 'BREACH INDICATED'], // what the checklist says already
    ['DET-08', 'MET'], // a standard is no test
    ['DTM-01', 'BREACH INDICATED'],
    ['RES-03', 'BREACH INDICATED'], // unsettled law carries no finding of breach (S5)
  ])('refuses %s as %s', async (standardId, outcome) => {
    const { core, assessmentId } = await sample();
    const input = { assessmentId, checklist: standardId.slice(0, 3), standardId, outcome, reason };
    expect(await core.fails('dispute.raise', input)).toBe('DISPUTE_OUTCOME');
    expect(await core.fails('dispute.raise', { ...input, standardId: 'DET-99' })).toBe('NOT_FOUND');
  });

  it('needs reasons, and an investigator', async () => {
    const { core, assessmentId } = await sample();
    const input = { assessmentId, checklist: 'DET', standardId: 'DET-08' } as const;
    const raised = { ...input, outcome: 'COMPLIANT' } as const;
    expect(await core.fails('dispute.raise', { ...raised, reason: 'No.' })).toBe('INPUT_INVALID');
    await core.asCommissioner();
    expect(await core.fails('dispute.raise', { ...raised, reason })).toBe('NOT_ALLOWED');
    expect(await core.fails('dispute.withdraw', { ...input, reason: '' })).toBe('NOT_ALLOWED');
  });

  it('is logged without its reasons', async () => {
    const { core, raise, assessmentId } = await sample();
    await raise('DET-08', 'COMPLIANT');
    const [entry] = await core.do('audit.list', { inquiryId: null, before: null, limit: 1 });
    expect(entry).toMatchObject({
      operation: 'dispute.raise',
      subject: assessmentId,
      details: { standard: 'DET-08' },
    });
    expect(JSON.stringify(entry)).not.toContain('custody');
  });
});

describe('the checklist by legal effect (S11)', () => {
  it('has one outcome for each effect, and no dispute changes it', async () => {
    const { core, assessmentId, raise } = await sample();
    const view = await core.do('assessment.open', { assessmentId, checklist: 'DET' });
    const ofBinding = view.outcomes.find(({ effect }) => effect === 'BINDING');
    expect(ofBinding?.outcome).toBe('BREACH INDICATED');
    expect(new Set(view.outcomes.map(({ effect }) => effect)).size).toBe(view.outcomes.length);
    expect((await raise('DET-08', 'COMPLIANT')).outcomes).toEqual(view.outcomes);
  });
});

describe('how a standard is tested', () => {
  it('is told in words, with the effect of each source for the State examined', async () => {
    const { core, assessmentId } = await sample();
    const card = await core.do('law.standard', { standardId: 'DET-08', assessmentId });
    expect(card.trigger).toMatchObject({ kind: 'group', needs: 'all' });
    expect(JSON.stringify(card.breach)).not.toMatch(/"(asks|answer|meaning)":""/);
    const iccpr = card.sources.find(({ label }) => label.startsWith('ICCPR'));
    expect(iccpr).toMatchObject({ weight: 'treaty, plain duty' });
    expect(iccpr?.effect).toMatch(/^BINDING/);
    const alone = await core.do('law.standard', { standardId: 'DET-08', assessmentId: null });
    expect(alone.sources.every(({ effect }) => effect === null)).toBe(true);
    const unknown = { standardId: 'DET-99', assessmentId: null };
    expect(await core.fails('law.standard', unknown)).toBe('NOT_FOUND');
  });
});
