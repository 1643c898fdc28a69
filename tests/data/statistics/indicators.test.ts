import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/api';
import { openCore, temporaryFolder, type TestCore } from '../../helpers/core';
import { addCase, routineDetention } from '../../helpers/statistics/inquiries';

const filter = {};

type Table = Input<'statistics.export'>['table'];

const number = z.number().nullable();
const Written = z.object({
  tables: z.array(
    z.object({
      rows: z.array(
        z.object({ labels: z.array(z.string()), cells: z.array(number), total: number }),
      ),
      totals: z.object({ columns: z.array(number), all: number }).nullable(),
    }),
  ),
});

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
    const table: Table = { kind: 'indicator', filter, indicatorId: 'IND-01', dimensions: [] };
    const leave = (name: string) =>
      ({ table, format: 'json', path: path.join(folder, name) }) as const;
    await core.do('statistics.export', leave('a.json'));
    await core.do('statistics.export', leave('b.json'));
    await addCases(core, 1, { 'SUB-Q04': 'never_assessed' });
    expect(await core.fails('statistics.export', leave('c.json'))).toBe(
      'STATISTICS_COULD_BE_SUBTRACTED',
    );
    await addCases(core, 2, { 'SUB-Q04': 'never_assessed' });
    await core.do('statistics.export', leave('d.json'));
  });
});

describe('tables on the same persons', { timeout: 120_000 }, () => {
  const setUp = async () => {
    const core = await openCore();
    await core.do('statistics.setSettings', { threshold: 3, patternSize: 2 });
    const folder = await temporaryFolder();
    const written = async (table: Table, name: string) => {
      const file = path.join(folder, name);
      await core.do('statistics.export', { table, format: 'json', path: file });
      return Written.parse(JSON.parse(await readFile(file, 'utf8'))).tables;
    };
    return { core, folder, written };
  };
  const every = { fromYear: null, toYear: null, state: null, inquiryType: null, checklist: null };
  const table = (indicatorId: string, toYear: number | null = null): Table => ({
    kind: 'indicator',
    indicatorId,
    dimensions: [],
    filter: { ...every, toYear },
  });

  it('leave with another filter only where their difference tells nobody', async () => {
    const { core, folder, written } = await setUp();
    for (const year of [2023, 2023, 2023, 2024, 2024, 2024, 2025])
      await addCase(core, { answers: { 'SUB-Q04': 'never_assessed' }, year });
    const [all] = await written(table('IND-01'), 'all.json');
    expect(all?.totals?.all).toBe(7);
    const path2024 = path.join(folder, '2024.json');
    // Six of seven: one is left.
    expect(
      await core.fails('statistics.export', {
        table: table('IND-01', 2024),
        format: 'json',
        path: path2024,
      }),
    ).toBe('STATISTICS_COULD_BE_SUBTRACTED');
    const [early] = await written(table('IND-01', 2023), '2023.json');
    expect(early?.totals?.all).toBe(3);
  });

  it('withhold what a table of breaches and one of an indicator would tell together', async () => {
    const { core, written } = await setUp();
    const held = { ...routineDetention, 'SUB-Q09': 'female' };
    for (let n = 0; n < 4; n += 1) await addCase(core, { answers: held, year: 2024 });
    await addCase(core, { answers: held, year: 2025 });
    const systemic = { kind: 'systemic', rows: 'standard', columns: 'year' } as const;
    const [breaches] = await written({ ...systemic, filter: every }, 'breaches.json');
    const row = breaches?.rows.find(({ labels }) => labels[0]?.startsWith('DET-02'));
    expect(row).toMatchObject({ cells: [null, null], total: 5 });
    const ind08 = table('IND-08', 2024);
    const file = path.join(await temporaryFolder(), 'ind08.json');
    // Four episodes with this breach until 2024: one of the five is left.
    expect(
      await core.fails('statistics.export', { table: ind08, format: 'json', path: file }),
    ).toBe('STATISTICS_COULD_BE_SUBTRACTED');
  });
});
