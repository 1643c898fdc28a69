import { describe, expect, it } from 'vitest';
import type { AnswerInput, AnswerValue } from '../../../shared/domain/assessments/answer';
import type { AssessmentId } from '../../../shared/domain/ids';
import { inquiryWithEvent, openCore, type TestCore } from '../../helpers/core';
import { confirmMappings, entry, saveEntries } from '../../helpers/profiles';

const given = (value: AnswerValue, more: Partial<AnswerInput> = {}): AnswerInput => ({
  value,
  unknownReason: null,
  reason: 'Read in the register.',
  provenance: 'document',
  sourceDate: null,
  evidenceIds: [],
  ...more,
});

async function newAssessment(now?: () => Date) {
  const core = await openCore(now);
  const file = await inquiryWithEvent(core);
  const unit = {
    inquiryId: file.inquiryId,
    subject: {
      kind: 'case' as const,
      personId: file.person.id,
      eventId: file.event.id,
      authorityId: file.authority.id,
    },
  };
  const { id } = await core.do('assessment.create', unit);
  return { core, file, unit, id, answer: answering(core, id) };
}

const answering =
  (core: TestCore, assessmentId: AssessmentId) => (questionId: string, answer: AnswerInput) =>
    core.do('answer.set', { assessmentId, checklist: 'DET', questionId, answer });

const questionIn = async (core: TestCore, assessmentId: AssessmentId, id: string) => {
  const view = await core.do('assessment.open', { assessmentId, checklist: id.slice(0, 3) });
  return view.questions.find((question) => question.id === id);
};

/** Held in a shelter under a rule for all victims (standards.md DET-02). */
const routineDetention = [
  ['SUB-Q02', 'adult'],
  ['SUB-Q04', 'identified_by_authority'],
  ['DET-Q01', ['public_shelter']],
  ['DET-Q02', 'no'],
  ['DET-Q03', 'no'],
  ['DET-Q10', 'yes'],
] as const;

describe('a checklist', () => {
  it('gives its result, the reasons and the next question as answers come in', async () => {
    const { core, id, answer } = await newAssessment();
    for (const [question, value] of routineDetention)
      await answer(question, given(typeof value === 'string' ? value : [...value]));
    const view = await core.do('assessment.open', { assessmentId: id, checklist: 'DET' });
    const result = view.results.find(({ standardId }) => standardId === 'DET-02');
    expect(result).toMatchObject({
      outcome: 'BREACH INDICATED',
      effect: 'UNSOURCED',
      absolute: true,
    });
    expect(view.assessment.answered).toBe(routineDetention.length);
    expect(view.assessment.outcomes['BREACH INDICATED']).toBe(1);
    const next = view.questions.find(({ id: question }) => question === view.nextQuestionId);
    expect(next?.answer).toBeNull();
    expect(next?.matters).toBe(true);
    expect(next?.decides).not.toEqual([]);

    const why = await core.do('assessment.explain', { assessmentId: id, standardId: 'DET-02' });
    const ids = why.deciding.map(({ questionId }) => questionId).toSorted();
    expect(ids).toEqual(['DET-Q01', 'DET-Q02', 'DET-Q03', 'DET-Q10', 'SUB-Q04']);
    expect(why.deciding.find(({ questionId }) => questionId === 'DET-Q10')).toMatchObject({
      answerInWords: 'Yes',
      reason: 'Read in the register.',
      provenance: 'document',
    });
    expect(why.open).toEqual([]);
  });

  it('folds away what can no longer change anything', async () => {
    const { core, id, answer } = await newAssessment();
    expect((await questionIn(core, id, 'DET-Q10'))?.matters).toBe(true);
    await answer('DET-Q01', given(['none']));
    expect((await questionIn(core, id, 'DET-Q10'))?.matters).toBe(false);
    expect((await questionIn(core, id, 'DET-Q01'))?.matters).toBe(true); // answered stays in sight
  });

  it('puts the lead checklists first and lists no burden record', async () => {
    const { core } = await newAssessment();
    const ids = (await core.do('law.checklists', {})).map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['DET', 'NRF', 'NCR']);
    expect(ids).not.toContain('BUR');
    expect(ids).not.toContain('SUB');
  });

  it('reads the profile of the State examined', async () => {
    const { core, id, answer } = await newAssessment();
    for (const [question, value] of routineDetention)
      await answer(question, given(typeof value === 'string' ? value : [...value]));
    await saveEntries(core, 'Cyprus', [entry('ICCPR')]);
    await confirmMappings(core);
    const why = await core.do('assessment.explain', { assessmentId: id, standardId: 'DET-02' });
    expect(why.result.effect).toBe('BINDING');
    expect(why.result.effectInWords).toMatch(/^Binding: ICCPR/);
  });
});

describe('an answer', () => {
  it('is kept with reason, source, officer and time, and counted as unknown when access was refused', async () => {
    const { core, id, answer } = await newAssessment(() => new Date('2026-11-25T09:00:00Z'));
    const refused = given(null, { unknownReason: 'access_refused', provenance: 'own_observation' });
    await answer('DET-Q10', refused);
    expect((await questionIn(core, id, 'DET-Q10'))?.answer).toEqual({
      ...refused,
      questionId: 'DET-Q10',
      at: '2026-11-25T09:00:00.000Z',
      officerName: 'A. Officer',
    });
    const why = await core.do('assessment.explain', { assessmentId: id, standardId: 'DET-02' });
    expect(why.result.outcome).toBe('INSUFFICIENT INFORMATION');
  });

  it.each([
    ['ANSWERS_UNKNOWN_QUESTION', 'DET-Q999', given('yes')],
    ['ANSWERS_UNKNOWN_VALUE', 'DET-Q01', given(['moon'])],
    ['ANSWERS_WRONG_TYPE', 'DET-Q10', given(['yes'])],
    ['ANSWERS_CONTRADICTION', 'DET-Q01', given(['none', 'prison'])],
    ['ANSWERS_DATE', 'DET-Q04', given('2026-02-30')],
    ['ANSWER_REASON_MISMATCH', 'DET-Q10', given('yes', { unknownReason: 'conflict' })],
    ['ANSWER_FROM_REQUESTS', 'BUR-Q01', given('yes')],
    ['ANSWER_NEEDS_EVIDENCE', 'DET-Q11', given('yes', { provenance: 'authority' })],
  ])('is refused as %s, and nothing is saved', async (code, questionId, answer) => {
    const { core, id } = await newAssessment();
    const input = { assessmentId: id, checklist: 'DET', questionId, answer };
    expect(await core.fails('answer.set', input)).toBe(code);
    const view = await core.do('assessment.open', { assessmentId: id, checklist: 'DET' });
    expect(view.assessment.answered).toBe(0);
  });

  it('of an authority about the person needs no evidence (S9 speaks of its own conduct)', async () => {
    const { answer } = await newAssessment();
    const view = await answer('SUB-Q05', given('yes', { provenance: 'authority' }));
    expect(view.assessment.answered).toBe(1);
  });

  it('cannot be linked to evidence that is not of the inquiry', async () => {
    const { core, id } = await newAssessment();
    const answer = given('yes', { evidenceIds: [crypto.randomUUID() as never] });
    const input = { assessmentId: id, checklist: 'DET', questionId: 'DET-Q10', answer };
    expect(await core.fails('answer.set', input)).toBe('NOT_FOUND');
  });
});

describe('undo', () => {
  it('takes back answer after answer, each to what stood before it', async () => {
    const { core, id, answer } = await newAssessment();
    await answer('DET-Q10', given('yes'));
    await answer('DET-Q10', given('no', { reason: 'Misread.' }));
    await answer('DET-Q02', given('no'));
    const undo = () => core.do('answer.undo', { assessmentId: id, checklist: 'DET' });
    const value = async (question: string) => (await questionIn(core, id, question))?.answer?.value;
    await undo();
    expect(await value('DET-Q02')).toBeUndefined();
    expect(await value('DET-Q10')).toBe('no');
    await undo();
    expect(await value('DET-Q10')).toBe('yes');
    await undo();
    expect(await value('DET-Q10')).toBeUndefined();
    const code = await core.fails('answer.undo', { assessmentId: id, checklist: 'DET' });
    expect(code).toBe('ANSWER_NOTHING_TO_UNDO');
  });

  it('is logged, and so is every answer', async () => {
    const { core, file, id, answer } = await newAssessment();
    await answer('DET-Q10', given('yes'));
    await core.do('answer.undo', { assessmentId: id, checklist: 'DET' });
    const page = { inquiryId: file.inquiryId, before: null, limit: 2 };
    const entries = await core.do('audit.list', page);
    expect(entries.map(({ operation, details }) => [operation, details['question']])).toEqual([
      ['answer.undo', 'DET-Q10'],
      ['answer.set', 'DET-Q10'],
    ]);
    expect(JSON.stringify(entries)).not.toContain('register'); // no free text in the log
  });
});

describe('the silence of the authority (S6)', () => {
  async function heldWithoutBasis() {
    const made = await newAssessment(() => new Date('2026-11-25T09:00:00Z'));
    for (const [question, value] of routineDetention)
      await made.answer(question, given(typeof value === 'string' ? value : [...value]));
    return made;
  }
  const ask = (
    core: TestCore,
    unit: Awaited<ReturnType<typeof newAssessment>>['unit'],
    expiresOn: string,
  ) =>
    core.do('request.add', {
      inquiryId: unit.inquiryId,
      authorityId: unit.subject.authorityId,
      subject: 'Legal basis',
      questionIds: ['DET-Q20'],
      servedOn: '2026-10-01',
      expiresOn,
    });
  const legality = (core: TestCore, assessmentId: AssessmentId) =>
    core.do('assessment.explain', { assessmentId, standardId: 'DET-08' });

  it('counts once the period has run out without justification, and says so', async () => {
    const { core, unit, id } = await heldWithoutBasis();
    expect((await legality(core, id)).result.outcome).toBe('INSUFFICIENT INFORMATION');
    const { id: requestId } = await ask(core, unit, '2026-11-24');
    expect((await legality(core, id)).result.outcome).toBe('INSUFFICIENT INFORMATION'); // pending
    await core.do('request.setReply', { inquiryId: unit.inquiryId, requestId, reply: 'none' });
    const why = await legality(core, id);
    expect(why.result).toMatchObject({ outcome: 'BREACH INDICATED' });
    expect(why.result.qualifiers).toContain('BY SILENCE');
    expect(why.deciding.find(({ questionId }) => questionId === 'DET-Q20')?.answerInWords).toMatch(
      /let the period/,
    );
  });

  it('does not count on the last day, nor after a justification, nor for another question', async () => {
    const { core, unit, id } = await heldWithoutBasis();
    const { id: requestId } = await ask(core, unit, '2026-11-25');
    const reply = (value: 'none' | 'answered') =>
      core.do('request.setReply', { inquiryId: unit.inquiryId, requestId, reply: value });
    await reply('none');
    expect((await legality(core, id)).result.outcome).toBe('INSUFFICIENT INFORMATION');
    await reply('answered');
    expect((await legality(core, id)).result.outcome).toBe('INSUFFICIENT INFORMATION');
  });
});

describe('a second assessment of the same person and event', () => {
  it('starts with the common facts, but not with what the first authority knew', async () => {
    const { core, unit, answer } = await newAssessment();
    await answer('SUB-Q02', given('child'));
    await answer('SUB-Q06', given('non_national'));
    await answer('SUB-Q14', given('yes'));
    await answer('DET-Q10', given('yes'));
    const add = (state: string) =>
      core.do('authority.add', {
        inquiryId: unit.inquiryId,
        name: `Asylum service of ${state}`,
        kind: 'asylum_authority',
        state,
        stateRole: 'destination',
      });
    const answered = async (state: string) => {
      const authority = await add(state);
      const row = await core.do('assessment.create', {
        ...unit,
        subject: { ...unit.subject, authorityId: authority.id },
      });
      const view = await core.do('assessment.open', { assessmentId: row.id, checklist: 'DET' });
      return view.questions.filter(({ answer: one }) => one !== null).map(({ id }) => id);
    };
    expect(await answered('Cyprus')).toEqual(['SUB-Q02', 'SUB-Q06']);
    expect(await answered('Utopia')).toEqual(['SUB-Q02']);
  });

  it('is not made twice, nor for an authority of another inquiry', async () => {
    const { core, unit } = await newAssessment();
    expect(await core.fails('assessment.create', unit)).toBe('ASSESSMENT_EXISTS');
    const other = await inquiryWithEvent(core);
    const foreign = { ...unit, subject: { ...unit.subject, authorityId: other.authority.id } };
    expect(await core.fails('assessment.create', foreign)).toBe('NOT_FOUND');
  });
});
