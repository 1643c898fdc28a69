import { describe, expect, it } from 'vitest';
import type { Determination } from '../../../shared/domain/assessments/determination';
import { adult, presumedChild, source } from '../../helpers/presumed-child';

describe('the window of a presumption', () => {
  it('is shown in the checklist with its basis, the event’s place in it, and the inference', async () => {
    const { answer, open, held } = await presumedChild();
    const { presumptions } = await open(held);
    expect(presumptions.windows).toMatchObject([
      { which: 'age', event: 'yes' },
      { which: 'status', event: 'yes' },
    ]);
    expect(presumptions.windows[0]?.words).toBe(
      'Presumed to be a child from 1 March 2026, when there were reasons to believe so, until another determination is made. The event lies inside this window.',
    );
    expect(presumptions.windows[0]?.inference).toContain(
      'an inference from the words “unless or until”',
    );
    const partly = await answer(held, 'CHI-Q02', '2026-03-10');
    expect(partly.presumptions.windows[0]).toMatchObject({ event: 'partly' });
    const unfair = await answer(held, 'CHI-Q03', 'no');
    expect(unfair.presumptions.windows[0]).toMatchObject({ event: 'yes' });
    const later = await answer(held, 'SUB-Q15', '2026-04-01');
    expect(later.presumptions.windows[0]).toMatchObject({ event: 'no' });
    const unknown = await answer(held, 'SUB-Q15', null);
    expect(unknown.presumptions.windows[0]).toMatchObject({ event: 'unknown' });
  });
});

describe('a finding that rests on a presumption', () => {
  it('says the window to the month, the basis and that the rest is an inference', async () => {
    const { core, of, held, answer } = await presumedChild();
    await answer(held, 'DET-Q01', ['police_lockup']);
    await answer(held, 'DET-Q02', 'no');
    await answer(held, 'DET-Q03', 'no');
    await answer(held, 'DET-Q09', 'yes');
    await core.do('finding.propose', { assessmentId: held });
    const rows = await core.do('finding.list', { inquiryId: of.inquiryId });
    const row = rows.find(({ standardId }) => standardId === 'DET-06');
    if (row === undefined) throw new Error('DET-06 is not proposed');
    const { presumptions } = await core.do('finding.get', { findingId: row.id });
    expect(presumptions).toHaveLength(2);
    expect(presumptions[0]).toContain('Presumed to be a child from March 2026');
    expect(presumptions[0]).toContain('Recommended by UNICEF Guidelines 3.2');
    expect(presumptions[0]).toContain('an inference from the words “unless or until”');
    expect(presumptions[1]).toContain('Presumed to be a victim from March 2026');
    expect(presumptions.join(' ')).not.toContain('1 March');
  });
});

describe('recording a determination', () => {
  it('previews what it sets in each event, what survives, and which results change', async () => {
    const { preview, held, charged } = await presumedChild();
    const [before, after] = await preview(adult);
    expect(before).toMatchObject({
      assessmentId: held,
      place: 'before',
      chosen: ['CHI-Q02', 'CHI-Q03'],
    });
    expect(before?.survives).toContain('still judged by the standards for children');
    expect(before?.survives).toContain('inference');
    expect(after).toMatchObject({ assessmentId: charged, place: 'after' });
    expect(after?.chosen).toEqual(['SUB-Q02', 'CHI-Q02', 'CHI-Q03']);
    expect(after?.proposed[0]).toMatchObject({ now: 'Uncertain', then: 'Adult', applies: true });
    const gone = after?.changes.find(({ standardId }) => standardId === 'CHI-01');
    expect(gone?.after?.outcome).toBe('NOT APPLICABLE');
    expect(before?.changes.map(({ standardId }) => standardId)).not.toContain('CHI-01');
    expect(after?.stillPresumed).toBe(0);
  });

  it('changes later events only: conduct in the window stays judged by the presumption', async () => {
    const { record, valueOf, open, held, charged } = await presumedChild();
    await record(adult);
    expect(await valueOf(held, 'SUB-Q02')).toBe('uncertain');
    expect(await valueOf(held, 'CHI-Q02')).toBe('2026-04-01');
    expect(await valueOf(charged, 'SUB-Q02')).toBe('adult');
    expect((await open(held)).presumptions.child).toBe('presumed');
    expect((await open(charged)).presumptions.child).toBe('no');
    expect((await open(charged)).contradictions).toEqual([]);
    expect((await open(held)).contradictions).toEqual([]);
    const [question] = (await open(charged)).questions.filter(({ id }) => id === 'SUB-Q02');
    expect(question?.answer).toMatchObject({ provenance: 'document', reason: source.reason });
  });

  it('that the person is a child reaches back, and only offers itself for what came after', async () => {
    const { preview } = await presumedChild();
    const [before, after] = await preview({ ...adult, outcome: 'child' });
    expect(before?.chosen).toContain('SUB-Q02');
    expect(after?.chosen).not.toContain('SUB-Q02');
    expect(after?.proposed.find(({ questionId }) => questionId === 'SUB-Q02')?.why).toContain(
      'turned 18',
    );
  });

  it('that was not individual and fair ends no presumption', async () => {
    const { record, valueOf, open, charged } = await presumedChild();
    await record({ ...adult, fair: 'no' });
    expect(await valueOf(charged, 'SUB-Q02')).toBe('uncertain');
    expect(await valueOf(charged, 'CHI-Q03')).toBe('no');
    expect((await open(charged)).presumptions.windows[0]?.words).toContain(
      'until another determination is made',
    );
  });

  it('of victim status re-evaluates from the day on which the authority knew', async () => {
    const { preview, answer, held } = await presumedChild();
    const identified: Determination = {
      kind: 'status',
      outcome: 'identified_by_authority',
      on: '2026-04-01',
      ground: 'individual',
    };
    await answer(held, 'DET-Q01', ['police_lockup']);
    await answer(held, 'DET-Q02', 'no');
    await answer(held, 'DET-Q03', 'no');
    await answer(held, 'DET-Q09', 'yes');
    const [since] = await preview(identified);
    expect(since?.chosen).toEqual(['SUB-Q04', 'IDN-Q04']);
    const presumed = since?.changes.filter(({ before }) =>
      before?.qualifiers.includes('PRESUMED VICTIM'),
    );
    expect(presumed?.map(({ standardId }) => standardId)).toContain('DET-06');
    expect(presumed?.some(({ after }) => after?.qualifiers.includes('PRESUMED VICTIM'))).toBe(
      false,
    );
    await answer(held, 'SUB-Q15', null);
    const [unknown] = await preview(identified);
    expect(unknown?.chosen).toEqual(['IDN-Q04']);
    const [refused, later] = await preview({
      ...identified,
      outcome: 'rejected_after_individual_assessment',
    });
    expect(refused?.chosen).toEqual(['IDN-Q04']);
    expect(later?.chosen).toEqual(['SUB-Q04', 'IDN-Q04']);
  });

  it('sets nothing where the dates do not say which came first', async () => {
    const { preview } = await presumedChild();
    const [before, after] = await preview({ ...adult, on: '2026' });
    expect([before?.place, after?.place]).toEqual(['unknown', 'unknown']);
    expect([before?.chosen, after?.chosen]).toEqual([
      ['CHI-Q02', 'CHI-Q03'],
      ['CHI-Q02', 'CHI-Q03'],
    ]);
  });

  it('is taken back as one act, by its own undo or by the last answer’s', async () => {
    const { core, of, record, valueOf, open, held, charged, answer } = await presumedChild();
    const act = await record(adult);
    expect(act.answersTo - act.answersFrom).toBe(4);
    await core.do('answer.undoAct', { inquiryId: of.inquiryId, act });
    expect(await valueOf(charged, 'SUB-Q02')).toBe('uncertain');
    expect(await valueOf(held, 'CHI-Q02')).toBeNull();
    expect(await core.fails('answer.undoAct', { inquiryId: of.inquiryId, act })).toBe(
      'ANSWER_NOTHING_TO_UNDO',
    );
    await record(adult);
    await core.do('answer.undo', { assessmentId: held, checklist: 'DET' });
    expect(await valueOf(charged, 'SUB-Q02')).toBe('uncertain');
    expect((await open(held)).presumptions.child).toBe('presumed');
    const again = await record(adult);
    await answer(charged, 'SUB-Q02', 'child');
    expect(await core.fails('answer.undoAct', { inquiryId: of.inquiryId, act: again })).toBe(
      'ANSWER_NOTHING_TO_UNDO',
    );
    const foreign = { answersFrom: 1, answersTo: 2 };
    expect(await core.fails('answer.undoAct', { inquiryId: of.inquiryId, act: foreign })).toBe(
      'ANSWER_NOTHING_TO_UNDO',
    );
  });

  it('is logged without what it found', async () => {
    const { core, of, record } = await presumedChild();
    const act = await record(adult);
    const [entry] = await core.do('audit.list', {
      inquiryId: of.inquiryId,
      before: null,
      limit: 1,
    });
    expect(entry).toMatchObject({
      operation: 'determination.record',
      subject: of.personId,
      details: { kind: 'age', ...act },
    });
    expect(JSON.stringify(entry)).not.toMatch(/adult|panel/);
  });

  it.each(['document', 'appearance', 'own_statement'] as const)(
    'is refused on the ground of %s alone',
    async (ground) => {
      const { core, of, charged, valueOf } = await presumedChild();
      const input = {
        ...of,
        determination: { ...adult, ground },
        chosen: [{ assessmentId: charged, questionIds: ['SUB-Q02'] }],
        source,
      };
      expect(await core.fails('determination.record', input)).toBe('DETERMINATION_GROUND');
      expect(await valueOf(charged, 'SUB-Q02')).toBe('uncertain');
    },
  );

  it('sets only what is offered, and something', async () => {
    const { core, of, held } = await presumedChild();
    const choose = (questionIds: string[]) =>
      core.fails('determination.record', {
        ...of,
        determination: adult,
        chosen: [{ assessmentId: held, questionIds }],
        source,
      });
    expect(await choose(['SUB-Q02'])).toBe('DETERMINATION_NOT_OFFERED');
    expect(await choose(['DET-Q01'])).toBe('DETERMINATION_NOT_OFFERED');
    expect(await choose([])).toBe('ANSWER_ACT_EMPTY');
  });
});
