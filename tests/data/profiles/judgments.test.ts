/** Rule L5: what a record changes is seen before it is saved; one that is withdrawn stays on file. */
import { describe, expect, it } from 'vitest';
import type { JudgmentChange } from '../../../shared/domain/profiles/judgment-change';
import { acceptFinding } from '../../helpers/findings';
import { confirmMappings, detention, entry, saveEntries } from '../../helpers/profiles';

async function partyToTheCase() {
  const given = await detention();
  const { core, file } = given;
  await saveEntries(core, 'Cyprus', [entry('RANTSEV', { bond: 'party' }), entry('ECHR')]);
  await confirmMappings(core);
  const fields = {
    judgmentId: null,
    state: 'Cyprus',
    instrument: 'RANTSEV',
    eventId: file.event.id,
    standards: ['PRO-01'],
    outcome: 'Article 4: the police did not act on a credible suspicion.',
  };
  const { inquiryId } = file;
  const answer = (checklist: string, questionId: string, value: string) =>
    core.do('answer.set', {
      assessmentId: given.assessmentId,
      checklist,
      questionId,
      answer: { value, unknownReason: null, reason: '', provenance: null, evidenceIds: [] },
    });
  await answer('PRO', 'SUB-Q10', 'yes');
  await answer('PRO', 'SUB-Q14', 'yes');
  await answer('PRO', 'PRO-Q17', 'yes');
  const preview = (change: JudgmentChange) => core.do('judgment.preview', { inquiryId, change });
  const effect = async () => (await given.explain('PRO-01')).result.effect;
  return { ...given, inquiryId, fields, preview, effect };
}

describe('a judgment record', () => {
  it('shows what it would change, and writes nothing until it is saved', async () => {
    const { core, inquiryId, fields, preview, effect } = await partyToTheCase();
    expect(await effect()).not.toBe('RES JUDICATA');
    const page = await preview({ kind: 'judgment', ...fields });
    expect(page).toMatchObject({ looked: 1, total: 1, next: null });
    const [change] = page.impacts.flatMap(({ results }) => results);
    expect(change).toMatchObject({ standardId: 'PRO-01', after: { effect: 'RES JUDICATA' } });
    expect(await core.do('judgment.list', { inquiryId })).toEqual([]);
    expect(await effect()).not.toBe('RES JUDICATA');
    await core.do('judgment.save', { inquiryId, ...fields });
    expect(await effect()).toBe('RES JUDICATA');
    expect((await preview({ kind: 'judgment', ...fields, eventId: null })).impacts).toEqual([]);
  });

  it('is edited after the same look; accepted findings that read differently are read again', async () => {
    const { core, inquiryId, assessmentId, fields, preview, effect } = await partyToTheCase();
    await core.do('finding.propose', { assessmentId });
    const rows = await core.do('finding.list', { inquiryId });
    const findingId = rows.find(({ standardId }) => standardId === 'PRO-01')?.id;
    if (findingId === undefined) throw new Error('PRO-01 was not proposed');
    await acceptFinding(core, findingId);
    const saved = await core.do('judgment.save', { inquiryId, ...fields });
    expect(saved).toMatchObject({ redrafted: 1, reopened: 1 });
    const finding = await core.do('finding.get', { findingId });
    expect(finding.status).toBe('proposed');
    expect(finding.conclusion).toMatch(/^As decided in Rantsev/);

    const edited = { ...fields, judgmentId: saved.id, standards: ['IDN-01'] };
    const page = await preview({ kind: 'judgment', ...edited });
    const [change] = page.impacts.flatMap(({ results }) => results);
    expect(change).toMatchObject({ standardId: 'PRO-01', before: { effect: 'RES JUDICATA' } });
    expect(page.impacts.flatMap(({ findings }) => findings)).toHaveLength(1);
    expect(await effect()).toBe('RES JUDICATA');
    await core.do('judgment.save', { inquiryId, ...edited });
    expect(await effect()).not.toBe('RES JUDICATA');
    expect(await core.do('judgment.list', { inquiryId })).toMatchObject([
      { id: saved.id, standards: ['IDN-01'], withdrawn: null },
    ]);
  });

  it('is withdrawn with a reason, counts no more and stays, with who, when and why', async () => {
    const { core, inquiryId, fields, preview, effect } = await partyToTheCase();
    const { id: judgmentId } = await core.do('judgment.save', { inquiryId, ...fields });
    const page = await preview({ kind: 'withdrawal', judgmentId });
    expect(page.impacts.flatMap(({ results }) => results)).toMatchObject([
      { standardId: 'PRO-01', before: { effect: 'RES JUDICATA' } },
    ]);
    const withdrawal = { inquiryId, judgmentId, reason: 'The judgment decided another case.' };
    await core.do('judgment.withdraw', withdrawal);
    expect(await effect()).not.toBe('RES JUDICATA');
    expect(await core.do('judgment.list', { inquiryId })).toMatchObject([
      {
        id: judgmentId,
        standards: ['PRO-01'],
        withdrawn: {
          reason: withdrawal.reason,
          at: expect.stringContaining('2026-06-01') as string,
        },
      },
    ]);
    expect(await core.fails('judgment.withdraw', withdrawal)).toBe('JUDGMENT_WITHDRAWN');
    const again = { inquiryId, ...fields, judgmentId };
    expect(await core.fails('judgment.save', again)).toBe('JUDGMENT_WITHDRAWN');
    const log = JSON.stringify(await core.do('audit.list', { inquiryId, before: null, limit: 50 }));
    expect(log).toContain('judgment.withdraw');
    expect(log).not.toContain('another case');
  });
});
