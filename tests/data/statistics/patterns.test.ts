import { describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../helpers/core';
import { addCase, routineDetention } from '../../helpers/statistics/inquiries';

const filter = {};
const ofDetention = async (core: TestCore, by: 'authority' | 'authority_kind') =>
  (await core.do('pattern.list', { filter, by })).find(({ standardId }) => standardId === 'DET-02');

const subject = {
  standardId: 'DET-02',
  state: 'Cyprus',
  authorityKind: 'border_guard',
  authorityName: 'Border Police',
};

describe('a pattern', () => {
  it('needs the same standard and authority in two inquiries, or as many as the institution says', async () => {
    const core = await openCore();
    await addCase(core, { answers: routineDetention });
    expect(await ofDetention(core, 'authority')).toBeUndefined();
    const second = await addCase(core, { answers: routineDetention, authority: 'Coast Guard' });
    expect(await ofDetention(core, 'authority')).toBeUndefined();
    const pattern = await ofDetention(core, 'authority_kind');
    expect(pattern).toMatchObject({ inquiries: 2, authorityName: '', findingId: null });
    expect(pattern?.cases.map(({ reference, pseudonym }) => [reference, pseudonym])).toEqual([
      ['2026/001', 'Person A'],
      ['2026/002', 'Person A'],
    ]);
    await core.do('statistics.setSettings', { threshold: 5, patternSize: 3 });
    expect(await ofDetention(core, 'authority_kind')).toBeUndefined();
    await core.do('statistics.setSettings', { threshold: 5, patternSize: 2 });
    // A result that the officer sees otherwise supports none.
    await core.do('dispute.raise', {
      assessmentId: second.assessmentId,
      checklist: 'DET',
      standardId: 'DET-02',
      outcome: 'COMPLIANT',
      reason: 'I saw the decisions.',
    });
    expect(await ofDetention(core, 'authority_kind')).toBeUndefined();
  });
});

describe('a systemic finding', () => {
  it('cites its cases by reference and pseudonym, is edited, accepted and rejected', async () => {
    const core = await openCore();
    await addCase(core, { answers: routineDetention });
    expect(await core.fails('systemicFinding.propose', subject)).toBe('PATTERN_NOT_FOUND');
    await addCase(core, { answers: routineDetention, authority: 'BORDER POLICE' });
    const finding = await core.do('systemicFinding.propose', subject);
    expect(finding).toMatchObject({ status: 'proposed', standardId: 'DET-02' });
    expect(finding.text).toContain('2026/001, Person A; 2026/002, Person A');
    expect(finding.text).not.toContain('Secret');
    expect((await ofDetention(core, 'authority'))?.findingId).toBe(finding.id);
    expect(await core.fails('systemicFinding.propose', subject)).toBe('SYSTEMIC_FINDING_EXISTS');

    const at = { findingId: finding.id, revision: finding.revision };
    expect(await core.fails('systemicFinding.accept', at)).toBe('SYSTEMIC_FINDING_INCOMPLETE');
    const saved = await core.do('systemicFinding.save', {
      ...at,
      text: finding.text,
      recommendation: 'Decide in each case.',
      addressee: 'Minister of the Interior',
    });
    expect(await core.fails('systemicFinding.accept', at)).toBe('CHANGED_MEANWHILE');
    const accepted = await core.do('systemicFinding.accept', {
      findingId: finding.id,
      revision: saved.revision,
    });
    expect(accepted.status).toBe('accepted');
    const rejected = await core.do('systemicFinding.reject', {
      findingId: finding.id,
      revision: accepted.revision,
      reason: 'The rule was repealed.',
    });
    expect(rejected).toMatchObject({
      status: 'rejected',
      rejectionReason: 'The rule was repealed.',
    });
    expect(await core.do('systemicFinding.list', {})).toHaveLength(1);
  });
});
