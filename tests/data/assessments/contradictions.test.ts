import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { AssessmentId } from '../../../shared/domain/ids';
import { inquiryWithEvent, openCore } from '../../helpers/core';

/** One person and event, two authorities: the second assessment copies the first one's common facts. */
async function twoAssessments() {
  const core = await openCore();
  const { inquiryId, person, event, authority } = await inquiryWithEvent(core);
  const other = await core.do('authority.add', {
    inquiryId,
    name: 'Prison Service',
    kind: 'detention_authority',
    state: 'Cyprus',
    stateRole: 'destination',
  });
  const start = async (authorityId: typeof other.id) =>
    core.do('assessment.create', {
      inquiryId,
      subject: { kind: 'case', personId: person.id, eventId: event.id, authorityId },
    });
  const one = (await start(authority.id)).id;
  const answer = (assessmentId: AssessmentId, questionId: string, value: AnswerValue) =>
    core.do('answer.set', {
      assessmentId,
      checklist: 'DET',
      questionId,
      answer: {
        value,
        unknownReason: null,
        reason: '',
        provenance: null,
        evidenceIds: [],
      },
    });
  await answer(one, 'SUB-Q09', 'female');
  const two = (await start(other.id)).id;
  const list = () => core.do('contradiction.list', { inquiryId });
  return { core, inquiryId, event, one, two, answer, list };
}

describe('contradictions of an inquiry', () => {
  it('are shown with their places, in the checklist and in the list, until an officer resolves them', async () => {
    const { one, answer, list } = await twoAssessments();
    await answer(one, 'DET-Q04', '2026-03-10');
    const view = await answer(one, 'DET-Q05', '2026-03-04');
    const [found] = await list();
    expect(found).toMatchObject({
      code: 'HOLDING_ENDS_BEFORE_IT_BEGINS',
      certainty: 'certain',
      pseudonym: 'Person A',
      sentence: 'The holding ended (4 March 2026) before it began (10 March 2026).',
    });
    expect(found?.places).toMatchObject([
      { assessmentId: one, questionId: 'DET-Q04', checklist: 'DET' },
      {
        assessmentId: one,
        questionId: 'DET-Q05',
        checklist: 'DET',
        unit: 'Held at the station, Border Police',
        question: 'When did the holding end?',
      },
    ]);
    expect(view.contradictions).toEqual([found]);
    const resolved = await answer(one, 'DET-Q05', '2026-03-19');
    expect(resolved.contradictions).toEqual([]);
    expect(await list()).toEqual([]);
  });

  it('follow the dates of events and the requests to the authority', async () => {
    const { core, inquiryId, event, one, answer, list } = await twoAssessments();
    await answer(one, 'DET-Q04', '2026-03-03');
    expect(await list()).toEqual([]);
    const { id: eventId, ...rest } = { ...event, inquiryId };
    await core.do('event.update', {
      ...rest,
      eventId,
      personIds: [...event.personIds],
      authorityIds: [...event.authorityIds],
      startsOn: '2026-03-05',
    });
    expect((await list()).map(({ code }) => code)).toEqual(['DATE_OUTSIDE_EVENT']);
    const [outside] = await list();
    expect(outside?.places[1]).toMatchObject({ questionId: null, checklist: null });
  });

  it('are seen where a common fact differs, and end when it is taken over by one press', async () => {
    const { core, inquiryId, one, two, answer, list } = await twoAssessments();
    await answer(one, 'SUB-Q02', 'adult');
    expect(await list()).toEqual([]); // open in the other: nothing contradicts it
    const view = await answer(two, 'SUB-Q02', 'child');
    const question = view.questions.find(({ id }) => id === 'SUB-Q02');
    expect(question?.takeOver).toEqual([
      { assessmentId: one, authorityName: 'Border Police', now: 'Adult' },
    ]);
    const [differs] = await list();
    expect(differs).toMatchObject({ code: 'FACT_DIFFERS', certainty: 'certain' });
    expect(differs?.places.map(({ checklist }) => checklist)).toEqual(['DET', 'DET']);

    const over = { assessmentId: two, checklist: 'DET', questionId: 'SUB-Q02' };
    const taken = await core.do('answer.takeOver', over);
    expect(taken.view.contradictions).toEqual([]);
    expect(await list()).toEqual([]);
    const theirs = await core.do('assessment.open', { assessmentId: one, checklist: 'DET' });
    const copied = theirs.questions.find(({ id }) => id === 'SUB-Q02');
    expect(copied).toMatchObject({ answer: { value: 'child' }, takeOver: [] });
    expect(await core.fails('answer.takeOver', over)).toBe('ANSWER_ACT_EMPTY');

    await core.do('answer.undoAct', { inquiryId, act: taken.act });
    expect((await list()).map(({ code }) => code)).toEqual(['FACT_DIFFERS']);
  });

  it('offers nothing of what only one authority knew', async () => {
    const { one, answer } = await twoAssessments();
    const view = await answer(one, 'SUB-Q14', 'yes');
    expect(view.questions.find(({ id }) => id === 'SUB-Q14')?.takeOver ?? []).toEqual([]);
  });

  it('are left with a reason, in sight, until a side changes; and back where it stood, it counts again', async () => {
    const { core, inquiryId, one, answer, list } = await twoAssessments();
    await answer(one, 'DET-Q04', '2026-03-10');
    await answer(one, 'DET-Q05', '2026-03-04');
    const seen = async () => {
      const [found] = await list();
      if (found === undefined) throw new Error('no contradiction');
      const { code, sentence, places } = found;
      return {
        code,
        sentence,
        places: places.map(({ assessmentId, questionId }) => ({ assessmentId, questionId })),
      };
    };
    const contradiction = await seen();
    const reason = 'Two registers differ and neither can be preferred.';
    await core.do('contradiction.leave', { inquiryId, contradiction, reason });
    const [left] = await list();
    expect(left).toMatchObject({ certainty: 'certain', left: { reason, isCurrent: true } });
    const view = await core.do('assessment.open', { assessmentId: one, checklist: 'DET' });
    expect(view.contradictions).toEqual([left]);

    await answer(one, 'DET-Q05', '2026-03-05');
    expect(await list()).toMatchObject([{ left: { reason, isCurrent: false } }]);
    expect(await core.fails('contradiction.leave', { inquiryId, contradiction, reason })).toBe(
      'CONTRADICTION_GONE',
    );
    await answer(one, 'DET-Q05', '2026-03-04');
    expect(await list()).toMatchObject([{ left: { isCurrent: true } }]);

    await core.do('contradiction.takeBack', { inquiryId, contradiction });
    expect(await list()).toMatchObject([{ left: null }]);
    expect(await core.fails('contradiction.takeBack', { inquiryId, contradiction })).toBe(
      'CONTRADICTION_NO_REASON',
    );
    const log = JSON.stringify(await core.do('audit.list', { inquiryId, before: null, limit: 50 }));
    expect(log).toContain('contradiction.leave');
    expect(log).not.toContain('registers');
  });

  it('stand in the report under method and limits, with the reason and without the answers', async () => {
    const { core, inquiryId, one, answer, list } = await twoAssessments();
    await answer(one, 'DET-Q04', '2026-03-10');
    await answer(one, 'DET-Q05', '2026-03-04');
    const { id: reportId } = await core.do('report.create', {
      inquiryId,
      text: {
        title: 'Report',
        addressee: 'Minister',
        audience: 'authority',
        summary: '',
        methodAndLimits: '',
      },
    });
    const printed = async () => (await core.do('report.preview', { reportId })).contradictions;
    const about =
      'Person A, Held at the station, Border Police: “When did the holding begin?”, “When did the holding end?”';
    expect(await printed()).toEqual([{ about, isCertain: true, reason: null, day: null }]);
    const [found] = await list();
    if (found === undefined) throw new Error('no contradiction');
    const { code, sentence, places } = found;
    const reason = 'Two registers differ and neither can be preferred.';
    await core.do('contradiction.leave', {
      inquiryId,
      contradiction: { code, sentence, places: [...places] },
      reason,
    });
    const [now] = await printed();
    expect(now).toMatchObject({ about, reason });
    expect(JSON.stringify(now)).not.toContain('2026-03-04');
  });
});
