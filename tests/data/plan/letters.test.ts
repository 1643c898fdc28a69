import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../shared/domain/plan/letter';
import { temporaryFolder } from '../../helpers/core';
import { inquiryBegun } from '../../helpers/plan';
import { run } from '../../helpers/reports/programs';

/** An inquiry with a plan row for the authority and a draft that asks for it; the clock can be set. */
async function withDraft() {
  const clock = { now: '2026-10-01T09:00:00Z' };
  const made = await inquiryBegun(() => new Date(clock.now));
  const { core, inquiryId, authority } = made;
  const { ids } = await core.do('plan.add', {
    inquiryId,
    items: [
      {
        what: 'Committal order with its reasons',
        holder: 'authority',
        authorityId: authority.id,
        questionIds: ['DET-Q20', 'DET-Q08'],
        dueOn: null,
        state: 'open',
        note: '',
        evidenceIds: [],
      },
    ],
  });
  const letter = await core.do('letter.create', {
    inquiryId,
    authorityId: authority.id,
    itemIds: [...ids],
  });
  const path = join(await temporaryFolder(), 'letter.pdf');
  return { ...made, clock, letter, path, itemIds: [...ids] };
}

type Draft = Awaited<ReturnType<typeof withDraft>>;

const exportIt = ({ core, inquiryId, path }: Draft, letter: Letter) =>
  core.do('letter.export', { inquiryId, letterId: letter.id, revision: letter.revision, path });

const textOf = (path: string): string =>
  run('pdftotext', '-layout', path, '-').output.replaceAll(/\s+/g, ' ');

describe('a letter to an authority', () => {
  it('asks for the row and makes each point that the authority has to show one of its own', async () => {
    const { letter } = await withDraft();
    expect(letter).toMatchObject({ state: 'draft', reference: '2026/001-R1', sha256: null });
    expect(letter.text.points.map(({ questionIds }) => questionIds)).toEqual([
      ['DET-Q08'],
      ['DET-Q20'],
    ]);
    expect(letter.text.points[0]?.text).toBe('Please provide: Committal order with its reasons.');
    expect(letter.text.addressee).toBe('Border Police');
  });

  it('prints the letterhead, the points, what follows from silence only where it may', async () => {
    const draft = await withDraft();
    const { core, inquiryId, path } = draft;
    const text = { ...draft.letter.text, period: { days: 14, kind: 'working' as const } };
    const changed = await core.do('letter.update', {
      inquiryId,
      letterId: draft.letter.id,
      revision: draft.letter.revision,
      text,
    });
    const { sha256 } = await exportIt(draft, changed);
    const printed = textOf(path);
    expect(printed).toContain('Office of the Ombudsman');
    expect(printed).toContain('Reference 2026/001-R1');
    expect(printed).toContain('1 October 2026');
    expect(printed).toContain('Border Police');
    expect(printed).toContain('within 14 working days');
    expect(printed).toContain('the period ends on 21 October 2026');
    expect(printed.match(/It is for the authority to show this/g)).toHaveLength(1);
    expect(printed).toContain('If nothing is shown on point 2 before the period ends');
    expect(printed).toContain('No such inference will be drawn on the other points.');
    expect(printed).not.toMatch(/Person A|violat|unlawful/);
    const info = run('pdfinfo', path).output;
    expect(info).toContain('Letter 2026/001-R1');
    const entries = await core.do('audit.list', { inquiryId, before: null, limit: 5 });
    expect(JSON.stringify(entries)).toContain(sha256);
    expect((await core.do('letter.list', { inquiryId }))[0]).toMatchObject({ state: 'issued' });
    const plan = await core.do('plan.get', { inquiryId });
    expect(plan.items[0]?.state).toBe('asked');
  });

  it('threatens nothing where nothing has to be shown', async () => {
    const draft = await withDraft();
    const [first] = draft.letter.text.points;
    if (first === undefined) throw new Error('no point');
    const changed = await draft.core.do('letter.update', {
      inquiryId: draft.inquiryId,
      letterId: draft.letter.id,
      revision: draft.letter.revision,
      text: { ...draft.letter.text, points: [first] },
    });
    await exportIt(draft, changed);
    expect(textOf(draft.path)).toContain('No inference will be drawn from the want of a reply');
    expect(textOf(draft.path)).not.toContain('It is for the authority to show');
  });

  it('is stopped by the privacy gate with a sealed name in it, and no file is written', async () => {
    const draft = await withDraft();
    const { core, inquiryId, person, letter, path } = draft;
    await core.do('identity.save', {
      inquiryId,
      personId: person.id,
      identity: {
        fullName: 'Ekaterina Volkonskaya',
        aliases: [],
        birthDate: '1980-04-02',
        nationality: '',
        documentNumbers: ['RU7788991'],
        contact: [],
      },
    });
    const opening = 'This concerns Ekaterina Volkonskaya, passport RU7788991.';
    const named = await core.do('letter.update', {
      inquiryId,
      letterId: letter.id,
      revision: letter.revision,
      text: { ...letter.text, opening },
    });
    const { hits } = await core.do('letter.gate', { inquiryId, letterId: letter.id });
    expect(hits.map(({ kind, where }) => [kind, where])).toEqual(
      expect.arrayContaining([
        ['name', 'Opening'],
        ['document_number', 'Opening'],
      ]),
    );
    const target = { inquiryId, letterId: letter.id, revision: named.revision, path };
    expect(await core.fails('letter.export', target)).toBe('LETTER_GATE_STOPPED');
    await expect(readFile(path)).rejects.toThrow(/ENOENT/);
    const clean = await core.do('letter.update', {
      inquiryId,
      letterId: letter.id,
      revision: named.revision,
      text: letter.text,
    });
    await exportIt(draft, clean);
    expect(textOf(path)).not.toContain('Volkonskaya');
  });

  it('stays as it left, and can be written again', async () => {
    const draft = await withDraft();
    const { core, inquiryId, letter, path } = draft;
    const { sha256 } = await exportIt(draft, letter);
    const bytes = await readFile(path);
    await writeFile(path, '');
    expect(await exportIt(draft, letter)).toEqual({ sha256 });
    expect(await readFile(path)).toEqual(bytes);
    const again = { inquiryId, letterId: letter.id, revision: letter.revision, text: letter.text };
    expect(await core.fails('letter.update', again)).toBe('LETTER_STEP_NOT_ALLOWED');
    expect(await core.fails('letter.remove', { inquiryId, letterId: letter.id })).toBe('NOT_FOUND');
  });

  it('is logged as leaving before it leaves, and as not written where that fails', async () => {
    const draft = await withDraft();
    const { core, inquiryId, letter } = draft;
    const target = {
      inquiryId,
      letterId: letter.id,
      revision: letter.revision,
      path: '/nowhere/x',
    };
    expect(await core.fails('letter.export', target)).toBe('FILE_NOT_WRITTEN');
    const log = await core.do('audit.list', { inquiryId, before: null, limit: 5 });
    expect(JSON.stringify(log)).toContain('"written":false');
  });

  it('refuses a draft that changed meanwhile, rows of another holder, and takes a draft back', async () => {
    const draft = await withDraft();
    const { core, inquiryId, letter, path, authority, itemIds } = draft;
    const stale = { inquiryId, letterId: letter.id, revision: letter.revision + 1 };
    expect(await core.fails('letter.export', { ...stale, path })).toBe('CHANGED_MEANWHILE');
    expect(await core.fails('letter.update', { ...stale, text: letter.text })).toBe(
      'CHANGED_MEANWHILE',
    );
    const other = await core.do('authority.add', {
      inquiryId,
      name: 'Ministry',
      kind: 'ministry',
      state: 'Cyprus',
      stateRole: 'destination',
    });
    const wrong = { inquiryId, authorityId: other.id, itemIds };
    expect(await core.fails('letter.create', wrong)).toBe('LETTER_OTHER_HOLDER');
    await core.do('letter.remove', { inquiryId, letterId: letter.id });
    expect(await core.do('letter.list', { inquiryId })).toEqual([]);
    await core.do('letter.restore', { inquiryId, letterId: letter.id });
    const second = await core.do('letter.create', {
      inquiryId,
      authorityId: authority.id,
      itemIds,
    });
    expect(second.reference).toBe('2026/001-R2');
  });
});

describe('the service of a letter', () => {
  it('starts the period; silence counts only after it, and only on what has to be shown', async () => {
    const draft = await withDraft();
    const { core, inquiryId, assessmentId, letter, clock } = draft;
    await exportIt(draft, letter);
    const legality = () => core.do('assessment.explain', { assessmentId, standardId: 'DET-08' });
    clock.now = '2026-12-20T09:00:00Z'; // long after, but never served: nothing began
    expect(await core.do('request.list', { inquiryId })).toEqual([]);
    expect((await legality()).result.outcome).toBe('INSUFFICIENT INFORMATION');

    const serve = (servedOn: string, expiresOn: string) => ({
      inquiryId,
      letterId: letter.id,
      servedOn,
      expiresOn,
      proofId: null,
    });
    expect(await core.fails('letter.serve', serve('2026-09-30', '2026-11-30'))).toBe(
      'LETTER_SERVED_BEFORE_ITS_DAY',
    );
    expect(await core.fails('letter.serve', serve('2026-12-21', '2027-01-30'))).toBe(
      'LETTER_SERVED_LATER',
    );
    expect(await core.fails('letter.serve', serve('2026-10-05', '2026-11-03'))).toBe(
      'LETTER_PERIOD_SHORTENED',
    );
    const served = await core.do('letter.serve', serve('2026-10-05', '2026-11-04'));
    expect(served.state).toBe('served');
    expect(await core.fails('letter.serve', serve('2026-10-05', '2026-11-04'))).toBe(
      'LETTER_STEP_NOT_ALLOWED',
    );
    const [request] = await core.do('request.list', { inquiryId });
    expect(request).toMatchObject({ servedOn: '2026-10-05', expiresOn: '2026-11-04' });
    expect(await core.do('inquiry.deadlines', {})).toMatchObject([
      { kind: 'reply', what: 'Border Police', on: '2026-11-04' },
    ]);
    expect((await legality()).result.outcome).toBe('INSUFFICIENT INFORMATION'); // reply not recorded
    if (request === undefined) throw new Error('no request');
    await core.do('request.setReply', { inquiryId, requestId: request.id, reply: 'none' });
    const why = await legality();
    expect(why.result).toMatchObject({ outcome: 'BREACH INDICATED' });
    expect(why.result.qualifiers).toContain('BY SILENCE');
    const question = why.deciding.find(({ questionId }) => questionId === 'DET-Q08');
    expect(question?.answerInWords ?? '').not.toMatch(/let the period/);
  });

  it('waits among the deadlines while a letter is issued and its service not confirmed', async () => {
    const draft = await withDraft();
    await exportIt(draft, draft.letter);
    expect(await draft.core.do('inquiry.deadlines', {})).toMatchObject([
      { kind: 'service', what: 'Border Police', on: '2026-10-01' },
    ]);
  });

  it('is counted in working days by the weekend of the institution', async () => {
    const { core, inquiryId, letter } = await withDraft();
    await core.do('period.setWeekend', { weekend: [5, 6] });
    expect(await core.do('period.weekend', {})).toEqual({ weekend: [5, 6] });
    const changed = await core.do('letter.update', {
      inquiryId,
      letterId: letter.id,
      revision: letter.revision,
      text: { ...letter.text, period: { days: 2, kind: 'working' } },
    });
    expect(changed.endsOn).toBe('2026-10-05'); // Thursday; Friday and Saturday are closed
  });
});
