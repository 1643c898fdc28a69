import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCore, temporaryFolder, type TestCore } from '../../helpers/core';
import { addCase, routineDetention } from '../../helpers/statistics/inquiries';

const filter = {};
const byStandard = { filter, rows: 'standard', columns: 'effect' } as const;

const cell = async (core: TestCore, standard: string) => {
  const view = await core.do('statistics.systemic', byStandard);
  return view.rows.find(({ code }) => code === standard);
};

describe('the systemic view', () => {
  it('counts breaches by standard and legal effect, over inquiries, as answers change', async () => {
    const core = await openCore();
    const first = await addCase(core, { answers: routineDetention });
    await addCase(core, { answers: routineDetention });
    expect(await cell(core, 'DET-02')).toMatchObject({ breaches: 2, inquiries: 2, disputed: 0 });
    const view = await core.do('statistics.systemic', byStandard);
    expect(view.columns).toContain('Stated by OHCHR');
    expect(view.assessments).toBe(2);
    await core.do('dispute.raise', {
      assessmentId: first.assessmentId,
      checklist: 'DET',
      standardId: 'DET-02',
      outcome: 'COMPLIANT',
      reason: 'I saw the individual decisions.',
    });
    expect(await cell(core, 'DET-02')).toMatchObject({ breaches: 2, disputed: 1 });
    await core.do('answer.set', {
      assessmentId: first.assessmentId,
      checklist: 'DET',
      questionId: 'DET-Q10',
      answer: {
        value: 'no',
        unknownReason: null,
        reason: '',
        provenance: 'document',
        evidenceIds: [],
      },
    });
    expect(await cell(core, 'DET-02')).toMatchObject({ breaches: 1 });
  });

  it('is narrowed by year, State, kind of inquiry and checklist', async () => {
    const core = await openCore();
    await addCase(core, { answers: routineDetention, year: 2024, state: 'Malta' });
    await addCase(core, { answers: routineDetention, year: 2025 });
    const breaches = async (more: object) =>
      (await core.do('statistics.systemic', { ...byStandard, filter: more })).rows.find(
        ({ code }) => code === 'DET-02',
      )?.breaches ?? 0;
    expect(await breaches({})).toBe(2);
    expect(await breaches({ fromYear: 2025 })).toBe(1);
    expect(await breaches({ toYear: 2023 })).toBe(0);
    expect(await breaches({ state: 'Malta' })).toBe(1);
    expect(await breaches({ inquiryType: 'national_inquiry' })).toBe(0);
    expect(await breaches({ checklist: 'NRF' })).toBe(0);
    expect(await core.do('statistics.choices', {})).toMatchObject({
      states: ['Cyprus', 'Malta'],
      years: [2025, 2024],
    });
  });

  it('takes one authority for one, however its name is typed', async () => {
    const core = await openCore();
    await addCase(core, { answers: routineDetention, authority: 'Border Police' });
    await addCase(core, { answers: routineDetention, authority: ' border  police' });
    const { rows } = await core.do('statistics.systemic', {
      filter,
      rows: 'authority',
      columns: 'year',
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ inquiries: 2, label: 'Border Police, Cyprus' });
  });

  it('counts a breach by silence from the day after the period expired', async () => {
    let now = new Date('2026-02-01T09:00:00Z');
    const core = await openCore(() => now);
    const one = await addCase(core, {
      answers: { ...routineDetention, 'SUB-Q02': 'child', 'DET-Q10': 'no' },
    });
    const silent = ['DET-22', 'DET-23', 'DET-24', 'DET-25', 'DET-26', 'DET-27'];
    const law = await core.do('assessment.open', {
      assessmentId: one.assessmentId,
      checklist: 'DET',
    });
    const { id: requestId } = await core.do('request.add', {
      inquiryId: one.inquiryId,
      authorityId: one.authority.id,
      subject: 'Reasons',
      questionIds: law.questions.map(({ id }) => id),
      servedOn: '2026-01-10',
      expiresOn: '2026-02-01',
    });
    await core.do('request.setReply', { inquiryId: one.inquiryId, requestId, reply: 'none' });
    const bySilence = async () => {
      const { rows } = await core.do('statistics.systemic', byStandard);
      return rows.filter(({ code }) => silent.includes(code)).length;
    };
    expect(await bySilence()).toBe(0); // a reply may still come on the last day
    now = new Date('2026-02-02T09:00:00Z');
    expect(await bySilence()).toBeGreaterThan(0);
  });
});

describe('a person who objected', () => {
  it('is counted nowhere, and is again when the objection is taken back', async () => {
    const core = await openCore();
    const one = await addCase(core, { answers: routineDetention, objects: true });
    const count = async () => (await core.do('statistics.systemic', byStandard)).breaches;
    expect(await count()).toBe(0);
    const person = { inquiryId: one.inquiryId, personId: one.person.id, note: '' } as const;
    await core.do('person.update', {
      ...person,
      role: 'person_concerned',
      objectsToStatistics: false,
    });
    expect(await count()).toBeGreaterThan(0);
  });
});

describe('an indicator', () => {
  const indicator = async (core: TestCore, id: string, dimensions: ('sex' | 'year')[] = []) => {
    const [view] = await core.do('statistics.indicators', { filter, ids: [id], dimensions });
    if (view === undefined) throw new Error(`no ${id}`);
    return view;
  };

  it('gives numerator, the rest, and insufficient information, with small numbers withheld', async () => {
    const core = await openCore();
    for (let n = 0; n < 6; n += 1) await addCase(core, { answers: routineDetention });
    await addCase(core, { answers: { ...routineDetention, 'DET-Q10': 'no' } });
    const open = { ...routineDetention, 'DET-Q10': null };
    for (let n = 0; n < 6; n += 1) await addCase(core, { answers: open });
    const [table] = (await indicator(core, 'IND-08')).tables;
    expect(table?.columns).toEqual(['Yes', 'No', 'Insufficient information']);
    // One "no" is too small; another number is withheld with it, or 13 - 6 - 6 would tell it.
    expect(table?.rows[0]?.cells[1]).toBeNull();
    expect(table?.rows[0]?.cells.filter((value) => value === null)).toHaveLength(2);
    expect(table?.totals?.all).toBe(13);
    await core.do('statistics.setSettings', { threshold: 2, patternSize: 2 });
    const [again] = (await indicator(core, 'IND-08')).tables;
    expect(again?.rows[0]?.cells[1]).toBeNull();
  });

  it('counts a person once over several assessments, and medians in days', async () => {
    const core = await openCore();
    for (let n = 1; n <= 5; n += 1)
      await addCase(core, {
        answers: {
          'SUB-Q04': 'identified_by_authority',
          'SUB-Q09': 'female',
          'IDN-Q03': '2025-03-01',
          'IDN-Q04': `2025-03-1${String(n)}`,
        },
      });
    const again = await addCase(core, { answers: { 'SUB-Q04': 'never_assessed' }, year: 2020 });
    const event = await core.do('event.add', {
      inquiryId: again.inquiryId,
      type: 'arrest',
      title: 'Arrest',
      startsOn: '2021',
      endsOn: null,
      place: '',
      description: '',
      personIds: [],
      authorityIds: [],
    });
    await core.do('assessment.create', {
      inquiryId: again.inquiryId,
      subject: {
        kind: 'case',
        personId: again.person.id,
        eventId: event.id,
        authorityId: again.authority.id,
      },
    });
    expect((await indicator(core, 'IND-01')).tables[0]?.totals?.all).toBe(6);
    const [median] = (await indicator(core, 'IND-05')).tables;
    expect(median?.rows[0]).toMatchObject({ cells: [5, 0], median: 12 });
    const [bySex] = (await indicator(core, 'IND-01', ['sex'])).tables;
    expect(bySex?.rowHeads).toEqual(['Sex or gender as stated']);
    expect(bySex?.rows.map(({ labels }) => labels[0])).toContain('Not recorded');
  });

  it('of every id is there, and counts nothing where nothing is', async () => {
    const core = await openCore();
    const views = await core.do('statistics.indicators', { filter, ids: null, dimensions: [] });
    const ids = Array.from({ length: 30 }, (_, n) => `IND-${String(n + 1).padStart(2, '0')}`);
    expect(views.map(({ id }) => id)).toEqual(ids);
    for (const { tables } of views) for (const { totals } of tables) expect(totals?.all).toBe(0);
  });
});

describe('an export', () => {
  const table = { kind: 'systemic', filter, rows: 'standard', columns: 'year' } as const;

  it('waits for the institution to set what is too small', async () => {
    const core = await openCore();
    const path = join(await temporaryFolder(), 'table.csv');
    expect((await core.do('statistics.settings', {})).isSetByInstitution).toBe(false);
    expect(await core.fails('statistics.export', { table, format: 'csv', path })).toBe(
      'STATISTICS_THRESHOLD_NOT_SET',
    );
  });

  it('holds no pseudonym and no free text, withholds what is small, and is logged', async () => {
    const core = await openCore();
    const folder = await temporaryFolder();
    await core.do('statistics.setSettings', { threshold: 3, patternSize: 2 });
    for (let n = 0; n < 4; n += 1) await addCase(core, { answers: routineDetention, year: 2024 });
    await addCase(core, { answers: routineDetention, year: 2025 });
    for (const format of ['csv', 'json'] as const) {
      const path = join(folder, `table.${format}`);
      const { withheld } = await core.do('statistics.export', { table, format, path });
      expect(withheld).toBeGreaterThan(0);
      const text = await readFile(path, 'utf8');
      expect(text).toContain('DET-02');
      expect(text).toContain('The threshold of 3 was set by the institution.');
      for (const hidden of ['Person A', 'Secret', 'Border Police', '2026/0'])
        expect(text).not.toContain(hidden);
    }
    expect(await readFile(join(folder, 'table.csv'), 'utf8')).toMatch(/DET-02 [^\r]*,withheld/);
    const entries = await core.do('audit.list', {
      inquiryId: null,
      before: null,
      limit: 100,
    });
    expect(JSON.stringify(entries)).toContain('statistics.export');
  });

  it('is refused where it names authorities', async () => {
    const core = await openCore();
    await core.do('statistics.setSettings', { threshold: 3, patternSize: 2 });
    const named = { ...table, rows: 'authority' } as const;
    const path = join(await temporaryFolder(), 'table.csv');
    expect(await core.fails('statistics.export', { table: named, format: 'csv', path })).toBe(
      'STATISTICS_NAMES_AUTHORITIES',
    );
  });
});
