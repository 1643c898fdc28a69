import { expect, it } from 'vitest';
import type { Audience } from '../../../shared/domain/reports/report';
import type { ReportId } from '../../../shared/domain/ids';
import type { TestCore } from '../../helpers/core';
import { presumedChild } from '../../helpers/presumed-child';
import { reportText } from '../../helpers/sample';
import { openDraft } from './gate-room';

async function write(core: TestCore, reportId: ReportId, audience: Audience, summary: string) {
  const { revision } = await core.do('report.get', { reportId });
  const text = { ...reportText, audience, summary };
  await core.do('report.update', { reportId, revision, text });
}

it('is another form for each audience, made of the same report, and says what it made general', async () => {
  const { core, reportId } = await openDraft();
  const summary = 'On 3 March 2001 she was brought to Shelter K in Limassol.';
  const read = async (audience: Audience) => {
    await write(core, reportId, audience, summary);
    return core.do('report.preview', { reportId });
  };
  const whole = await read('internal');
  expect(whole.summary).toEqual([summary]);
  expect((await read('authority')).summary).toEqual([
    'On 3 March 2001 she was brought to a shelter in Limassol.',
  ]);
  const published = await read('public');
  expect(published.summary).toEqual(['In March 2001 she was brought to a shelter in [place].']);
  expect(whole.findings[0]?.eventLabel).toMatch(/28 March 2001/);
  expect(JSON.stringify(published.findings)).not.toMatch(/28 March|in Limassol/);
  expect(published.methodAndLimits.at(-1)).toMatch(/^This form of the report was made for public/);
  expect(published.methodAndLimits.at(-1)).not.toMatch(/Limassol|March/);

  const { redaction, places } = await core.do('report.redaction', { reportId });
  expect(redaction?.profile).toBe('public');
  expect(redaction?.entries).toContainEqual({
    ...{ what: 'place', how: 'generalised', where: 'Summary', rule: 'EXP-02', count: 1 },
  });
  expect(places).toEqual([{ name: 'Limassol', mark: null }]);
  await core.do('place.mark', { name: 'LIMASSOL', size: 'small', region: 'the south' });
  expect((await core.do('report.preview', { reportId })).summary[0]).toMatch(/in the south\.$/);
  await core.do('place.mark', { name: 'Limassol', size: 'large', region: '' });
  expect((await core.do('report.preview', { reportId })).summary[0]).toMatch(/in Limassol\.$/);

  await core.do('report.submit', { reportId });
  await core.do('place.mark', { name: 'Limassol', size: 'small', region: '' });
  const frozen = await core.do('report.preview', { reportId });
  expect(frozen.summary[0], 'what was submitted stays').toMatch(/in Limassol\.$/);
  expect((await core.do('report.redaction', { reportId })).redaction?.profile).toBe('public');
});

it('lets details stand together for a reason only, while their words stand', async () => {
  const { core, reportId } = await openDraft();
  const summary = 'On 28 March 2001 a Moldovan dancer was handed over in Limassol.';
  await write(core, reportId, 'authority', summary);
  const open = async () => (await core.do('report.redaction', { reportId })).combinations;
  const [found, ...more] = (await open()).filter(({ where }) => where === 'Summary');
  expect(more).toEqual([]);
  expect(found?.clues).toEqual(['day', 'place', 'nationality', 'role']);
  expect(await core.fails('report.submit', { reportId })).toBe('REPORT_COMBINATIONS_OPEN');
  const reason = 'The authority knows the case, and needs the day to find its file.';
  const combinationId = found?.id ?? '';
  const nothing = '0'.repeat(64);
  expect(
    await core.fails('report.keepCombination', { reportId, combinationId: nothing, reason }),
  ).toBe('COMBINATION_GONE');
  await core.do('report.keepCombination', { reportId, combinationId, reason });
  expect((await open()).find(({ id }) => id === combinationId)?.kept).toMatchObject({ reason });
  await write(core, reportId, 'authority', `${summary} She was afraid.`);
  expect((await open()).find(({ where }) => where === 'Summary')?.kept).toBeNull();
  await write(core, reportId, 'authority', summary);
  await core.do('report.submit', { reportId });
  await core.asCommissioner();
  await core.do('report.approve', { reportId });
  const kept = (await open()).find(({ id }) => id === combinationId)?.kept;
  expect(kept?.confirmedByName).toBe('B. Commissioner');
  await core.do('report.withdrawKept', { reportId, keptId: kept?.id ?? '' });
  expect(await core.fails('report.sign', { reportId })).toBe('REPORT_COMBINATIONS_OPEN');
});

it('takes the profile for a child wherever one may be concerned, and lets no reason lift it', async () => {
  const { core, of } = await presumedChild();
  const { inquiryId } = of;
  const summary = 'On 3 March 2026 a Moldovan aged 16 was held.';
  const text = { ...reportText, summary };
  const { id: reportId } = await core.do('report.create', { inquiryId, text });
  const model = await core.do('report.preview', { reportId });
  expect(model.audience).toBe('authority');
  const subjects = [...model.annex, ...model.notExamined].map(({ subject }) => subject);
  expect(subjects.some((subject) => subject.includes(', Charge, '))).toBe(true);
  expect(JSON.stringify(model)).not.toContain('Charged with illegal entry');
  expect(model.summary).toEqual(['In March 2026 a Moldovan aged under 18 was held.']);
  const { redaction } = await core.do('report.redaction', { reportId });
  expect(redaction?.profile).toBe('child');
  const { revision } = await core.do('report.get', { reportId });
  const other = { ...text, summary: 'A Moldovan in the farm work of Smalltown.' };
  await core.do('event.add', {
    inquiryId,
    ...{ type: 'other', title: 'Farm', startsOn: '2026-01', endsOn: null, place: 'Smalltown' },
    ...{ description: '', personIds: [], authorityIds: [] },
  });
  await core.do('report.update', { reportId, revision, text: other });
  expect((await core.do('report.preview', { reportId })).summary).toEqual([
    'A Moldovan in the farm work of [place].',
  ]);
  const { combinations } = await core.do('report.redaction', { reportId });
  const found = combinations.find(({ where }) => where === 'Summary');
  expect(found).toMatchObject({ clues: ['nationality', 'exploitation'], isForbidden: true });
  const input = {
    reportId,
    combinationId: found?.id ?? '',
    reason: 'It is needed for the finding.',
  };
  expect(await core.fails('report.keepCombination', input)).toBe('COMBINATION_OF_CHILD');
  expect(await core.fails('report.submit', { reportId })).toBe('REPORT_COMBINATIONS_OPEN');
});
