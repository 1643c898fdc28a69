import { describe, expect, it } from 'vitest';
import { openCore } from '../../helpers/core';
import { confirmMappings, detention, entry, preview, saveEntries } from '../../helpers/profiles';

describe('background mappings (L8)', () => {
  it('count where the lawyer confirmed them, and nowhere else', async () => {
    const { core, explain } = await detention();
    await saveEntries(core, 'Cyprus', [entry('ICCPR'), entry('ECHR')]);
    expect((await explain('DET-02')).result.effect).not.toBe('BINDING');
    await confirmMappings(core, ['DET-02:ECHR']);
    const { result } = await explain('DET-02');
    expect(result.effect).toBe('BINDING');
    expect(result.effectInWords).toContain('ECHR');
    expect(result.effectInWords).not.toContain('ICCPR');
    expect((await explain('DET-07')).result.effect).not.toBe('BINDING');
  });

  it('are revoked with a reason; the history stays', async () => {
    const { core, explain } = await detention();
    await saveEntries(core, 'Cyprus', [entry('ICCPR')]);
    await confirmMappings(core, ['DET-02:ICCPR']);
    const [given] = (await core.do('profile.mappings', {})).confirmations;
    if (given === undefined) throw new Error('no confirmation');
    const change = {
      kind: 'revoke' as const,
      confirmationId: given.id,
      reason: 'Opinion withdrawn.',
    };
    const results = (await preview(core, change)).impacts.flatMap((impact) => impact.results);
    expect(results.map(({ standardId }) => standardId)).toEqual(['DET-02']);
    await core.do('profile.save', { change });
    expect((await explain('DET-02')).result.effect).not.toBe('BINDING');
    const { mappings, confirmations } = await core.do('profile.mappings', {});
    expect(mappings.some(({ isConfirmed }) => isConfirmed)).toBe(false);
    expect(confirmations).toMatchObject([
      {
        lawyer: 'C. Counsel',
        confirmedOn: '2026-03-02',
        revoked: { reason: 'Opinion withdrawn.' },
      },
    ]);
    expect(await core.fails('profile.save', { change })).toBe('MAPPING_REVOKED');
  });

  it('that the law does not have cannot be confirmed', async () => {
    const core = await openCore();
    const change = {
      kind: 'confirm' as const,
      mappings: [{ standardId: 'DET-02', instrument: 'BDP' }],
      lawyer: 'C. Counsel',
      confirmedOn: '2026-03-02',
      reason: 'Undisputed.',
    };
    expect(await core.fails('profile.save', { change })).toBe('MAPPING_UNKNOWN');
  });

  it('names the recommended homes', async () => {
    const core = await openCore();
    const { mappings } = await core.do('profile.mappings', {});
    const undisputed = mappings.filter(({ isUndisputed }) => isUndisputed);
    const keys = undisputed.map(({ standardId, instrument }) => `${standardId}:${instrument}`);
    expect(keys).toEqual(
      expect.arrayContaining(['DET-08:ICCPR', 'DET-08:ECHR', 'NRF-02:CAT', 'NCR-17:REF51']),
    );
    expect(keys).not.toContain('CJR-05:ECHR');
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a judgment record (L5)', () => {
  it('decides for its State and event, once the State is a party to the case', async () => {
    const { core, file, explain } = await detention();
    const record = {
      inquiryId: file.inquiryId,
      judgmentId: null,
      state: 'Cyprus',
      instrument: 'RANTSEV',
      eventId: file.event.id,
      standards: ['PRO-01'],
      outcome: 'Article 4: the police did not act on a credible suspicion.',
    };
    const { id } = await core.do('judgment.save', record);
    expect((await explain('PRO-01')).result.effect).not.toBe('RES JUDICATA');
    await saveEntries(core, 'Cyprus', [entry('RANTSEV', { bond: 'party' })]);
    expect((await explain('PRO-01')).result.effect).toBe('RES JUDICATA');
    const other = await core.do('event.add', {
      inquiryId: file.inquiryId,
      type: 'arrest',
      title: 'Another arrest',
      startsOn: '2026-02-01',
      endsOn: null,
      place: '',
      description: '',
      personIds: [file.person.id],
      authorityIds: [file.authority.id],
    });
    await core.do('judgment.save', { ...record, judgmentId: id, eventId: other.id });
    expect((await explain('PRO-01')).result.effect).not.toBe('RES JUDICATA');
    expect(await core.fails('event.remove', { inquiryId: file.inquiryId, eventId: other.id })).toBe(
      'EVENT_IN_USE',
    );
    expect(await core.do('judgment.list', { inquiryId: file.inquiryId })).toMatchObject([
      { instrument: 'RANTSEV', eventId: other.id, standards: ['PRO-01'] },
    ]);
    const wrong = { ...record, standards: ['DET-999'] };
    expect(await core.fails('judgment.save', wrong)).toBe('JUDGMENT_UNKNOWN');
    expect(await core.fails('judgment.save', { ...record, instrument: 'ICCPR' })).toBe(
      'JUDGMENT_UNKNOWN',
    );
    expect(await core.fails('judgment.save', { ...record, state: 'Malta' })).toBe('NOT_FOUND');
  });
});
