import { describe, expect, it } from 'vitest';
import { openCore } from '../../helpers/core';
import {
  confirmMappings,
  detention,
  entry,
  inForce,
  preview,
  saveEntries,
} from '../../helpers/profiles';
import { draftReport, openSample } from '../../helpers/sample';

describe('a State’s profile', () => {
  it('is one for all inquiries, and knows the State however it is typed', async () => {
    const { core } = await detention();
    await saveEntries(core, ' CYPRUS', [inForce('ICCPR', '1976-03-23')]);
    const { entries, instruments } = await core.do('profile.get', { state: 'Cyprus' });
    expect(entries).toEqual([inForce('ICCPR', '1976-03-23')]);
    expect(instruments.map(({ id }) => id)).toContain('ECAT');
    expect(instruments.map(({ id }) => id)).not.toContain('CIL-SLAVERY');
    const states = await core.do('profile.states', {});
    expect(states).toMatchObject([{ recorded: 1, undated: 0, earlier: 0 }]);
  });

  it('binds on the last day examined, and says since when and why not', async () => {
    const { core, file, explain } = await detention();
    await confirmMappings(core, ['DET-02:ICCPR']);
    await saveEntries(core, 'Cyprus', [inForce('ICCPR', '2026-03-19')]);
    expect((await explain('DET-02')).result.effect).toBe('BINDING');
    await saveEntries(core, 'Cyprus', [inForce('ICCPR', '2026-03-20'), inForce('ECHR', '2026')]);
    expect((await explain('DET-02')).result.effect).not.toBe('BINDING');
    const [row] = await core.do('profile.binding', { inquiryId: file.inquiryId });
    expect(row).toMatchObject({ state: 'Cyprus', day: '2026-03-19', bound: [] });
    expect(row?.notCounted.map(({ instrument, reason }) => [instrument, reason])).toEqual([
      ['ECHR', 'the dates leave open whether it was in force already, so it is not counted'],
      ['ICCPR', 'not yet in force on the day examined'],
    ]);
  });

  it('offers what ships with its source, and adopts nothing by itself', async () => {
    const { core } = await detention();
    const { offered, entries } = await core.do('profile.get', { state: 'Cyprus' });
    expect(entries).toEqual([]);
    expect(offered).toMatchObject([{ instrument: 'RANTSEV', bond: 'party' }]);
    expect(offered[0]?.source).toContain('Fact Sheet No. 36');
    expect((await core.do('profile.get', { state: 'Malta' })).offered).toEqual([]);
  });

  it.each([
    ['PROFILE_SOURCE_MISSING', entry('ICCPR', { source: '' })],
    ['PROFILE_DATE_MISSING', entry('ICCPR', { bond: 'in_force' })],
    ['PROFILE_DATE_UNFIT', entry('ICCPR', { inForceFrom: '1976' })],
    ['PROFILE_DATES_REVERSED', inForce('ICCPR', '1976', { denouncedOn: '1970' })],
    ['PROFILE_INSTRUMENT_UNKNOWN', entry('CIL-SLAVERY')],
    ['PROFILE_BOND_UNFIT', entry('ICCPR', { bond: 'party' })],
    ['PROFILE_BOND_UNFIT', inForce('RANTSEV', '2010')],
  ] as const)('is refused as %s, and nothing is saved', async (code, wrong) => {
    const core = await openCore();
    const change = { kind: 'treaties' as const, state: 'Cyprus', entries: [entry('CRC'), wrong] };
    expect(await core.fails('profile.save', { change })).toBe(code);
    expect(await core.fails('profile.preview', { change })).toBe(code);
    expect((await core.do('profile.get', { state: 'Cyprus' })).entries).toEqual([]);
  });

  it('is logged by the codes of its instruments', async () => {
    const core = await openCore();
    await saveEntries(core, 'Cyprus', [entry('ICCPR')]);
    const [last] = await core.do('audit.list', { inquiryId: null, before: null, limit: 1 });
    expect(last).toMatchObject({
      operation: 'profile.save',
      details: { kind: 'treaties', entries: 'ICCPR', removed: '' },
    });
  });
});

describe('a change of a profile', () => {
  it('shows what would read differently and writes nothing', async () => {
    const { core, explain } = await detention();
    await confirmMappings(core, ['DET-02:ICCPR']);
    const before = await explain('DET-02');
    const change = {
      kind: 'treaties' as const,
      state: 'Cyprus',
      entries: [inForce('ICCPR', '1976')],
      removed: [],
    };
    const page = await preview(core, change);
    expect(page).toMatchObject({ looked: 1, total: 1, next: null });
    const result = page.impacts[0]?.results.find(({ standardId }) => standardId === 'DET-02');
    expect(result?.before?.effect).toBe(before.result.effect);
    expect(result?.after).toMatchObject({ effect: 'BINDING', label: 'Breach indicated' });
    expect(await explain('DET-02')).toEqual(before);
    await core.do('profile.save', { change });
    expect((await explain('DET-02')).result).toMatchObject({
      effect: result?.after?.effect,
      effectInWords: result?.after?.effectInWords,
    });
    expect((await preview(core, change)).impacts).toEqual([]);
  });

  it('concerns the assessments of its own State only, part by part', async () => {
    const { core } = await detention();
    const change = {
      kind: 'treaties' as const,
      state: 'Malta',
      entries: [entry('ICCPR')],
      removed: [],
    };
    expect(await preview(core, change)).toEqual({ impacts: [], looked: 0, total: 0, next: null });
  });

  it('words a drafted finding anew, and sends an accepted one back to be read', async () => {
    const core = await openSample();
    const { inquiryId } = core;
    await draftReport(core);
    const list = await core.do('finding.list', { inquiryId });
    const change = {
      kind: 'treaties' as const,
      state: 'Cyprus',
      entries: [inForce('ICCPR', '1969-04-02'), inForce('ECHR', '1962-10-06')],
      removed: [],
    };
    const { impacts } = await preview(core, change);
    const findings = impacts.flatMap((impact) => impact.findings);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ status, isEdited }) => status === 'accepted' && !isEdited)).toBe(true);
    const saved = await core.do('profile.save', { change });
    expect(saved).toEqual({ redrafted: findings.length, reopened: findings.length });
    const touched = new Set(findings.map(({ findingId }) => findingId));
    for (const { id } of list) {
      const now = await core.do('finding.get', { findingId: id });
      expect(now.status).toBe(touched.has(id) ? 'proposed' : 'accepted');
      const said = findings.find(({ findingId }) => findingId === id);
      if (said !== undefined) expect(now.conclusion).toBe(said.after);
    }
    expect(findings.some(({ after }) => after?.includes('since 6 October 1962') === true)).toBe(
      true,
    );
    expect(findings.some(({ before }) => before?.includes('since') === true)).toBe(false);
  });

  it('leaves an officer’s own wording, and has it read again', async () => {
    const core = await openSample();
    const { inquiryId } = core;
    await draftReport(core);
    const change = {
      kind: 'treaties' as const,
      state: 'Cyprus',
      entries: [inForce('ICCPR', '1969-04-02')],
      removed: [],
    };
    const first = (await preview(core, change)).impacts[0]?.findings[0];
    if (first === undefined) throw new Error('no finding would change');
    await core.do('finding.reopen', { findingId: first.findingId });
    const finding = await core.do('finding.get', { findingId: first.findingId });
    const { facts, analysis, recommendation, addressee, replyDeadline, revision } = finding;
    const { responsibility, remedies, satisfactionAgreed } = finding;
    const conclusion = 'In my words: the police failed her.';
    await core.do('finding.update', {
      findingId: first.findingId,
      revision,
      text: {
        facts: [...facts],
        analysis,
        conclusion,
        recommendation,
        addressee,
        replyDeadline,
        responsibility,
        remedies: [...remedies],
        satisfactionAgreed,
      },
    });
    await core.do('finding.accept', { findingId: first.findingId });
    const impacts = await preview(core, change);
    expect(
      impacts.impacts[0]?.findings.find(({ findingId }) => findingId === first.findingId)?.isEdited,
    ).toBe(true);
    await core.do('profile.save', { change });
    const after = await core.do('finding.get', { findingId: first.findingId });
    expect(after).toMatchObject({ conclusion, status: 'proposed' });
    expect(inquiryId).toBe(core.inquiryId);
  });
});
