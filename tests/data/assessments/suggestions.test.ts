import { describe, expect, it } from 'vitest';
import type { AnswerInput, AnswerValue } from '../../../shared/domain/assessments/answer';
import { inquiryWithEvent, openCore } from '../../helpers/core';

async function newAssessment() {
  const core = await openCore();
  const { inquiryId, person, event, authority } = await inquiryWithEvent(core);
  const { id: assessmentId } = await core.do('assessment.create', {
    inquiryId,
    subject: {
      kind: 'case',
      personId: person.id,
      eventId: event.id,
      authorityId: authority.id,
    },
  });
  const answer = async (
    questionId: string,
    value: AnswerValue,
    provenance: AnswerInput['provenance'] = 'document',
    reason = '',
  ) => {
    const given = { value, unknownReason: null, reason, provenance, evidenceIds: [] };
    const view = await core.do('answer.set', {
      assessmentId,
      checklist: 'DET',
      questionId,
      answer: given,
    });
    return (id: string) => view.questions.find((question) => question.id === id);
  };
  return { answer };
}

describe('a suggestion', () => {
  it('is shown with its ground, counts for nothing, and is gone once accepted', async () => {
    const { answer } = await newAssessment();
    const question = await answer('DET-Q01', ['police_lockup']);
    expect(question('DET-Q09')).toMatchObject({
      answer: null,
      suggestion: { value: 'yes', inWords: 'Yes', because: 'the place is a police lock-up' },
    });
    const after = await answer('DET-Q09', 'yes', 'computed', 'Worked out.');
    expect(after('DET-Q09')).toMatchObject({
      answer: { value: 'yes', provenance: 'computed', reason: 'Worked out.' },
      suggestion: null,
    });
  });

  it('leaves an answer of the officer’s own in peace', async () => {
    const { answer } = await newAssessment();
    await answer('DET-Q01', ['police_lockup']);
    const question = await answer('DET-Q09', 'no');
    expect(question('DET-Q09')?.suggestion).toBeNull();
  });

  it('follows what it was worked out from', async () => {
    const { answer } = await newAssessment();
    await answer('DET-Q04', '2026-03-03');
    await answer('DET-Q05', '2026-03-19');
    await answer('DET-Q06', '17', 'computed');
    const question = await answer('DET-Q05', '2026-03-20');
    expect(question('DET-Q06')).toMatchObject({
      answer: { value: '17' },
      suggestion: { value: '18' },
    });
    const kept = await answer('DET-Q06', '17', 'computed', 'Released at dawn.');
    expect(kept('DET-Q06')?.answer?.provenance).toBe('computed');
  });

  it('is not claimed for an answer that nothing suggests', async () => {
    const { answer } = await newAssessment();
    const invented = await answer('DET-Q06', '40', 'computed');
    expect(invented('DET-Q06')?.answer?.provenance).toBeNull();
    await answer('DET-Q01', ['prison']);
    await answer('DET-Q09', 'yes', 'computed');
    const changed = await answer('DET-Q09', 'no', 'computed');
    expect(changed('DET-Q09')?.answer).toMatchObject({ value: 'no', provenance: null });
  });
});

describe('what is presumed', () => {
  it('is told with the ground on which it stands', async () => {
    const core = await openCore();
    const { inquiryId, person, event, authority } = await inquiryWithEvent(core);
    const unit = { personId: person.id, eventId: event.id, authorityId: authority.id };
    const { id: assessmentId } = await core.do('assessment.create', {
      inquiryId,
      subject: { kind: 'case', ...unit },
    });
    const answer = async (questionId: string, value: string) =>
      core.do('answer.set', {
        assessmentId,
        checklist: 'DET',
        questionId,
        answer: { value, unknownReason: null, reason: '', provenance: null, evidenceIds: [] },
      });
    await answer('SUB-Q02', 'uncertain');
    await answer('SUB-Q05', 'yes');
    const { presumptions } = await answer('SUB-Q03', 'yes');
    expect(presumptions).toMatchObject({ child: 'presumed', victim: 'presumed' });
    expect(presumptions.ageBasis).toMatch(/^Recommended by UNICEF/);
    const adult = await answer('SUB-Q02', 'adult');
    expect(adult.presumptions).toEqual({
      child: 'no',
      victim: 'suspected',
      ageBasis: null,
      windows: [],
    });
  });
});
