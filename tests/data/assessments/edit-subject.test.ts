import { expect, it } from 'vitest';
import type { AssessmentId } from '../../../shared/domain/ids';
import { inquiryWithEvent, openCore } from '../../helpers/core';
import { acceptFinding } from '../../helpers/findings';

const period = { from: '2021', until: '2023' } as const;

/** A raid of 2021 to 2023, with breaches, in a State that a treaty binds from 2024 on. */
async function measureBeforeTreaty() {
  const core = await openCore(() => new Date('2026-11-20T09:00:00Z'));
  const { inquiryId, authority, person, event } = await inquiryWithEvent(core);
  await core.do('profile.save', {
    change: {
      kind: 'treaties',
      state: 'Cyprus',
      entries: [
        {
          instrument: 'ICCPR',
          bond: 'in_force',
          inForceFrom: '2024-06-01',
          source: 'Depositary',
        },
      ],
    },
  });
  await core.do('profile.save', {
    change: {
      kind: 'confirm',
      lawyer: 'A lawyer',
      confirmedOn: '2026-01-05',
      reason: 'Read',
      mappings: (await core.do('profile.mappings', {})).mappings.map(
        ({ standardId, instrument }) => ({ standardId, instrument }),
      ),
    },
  });
  const measure = {
    kind: 'measure',
    title: 'Operation Lantern',
    measure: 'raid_or_rescue',
    authorityId: authority.id,
    scope: '',
  } as const;
  const start = async (title: string) =>
    (
      await core.do('assessment.create', {
        inquiryId,
        subject: { ...measure, title, ...period },
      })
    ).id;
  const id = await start(measure.title);
  const answer = (questionId: string, value: string) =>
    core.do('answer.set', {
      assessmentId: id,
      checklist: 'EST',
      questionId,
      answer: {
        value,
        unknownReason: null,
        reason: '',
        provenance: 'own_observation',
        evidenceIds: [],
      },
    });
  return { core, inquiryId, id, start, answer, person, event, authority };
}

const effectsOf = async (
  core: Awaited<ReturnType<typeof measureBeforeTreaty>>['core'],
  assessmentId: AssessmentId,
) => {
  const { results } = await core.do('assessment.open', { assessmentId, checklist: 'EST' });
  return new Map(results.map(({ standardId, effect }) => [standardId, effect]));
};

it('moves the day on which the law is looked at, and results and findings with it', async () => {
  const { core, inquiryId, id, answer } = await measureBeforeTreaty();
  await answer('EST-Q17', 'yes');
  await answer('EST-Q13', 'no');
  await core.do('finding.propose', { assessmentId: id });
  const before = await effectsOf(core, id);
  const proposed = await core.do('finding.list', { inquiryId });
  const edit = { kind: 'measure', title: 'Operation Lantern', scope: '', from: '2021' } as const;

  // What changes with the treaty, looked at before anything is accepted.
  const first = await core.do('assessment.editSubject', {
    assessmentId: id,
    subject: { ...edit, until: '2025' },
  });
  const after = await effectsOf(core, id);
  const moved = proposed.filter(
    ({ standardId }) => before.get(standardId) !== after.get(standardId),
  );
  expect(moved.length).toBeGreaterThan(0);
  expect(first).toEqual({ redrafted: moved.length, changed: 0 });
  for (const { id: findingId, standardId } of moved) {
    const { conclusion, effect } = await core.do('finding.get', { findingId });
    expect([standardId, effect]).toEqual([standardId, after.get(standardId)]);
    expect(conclusion).toMatch(/ICCPR/);
  }
  // What statistics count is of the present period too.
  const view = await core.do('statistics.systemic', {
    filter: {},
    rows: 'standard',
    columns: 'effect',
  });
  expect(view.columns).toContain('Binding');

  const [one] = moved;
  if (one === undefined) throw new Error('nothing moved');
  const accepted = await acceptFinding(core, one.id);
  expect(accepted.changedSince).toBeNull();
  const back = await core.do('assessment.editSubject', {
    assessmentId: id,
    subject: { ...edit, until: '2023' },
  });
  expect(back).toEqual({ redrafted: moved.length - 1, changed: 1 });
  const marked = await core.do('finding.get', { findingId: one.id });
  expect(marked).toMatchObject({ status: 'accepted', conclusion: accepted.conclusion });
  expect(marked.changedSince?.before).toBe(accepted.conclusion);
  expect(marked.changedSince?.now).not.toMatch(/ICCPR/);

  // Reading it again takes the mark away.
  await core.do('finding.reopen', { findingId: one.id });
  expect((await core.do('finding.get', { findingId: one.id })).changedSince).toBeNull();
});

it('keeps what an officer wrote, and logs which parts changed without their content', async () => {
  const { core, inquiryId, id, answer } = await measureBeforeTreaty();
  await answer('EST-Q17', 'yes');
  await answer('EST-Q13', 'no');
  await core.do('finding.propose', { assessmentId: id });
  const subject = {
    kind: 'measure',
    title: 'Operation Beacon',
    scope: 'Harbour',
    ...period,
  } as const;
  const saved = await core.do('assessment.editSubject', { assessmentId: id, subject });
  expect(saved).toEqual({ redrafted: 0, changed: 0 });
  const [row] = await core.do('assessment.list', { inquiryId });
  expect(row?.subject).toMatchObject({ title: 'Operation Beacon', scope: 'Harbour', ...period });
  const log = await core.do('audit.list', { inquiryId, before: null, limit: 50 });
  const entry = log.find(({ operation }) => operation === 'assessment.editSubject');
  expect(entry?.details).toEqual({ changed: 'title scope', redrafted: 0, changedFindings: 0 });
  expect(JSON.stringify(log)).not.toContain('Beacon');
});

it('refuses a reversed period, a name that is taken, and the subject of a case', async () => {
  const { core, inquiryId, id, start, person, event, authority } = await measureBeforeTreaty();
  await start('Operation Other');
  const edit = { kind: 'measure', title: 'Operation Other', scope: '', ...period } as const;
  const fails = (assessmentId: AssessmentId, subject: object) =>
    core.fails('assessment.editSubject', { assessmentId, subject: { ...edit, ...subject } });
  expect(await fails(id, {})).toBe('ASSESSMENT_EXISTS');
  expect(await fails(id, { from: '2024', until: '2023' })).toBe('DATES_REVERSED');
  const { id: caseId } = await core.do('assessment.create', {
    inquiryId,
    subject: { kind: 'case', personId: person.id, eventId: event.id, authorityId: authority.id },
  });
  expect(await fails(caseId, {})).toBe('NOT_FOUND');
  const { id: systemId } = await core.do('assessment.create', {
    inquiryId,
    subject: { kind: 'system', state: 'Cyprus', title: 'Response', ...period },
  });
  expect(await fails(systemId, {})).toBe('NOT_FOUND');
  await core.do('assessment.editSubject', {
    assessmentId: systemId,
    subject: { kind: 'system', title: 'National response', from: null, until: null },
  });
});
