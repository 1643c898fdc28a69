import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCore, temporaryFolder, type TestCore } from '../../helpers/core';
import { addCase, routineDetention } from '../../helpers/statistics/inquiries';

const filter = {};

async function tablesOf(core: TestCore, id: string) {
  const [view] = await core.do('statistics.indicators', { filter, ids: [id], dimensions: [] });
  return view?.tables ?? [];
}

/** The numbers of the only row of a table, by column. */
async function counts(core: TestCore, id: string, title: string) {
  const table = (await tablesOf(core, id)).find((one) => one.title === title);
  return Object.fromEntries(
    (table?.columns ?? []).map((column, at) => [column, table?.rows[0]?.cells[at]]),
  );
}

async function addCases(
  core: TestCore,
  times: number,
  answers: Parameters<typeof addCase>[1]['answers'],
) {
  for (let n = 0; n < times; n += 1) await addCase(core, { answers });
}

describe('indicators', { timeout: 120_000 }, () => {
  it('tell presumed from determined, refused from never considered, awarded from paid', async () => {
    const core = await openCore();
    await core.do('statistics.setSettings', { threshold: 2, patternSize: 2 });
    const presumed = { 'SUB-Q02': 'uncertain', 'SUB-Q03': 'yes' };
    for (let n = 0; n < 2; n += 1) {
      const { assessmentId } = await addCase(core, { answers: presumed });
      await core.do('answer.set', {
        assessmentId,
        checklist: 'SUB',
        questionId: 'SUB-Q02',
        answer: {
          value: 'child',
          unknownReason: null,
          reason: '',
          provenance: 'document',
          sourceDate: null,
          evidenceIds: [],
        },
      });
    }
    await addCases(core, 2, presumed);
    await addCases(core, 2, {
      'SUB-Q02': 'child', // known from the beginning: never presumed
      'SUB-Q03': 'yes',
      'RES-Q06': 'yes',
      'RES-Q08': 'no',
      'REM-Q09': '1000',
      'REM-Q10': '250',
    });
    await addCases(core, 2, { 'RES-Q06': 'no', 'RES-Q08': 'no', 'REM-Q09': '0' });
    expect(await counts(core, 'IND-02', 'Persons presumed to be children')).toEqual({
      'Still presumed': 2,
      'Determined to be a child': 2,
      'Determined to be an adult': 0,
    });
    expect(await counts(core, 'IND-22', 'Temporary residence permit')).toMatchObject({
      'Considered, not granted': 2,
      'Neither considered nor granted': 2,
      Granted: 0,
    });
    expect(await counts(core, 'IND-24', 'Awarded')).toMatchObject({ Yes: 2, No: 2 });
    expect(await counts(core, 'IND-24', 'Paid in full, of those with an award')).toMatchObject({
      Yes: 0,
      No: 2,
    });
    const median = (await tablesOf(core, 'IND-24')).find(({ medianLabel }) => medianLabel !== null);
    expect(median?.rows[0]?.median).toBe(25);
  });

  it('count who is held with whom, replies, and unknown answers by kind of authority', async () => {
    const core = await openCore();
    await core.do('statistics.setSettings', { threshold: 2, patternSize: 2 });
    await addCases(core, 2, { ...routineDetention, 'DET-Q16': '30', 'DET-Q17': '10' });
    await addCases(core, 2, { ...routineDetention, 'DET-Q16': '5', 'DET-Q17': '0' });
    const { inquiryId, authority } = await addCase(core, { answers: { 'DET-Q10': null } });
    await addCases(core, 1, { 'DET-Q10': null });
    for (const subject of ['Reasons', 'Register'])
      await core.do('request.add', {
        inquiryId,
        authorityId: authority.id,
        subject,
        questionIds: [],
        servedOn: '2026-01-10',
        expiresOn: '2026-02-01',
      });
    expect(await counts(core, 'IND-09', 'Who was held under the regime')).toMatchObject({
      'Women and girls only': 2,
      'More women and girls': 2,
      'Men and boys only': 0,
    });
    expect(await counts(core, 'IND-27', 'Replies to requests for a justification')).toMatchObject({
      Waiting: 2,
      'No reply': 0,
    });
    const [unknown] = await tablesOf(core, 'IND-30');
    expect(unknown?.rowHeads).toEqual(['Question', 'Kind of authority']);
    expect(unknown?.totals).toBeNull();
    const routine = unknown?.rows.find(({ labels }) => labels[0]?.startsWith('DET-Q10 '));
    expect(routine?.cells).toEqual([4, 2]);
  });
});

describe('an indicator that leaves a second time', { timeout: 120_000 }, () => {
  it('may leave unchanged, but not with one person more', async () => {
    const core = await openCore();
    await core.do('statistics.setSettings', { threshold: 3, patternSize: 2 });
    await addCases(core, 4, { 'SUB-Q04': 'never_assessed' });
    const folder = await temporaryFolder();
    const table = { kind: 'indicator', filter, indicatorId: 'IND-01', dimensions: [] } as const;
    const leave = (name: string) =>
      ({ table, format: 'json', path: path.join(folder, name) }) as const;
    await core.do('statistics.export', leave('a.json'));
    await core.do('statistics.export', leave('b.json'));
    await addCases(core, 1, { 'SUB-Q04': 'never_assessed' });
    expect(await core.fails('statistics.export', leave('c.json'))).toBe(
      'STATISTICS_CHANGED_TOO_LITTLE',
    );
    await addCases(core, 2, { 'SUB-Q04': 'never_assessed' });
    await core.do('statistics.export', leave('d.json'));
  });
});
