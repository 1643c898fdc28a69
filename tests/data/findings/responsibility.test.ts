/** L9: every finding of breach names the basis of responsibility, and an officer decides which. */
import { describe, expect, it } from 'vitest';
import { findingTextOf } from '../../../shared/domain/findings/finding';
import { responsibilityWords } from '../../../shared/domain/findings/responsibility';
import { unattributedWords } from '../../../shared/law';
import { openSample, reportText } from '../../helpers/sample';

async function sample() {
  const core = await openSample();
  const { assessmentId, inquiryId } = core;
  const answer = (questionId: string, value: string) =>
    core.do('answer.set', {
      assessmentId,
      checklist: questionId.slice(0, 3),
      questionId,
      answer: { value, unknownReason: null, reason: '', provenance: null, evidenceIds: [] },
    });
  const propose = async (standardId: string) => {
    await core.do('finding.propose', { assessmentId });
    const rows = await core.do('finding.list', { inquiryId });
    const row = rows.find((one) => one.standardId === standardId);
    if (row === undefined) throw new Error(`${standardId} was not proposed`);
    return core.do('finding.get', { findingId: row.id });
  };
  return { core, inquiryId, answer, propose };
}

describe('the basis of responsibility', () => {
  it('is proposed where the standard itself asks for due diligence', async () => {
    const { propose } = await sample();
    const finding = await propose('PRO-01');
    expect(finding.responsibility).toBe('failure_of_due_diligence');
    expect(finding.proposedResponsibility?.because).toContain('due diligence');
  });

  it('is left open where nothing names it, and needed before the finding is accepted', async () => {
    const { core, inquiryId, propose } = await sample();
    const finding = await propose('DET-08');
    expect(finding).toMatchObject({ responsibility: null, proposedResponsibility: null });
    const findingId = finding.id;
    expect(await core.fails('finding.accept', { findingId })).toBe('FINDING_BASIS_MISSING');
    await core.do('finding.update', {
      findingId,
      revision: finding.revision,
      text: { ...findingTextOf(finding), responsibility: 'both' },
    });
    expect((await core.do('finding.accept', { findingId })).responsibility).toBe('both');
    const { id: reportId } = await core.do('report.create', {
      inquiryId,
      subjectKind: 'case',
      text: reportText,
    });
    const model = await core.do('report.preview', { reportId });
    expect(model.findings.map(({ responsibility }) => responsibility)).toEqual(['both']);
  });

  it.each([
    ['RSP-Q05', 'failure_of_response', 'failure_of_due_diligence'],
    ['RSP-Q05', 'own_act_or_omission', 'own_act_or_omission'],
    ['REM-Q01', 'both', 'both'],
  ])('is proposed from the answer to %s: %s', async (questionId, value, expected) => {
    const { answer, propose } = await sample();
    await answer(questionId, value);
    const { proposedResponsibility, responsibility } = await propose('DET-08');
    expect(proposedResponsibility).toEqual({
      value: expected,
      because: `the answer to ${questionId} names it`,
    });
    expect(responsibility).toBe(expected);
  });

  it('is proposed from RSP-01 and RSP-02 coming out as breaches', async () => {
    const { answer, propose } = await sample();
    await answer('RSP-Q01', 'yes');
    await answer('RSP-Q02', 'yes');
    expect((await propose('DET-08')).proposedResponsibility?.value).toBe('own_act_or_omission');
    await answer('SUB-Q10', 'yes');
    await answer('RSP-Q03', 'yes');
    await answer('RSP-Q04', 'no');
    expect((await propose('DET-08')).proposedResponsibility?.value).toBe('both');
  });
});

it('no basis is said in words that its sources would have to carry (L6)', () => {
  for (const words of Object.values(responsibilityWords))
    expect(unattributedWords('SOFT', words)).toEqual([]);
});
