import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../helpers/core';
import { answerAll, inquiryBegun, planOf, taken } from '../../helpers/plan';

const now = () => new Date('2026-11-25T09:00:00Z');

describe('what to ask next', () => {
  it('says of one answer what that answer then does', async () => {
    const { core, inquiryId, assessmentId } = await inquiryBegun(now);
    const [next] = await core.do('plan.next', { inquiryId });
    expect(next).toMatchObject({ assessmentId, checklist: 'DET' });
    expect(next?.why).toMatch(/^One answer would decide \d+ standards?, /);
    expect(next?.subject).toContain('Border Police');
    const undecided = async () => {
      const { results } = await core.do('assessment.open', { assessmentId, checklist: 'DET' });
      return results.filter(({ outcome }) => outcome === 'INSUFFICIENT INFORMATION').length;
    };
    const before = await undecided();
    const counts: number[] = [];
    for (const value of ['yes', 'no']) {
      await answerAll(core, assessmentId, [[next?.questionId ?? '', value]]);
      counts.push(before - (await undecided()));
      await core.do('answer.undo', { assessmentId, checklist: 'DET' });
    }
    expect(Math.max(...counts)).toBe(next?.decides.length);
  });

  it('does not offer again what was looked at and is unknown, and asks across all checklists', async () => {
    const { core, inquiryId, assessmentId } = await inquiryBegun(now);
    const [first] = await core.do('plan.next', { inquiryId, assessmentId });
    await core.do('answer.set', {
      assessmentId,
      checklist: 'DET',
      questionId: first?.questionId ?? '',
      answer: {
        value: null,
        unknownReason: 'not_known',
        reason: '',
        provenance: null,
        evidenceIds: [],
      },
    });
    const later = await core.do('plan.next', { inquiryId, assessmentId, count: 20 });
    expect(later.map(({ questionId }) => questionId)).not.toContain(first?.questionId);
    const all = await core.do('plan.next', { inquiryId, scope: 'all', count: 20 });
    expect(new Set(all.map(({ checklist }) => checklist)).size).toBeGreaterThan(1);
    // checklist MON is about a State's system: it is not asked of a person's case
    expect(all.filter(({ checklist }) => checklist === 'MON')).toEqual([]);
  });

  it('has nothing to say where no assessment was started', async () => {
    const { core } = await inquiryBegun(now);
    const { id: inquiryId } = await core.do('inquiry.create', {
      title: 'Another',
      type: 'complaint',
      openedOn: '2026-03-02',
      complainant: '',
      summary: '',
    });
    expect(await core.do('plan.next', { inquiryId })).toEqual([]);
    expect(await planOf(core, inquiryId)).toEqual({
      items: [],
      proposals: [],
      hasAssessments: false,
    });
  });
});

describe('the evidence plan', () => {
  it('proposes rows by kind of proof and holder, and no row twice', async () => {
    const { core, inquiryId, authority } = await inquiryBegun(now);
    const { items, proposals } = await planOf(core, inquiryId);
    expect(items).toEqual([]);
    expect(new Set(proposals.map(({ holder }) => holder))).toContain('authority');
    expect(new Set(proposals.map(({ holder }) => holder))).toContain('person');
    for (const { holder, authorityId, questions, standardsInWords } of proposals) {
      expect(authorityId).toBe(holder === 'authority' ? authority.id : null);
      expect(questions.every(({ standards }) => standards.length > 0)).toBe(true);
      expect(standardsInWords).toMatch(/^\d+ (standard|test)/);
    }
    const [first, ...others] = proposals;
    if (first === undefined) throw new Error('no proposal');
    await core.do('plan.add', { inquiryId, items: [taken(first)] });
    const after = await planOf(core, inquiryId);
    expect(after.items).toMatchObject([{ what: first.what, state: 'open' }]);
    expect(after.proposals.map(({ key }) => key)).toEqual(others.map(({ key }) => key));
  });

  it('keeps what the officer writes, links evidence, takes rows out and back', async () => {
    const { core, inquiryId, authority } = await inquiryBegun(now);
    const path = join(await temporaryFolder(), 'register.txt');
    await writeFile(path, 'register');
    const evidence = await core.do('evidence.add', { inquiryId, path, title: 'Register' });
    const own = {
      what: 'Register of the shelter',
      holder: 'authority' as const,
      authorityId: authority.id,
      questionIds: ['DET-Q20'],
      dueOn: '2026-12-01',
      state: 'open' as const,
      note: '',
      evidenceIds: [],
    };
    const { ids } = await core.do('plan.add', { inquiryId, items: [own] });
    const [itemId] = ids;
    if (itemId === undefined) throw new Error('no row');
    const received = {
      ...own,
      state: 'received' as const,
      evidenceIds: [evidence.id],
      note: 'p. 4',
    };
    await core.do('plan.update', { inquiryId, itemId, item: received });
    const [row] = (await planOf(core, inquiryId)).items;
    expect(row).toMatchObject({ ...received, id: itemId });
    expect(row?.questions).toMatchObject([{ id: 'DET-Q20', isShown: true }]);
    expect(row?.questions[0]?.standards.length).toBeGreaterThan(0);
    await core.do('plan.remove', { inquiryId, itemIds: [itemId] });
    expect((await planOf(core, inquiryId)).items).toEqual([]);
    expect(await core.fails('plan.update', { inquiryId, itemId, item: own })).toBe('NOT_FOUND');
    await core.do('plan.restore', { inquiryId, itemIds: [itemId] });
    expect((await planOf(core, inquiryId)).items).toMatchObject([received]);
  });

  it('refuses authorities and evidence of another inquiry, and an authority for a visit', async () => {
    const { core, inquiryId, authority, event } = await inquiryBegun(now);
    const row = {
      what: 'Visit',
      holder: 'visit' as const,
      authorityId: null,
      questionIds: [],
      dueOn: null,
      state: 'open' as const,
      note: '',
      evidenceIds: [],
    };
    const withAuthority = { ...row, authorityId: authority.id };
    expect(await core.fails('plan.add', { inquiryId, items: [withAuthority] })).toBe(
      'INPUT_INVALID',
    );
    const foreign = { ...row, holder: 'authority' as const, authorityId: event.id as never };
    expect(await core.fails('plan.add', { inquiryId, items: [foreign] })).toBe('NOT_FOUND');
    const noFile = { ...row, evidenceIds: [event.id as never] };
    expect(await core.fails('plan.add', { inquiryId, items: [noFile] })).toBe('NOT_FOUND');
  });

  it('tells what is due, and no more once it is received', async () => {
    const { core, inquiryId } = await inquiryBegun(now);
    const row = {
      what: 'Visit to the shelter',
      holder: 'visit' as const,
      authorityId: null,
      questionIds: [],
      dueOn: '2026-11-20',
      state: 'open' as const,
      note: '',
      evidenceIds: [],
    };
    const { ids } = await core.do('plan.add', { inquiryId, items: [row] });
    expect(await core.do('inquiry.deadlines', {})).toMatchObject([
      { kind: 'plan', what: 'Visit to the shelter', on: '2026-11-20' },
    ]);
    const [itemId] = ids;
    if (itemId === undefined) throw new Error('no row');
    await core.do('plan.update', { inquiryId, itemId, item: { ...row, state: 'received' } });
    expect(await core.do('inquiry.deadlines', {})).toEqual([]);
  });
});
