import { expect, it } from 'vitest';
import { gateOf, openDraft, writeSummary } from './gate-room';

it('each question to the gate is logged with counts alone', async () => {
  const { core, reportId, inquiryId } = await openDraft();
  await writeSummary(core, reportId, 'Obraztsova was heard.');
  await gateOf(core, reportId);
  await core.asCommissioner();
  await gateOf(core, reportId);
  const log = await core.do('audit.list', { inquiryId, before: null, limit: 10 });
  const asked = log.filter(({ operation }) => operation === 'report.gate');
  expect(
    asked.map(({ officerName, subject, details }) => ({ officerName, subject, details })),
  ).toEqual(
    ['B. Commissioner', 'A. Officer'].map((officerName) => ({
      officerName,
      subject: reportId,
      details: { hits: 1, releases: 0 },
    })),
  );
  expect((await core.do('audit.verify', { against: null })).ok).toBe(true);
});

it('the gate answers sixty questions in a minute, and again after it', async () => {
  let time = Date.parse('2026-03-02T10:00:00Z');
  const { core, reportId } = await openDraft(() => new Date(time));
  for (let count = 0; count < 60; count++) await gateOf(core, reportId);
  expect(await core.fails('report.gate', { reportId })).toBe('GATE_ASKED_TOO_OFTEN');
  time += 60_000;
  expect((await gateOf(core, reportId)).hits).toEqual([]);
});
