import { describe, expect, it } from 'vitest';
import { addPerson, gateOf, onlyHit, openDraft, writeSummary } from './gate-room';

const reason = 'It is the name of the street in which the station lies.';

describe('a reasoned release', () => {
  it('lets exactly this value stand in this report, and says who decided and why', async () => {
    const { core, reportId, inquiryId } = await openDraft();
    await writeSummary(core, reportId, 'In Obraztsova Street. Vera Obraztsova was heard there.');
    const { hits } = await gateOf(core, reportId);
    expect(hits.map(({ sentence }) => sentence)).toEqual([1, 2]);
    await core.do('report.releaseHit', { reportId, hitId: hits[0]?.id ?? '', reason });

    const after = await gateOf(core, reportId);
    expect(after.hits.map(({ sentence }) => sentence)).toEqual([2]); // the whole name is another value
    expect(after.releases).toMatchObject([
      {
        kind: 'name',
        pseudonym: 'Person A',
        where: ['Summary'],
        reason,
        officerName: 'A. Officer',
      },
    ]);
    const { id: second } = await core.do('report.create', {
      inquiryId,
      text: {
        title: 'Obraztsova Street',
        addressee: 'Minister of Justice',
        audience: 'authority',
        summary: '',
        methodAndLimits: '',
      },
    });
    expect((await gateOf(core, second)).hits).toHaveLength(1); // released in the first report only
  });

  it('is logged without the reason, is withdrawn again, and is not there twice', async () => {
    const { core, reportId, inquiryId } = await openDraft();
    await writeSummary(core, reportId, 'In Obraztsova Street.');
    const { id: hitId } = await onlyHit(core, reportId);
    await core.do('report.releaseHit', { reportId, hitId, reason });
    expect(await core.fails('report.releaseHit', { reportId, hitId, reason })).toBe(
      'GATE_HIT_GONE',
    );
    const { releases } = await gateOf(core, reportId);
    const releaseId = releases[0]?.id ?? '';
    await core.do('report.withdrawRelease', { reportId, releaseId });
    expect(await core.fails('report.withdrawRelease', { reportId, releaseId })).toBe('NOT_FOUND');
    expect((await onlyHit(core, reportId)).id).toBe(hitId);
    const log = await core.do('audit.list', { inquiryId, before: null, limit: 50 });
    const told = log.filter(({ operation }) => /releaseHit|withdrawRelease/.test(operation));
    expect(told.map(({ details }) => details)).toEqual([
      { release: releaseId },
      { release: releaseId, kind: 'name', scope: 'inquiry' },
    ]);
    expect(JSON.stringify(log)).not.toMatch(/street|obraz/i);
  });

  it('is confirmed by the commissioner who approves, and by nobody who released', async () => {
    const { core, reportId } = await openDraft();
    await writeSummary(core, reportId, 'In Obraztsova Street.');
    const { id: hitId } = await onlyHit(core, reportId);
    await core.do('report.releaseHit', { reportId, hitId, reason });
    await core.do('report.submit', { reportId });
    expect(await core.fails('report.releaseHit', { reportId, hitId, reason })).toBe(
      'REPORT_STEP_NOT_ALLOWED',
    );
    await core.asCommissioner();
    expect((await gateOf(core, reportId)).releases).toMatchObject([
      { reason, confirmedByName: null },
    ]);
    expect(await core.fails('report.releaseHit', { reportId, hitId, reason })).toBe('NOT_ALLOWED');
    await core.do('report.approve', { reportId });
    const { hits, releases } = await gateOf(core, reportId);
    expect(hits).toEqual([]);
    expect(releases).toMatchObject([{ confirmedByName: 'B. Commissioner' }]);

    await core.do('report.withdrawRelease', { reportId, releaseId: releases[0]?.id ?? '' });
    expect(await core.fails('report.sign', { reportId })).toBe('REPORT_GATE_STOPPED');
  });

  it('is confirmed anew after a return, is signed with, and is printed nowhere', async () => {
    const { core, reportId } = await openDraft();
    await writeSummary(core, reportId, 'In Obraztsova Street.');
    const { id: hitId } = await onlyHit(core, reportId);
    await core.do('report.releaseHit', { reportId, hitId, reason });
    await core.do('report.submit', { reportId });
    await core.asCommissioner();
    await core.do('report.approve', { reportId });
    await core.do('report.returnToAuthor', { reportId, reason: 'One more sentence.' });
    expect((await gateOf(core, reportId)).releases).toMatchObject([{ confirmedByName: null }]);
    await core.asInvestigator();
    await core.do('report.submit', { reportId });
    await core.asCommissioner();
    await core.do('report.approve', { reportId });
    const model = await core.do('report.preview', { reportId });
    expect(JSON.stringify(model)).not.toContain(reason);
    expect((await core.do('report.sign', { reportId })).status).toBe('signed');
    const { releases } = await gateOf(core, reportId);
    expect(
      await core.fails('report.withdrawRelease', { reportId, releaseId: releases[0]?.id ?? '' }),
    ).toBe('REPORT_STEP_NOT_ALLOWED');
  });
});

describe('no release', () => {
  it('for a number or a contact of this inquiry’s own persons', async () => {
    const { core, reportId } = await openDraft();
    for (const text of ['Passport SM-00471180.', 'Call 25000471.']) {
      await writeSummary(core, reportId, text);
      const { id: hitId, release } = await onlyHit(core, reportId);
      expect(release).toBe('identifies');
      expect(await core.fails('report.releaseHit', { reportId, hitId, reason })).toBe(
        'GATE_RELEASE_NEVER',
      );
    }
  });

  it.each([
    ['child', 'child'],
    ['uncertain', 'presumed child'],
  ])('for a person who is a %s', async (status) => {
    const { core, reportId } = await openDraft();
    await writeSummary(core, reportId, 'In Obraztsova Street.');
    const { id: hitId, release } = await onlyHit(core, reportId);
    expect(release).toBe('possible');
    await core.do('report.releaseHit', { reportId, hitId, reason });
    const answer = (questionId: string, value: string) =>
      core.do('answer.set', {
        assessmentId: core.assessmentId,
        checklist: 'SUB',
        questionId,
        answer: {
          value,
          unknownReason: null,
          reason: 'A birth certificate came.',
          provenance: 'authority',
          evidenceIds: [],
        },
      });
    await answer('SUB-Q02', status);
    if (status === 'uncertain') await answer('SUB-Q03', 'yes');
    const hit = await onlyHit(core, reportId); // the release of before counts no more
    expect(hit.release).toBe('child');
    expect(await core.fails('report.releaseHit', { reportId, hitId: hit.id, reason })).toBe(
      'GATE_RELEASE_CHILD',
    );
    expect(await core.fails('report.submit', { reportId })).toBe('REPORT_GATE_STOPPED');
  });

  it('of a value that the report does not hold', async () => {
    const { core, reportId } = await openDraft();
    expect(await core.fails('report.releaseHit', { reportId, hitId: 'none', reason })).toBe(
      'GATE_HIT_GONE',
    );
  });
});

it('a person of another inquiry is guarded, without a word on who or which', async () => {
  const { core, reportId } = await openDraft();
  const identity = {
    fullName: 'Amélie Ranthov',
    aliases: ['Zozo Quist'],
    birthDate: '1991-04-02',
    documentNumbers: ['XX 998877'],
    contact: ['Mobile: 99 112 233'],
  };
  const { inquiryId, personId } = await addPerson(core, identity);
  await addPerson(core, { fullName: 'Boris Ranthov' });
  await writeSummary(
    core,
    reportId,
    'RANTHOV said so. Zozo agreed. Born 2 April 1991. No. XX998877. Call 99112233.',
  );
  const { hits } = await gateOf(core, reportId);
  expect(hits.map(({ kind }) => kind).toSorted()).toEqual([
    'birth_date',
    'contact',
    'document_number',
    'name',
    'name',
  ]);
  for (const hit of hits) expect(hit).toMatchObject({ scope: 'other', pseudonym: '' });
  expect(JSON.stringify(hits)).not.toContain(inquiryId);
  expect(JSON.stringify(hits)).not.toContain(personId);
  expect(JSON.stringify(hits)).not.toMatch(/ranthov|zozo|998877/i);
  expect(await core.fails('report.submit', { reportId })).toBe('REPORT_GATE_STOPPED');

  for (const { id: hitId } of hits)
    await core.do('report.releaseHit', { reportId, hitId, reason: 'Another person of that name.' });
  expect((await gateOf(core, reportId)).hits).toEqual([]);
  expect((await core.do('report.submit', { reportId })).status).toBe('submitted');
});

it('a namesake elsewhere is not told apart from this inquiry’s own person', async () => {
  const { core, reportId } = await openDraft();
  await addPerson(core, { fullName: 'Vera Obraztsova' });
  await writeSummary(core, reportId, 'Vera Obraztsova was heard.');
  expect(await onlyHit(core, reportId)).toMatchObject({ scope: 'inquiry' });
});

it('the complainant of another inquiry is guarded, without a word that it is one', async () => {
  const { core, reportId } = await openDraft();
  await core.do('inquiry.create', {
    title: 'Another',
    type: 'complaint',
    openedOn: '2026-03-02',
    complainant: 'Nikolaos Ranthov, through counsel',
    summary: '',
  });
  await writeSummary(core, reportId, 'The counsel. Then Ranthov, Nikolaos wrote.');
  expect(await onlyHit(core, reportId)).toMatchObject({
    scope: 'other',
    kind: 'name',
    sentence: 2,
  });
});
