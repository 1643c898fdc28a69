import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingTextOf } from '../../../shared/domain/findings/finding';
import { verifyPdf } from '../../../shared/verify';
import { formFields } from '../../../shared/verify/pdf/form-fields';
import { openPdf } from '../../../shared/verify/pdf/document';
import { run } from '../../helpers/reports/programs';
import { decided, openRound, sendRound } from '../../helpers/replies';

const printed = (path: string): string =>
  run('pdftotext', '-layout', path, '-').output.replaceAll(/\s+/g, ' ');

describe('a round with an authority', () => {
  it('goes out signed, marked, numbered in the margin, with its deadline on the cover', async () => {
    const opened = await openRound();
    const { core, path, clock } = opened;
    expect(opened.round).toMatchObject({
      status: 'prepared',
      reference: '2001/001-D1',
      partyName: 'Limassol Police',
      deadline: { dueOn: null },
    });
    const sent = await sendRound(opened);
    expect(sent).toMatchObject({ status: 'sent', signerName: 'B. Commissioner' });
    const numbers = sent.paragraphs.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const words = printed(path);
    expect(words).toContain('Draft for comment – confidential');
    expect(words).toContain('within 10 working days of the day on which this draft is received');
    expect(words).toContain('the period ends on 16 November 2026');
    expect(words).toContain(`1 ${sent.paragraphs[0]?.text.slice(0, 30) ?? '?'}`);
    expect(words).not.toContain('Every standard that was applied');
    const bytes = new Uint8Array(await readFile(path));
    const root = await readFile(path.replace('.pdf', '.root.pem'));
    const der = new Uint8Array(
      Buffer.from(root.toString().replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64'),
    );
    expect(await verifyPdf(bytes, { roots: [der], at: new Date(clock.now) })).toMatchObject({
      bytes: 'yes',
      signature: 'sound',
      signer: 'trusted',
    });
    expect(formFields((await openPdf(bytes)).current).map(({ name }) => name)).toContain(
      'Commissioner',
    );
    expect(run('qpdf', '--check', path).status).toBe(0);
    const log = await core.do('audit.list', {
      inquiryId: core.inquiryId,
      before: null,
      limit: 20,
    });
    const entry = log.find(({ operation }) => operation === 'reply.send');
    expect(entry?.details).toMatchObject({ sha256: sent.sha256, audience: 'authority' });
  });

  it('is frozen: what is worded anew later shows as changed, and is written again as it was', async () => {
    const opened = await openRound();
    const { core, path, folder, report } = opened;
    const sent = await sendRound(opened);
    const [findingId] = sent.paragraphs.flatMap((one) => one.findingId ?? []);
    const finding = await core.do('finding.reopen', { findingId: findingId as never });
    await core.do('finding.update', {
      findingId: finding.id,
      revision: finding.revision,
      text: { ...findingTextOf(finding), analysis: 'Worded otherwise.' },
    });
    await core.do('finding.accept', { findingId: finding.id });
    const [round] = await core.do('reply.list', { reportId: report.id });
    const changed = round?.paragraphs.filter(({ since }) => since === 'changed') ?? [];
    expect(changed.map(({ where }) => where)).toEqual(['Finding 1, analysis']);
    expect(changed[0]?.text).not.toBe('Worded otherwise.');
    const again = join(folder, 'again.pdf');
    const { sha256 } = await core.do('reply.export', { roundId: sent.id, path: again });
    expect(sha256).toBe(sent.sha256);
    expect((await readFile(again)).equals(await readFile(path))).toBe(true);
  });

  it('leaves out what the officer keeps back, and takes along only summary and method besides', async () => {
    const { core, round, report } = await openRound();
    const first = round.paragraphs.find(({ findingId }) => findingId !== null);
    const summary = round.paragraphs.find(({ section }) => section === 'summary');
    expect(summary).toMatchObject({ number: null, text: 'The police handed her back.' });
    const target = { roundId: round.id, revision: round.revision };
    const text = { ...round.text, leftOut: [first?.id ?? ''], added: [summary?.id ?? ''] };
    const changed = await core.do('reply.update', { ...target, text });
    const numberOf = (id: string | undefined) =>
      changed.paragraphs.find((one) => one.id === id)?.number;
    expect(numberOf(first?.id)).toBeNull();
    expect(numberOf(summary?.id)).toBe(1);
    const next = { roundId: round.id, revision: changed.revision };
    expect(
      await core.fails('reply.update', {
        ...next,
        text: { ...text, added: ['finding:x:facts:1'] },
      }),
    ).toBe('REPLY_PARAGRAPH_NOT_THEIRS');
    expect(await core.fails('reply.update', { ...target, text })).toBe('CHANGED_MEANWHILE');
    const party = round.party;
    expect(await core.fails('reply.create', { reportId: report.id, party })).toBe(
      'REPLY_ROUND_OPEN',
    );
  });

  it('never shows one authority a finding on another', async () => {
    const { core, report } = await openRound();
    const other = await core.do('authority.add', {
      inquiryId: core.inquiryId,
      name: 'Coast Guard',
      kind: 'border_guard',
      state: 'Cyprus',
      stateRole: 'destination',
    });
    const party = { kind: 'authority' as const, authorityId: other.id };
    const round = await core.do('reply.create', { reportId: report.id, party });
    expect(round.paragraphs.filter(({ findingId }) => findingId !== null)).toEqual([]);
    await core.asCommissioner();
    expect(
      await core.fails('reply.send', {
        roundId: round.id,
        revision: round.revision,
        path: '/nowhere/draft.pdf',
      }),
    ).toBe('REPLY_NOTHING_TO_SEND');
  });

  it('shows an authority a finding that is addressed to it, however its name is written', async () => {
    const { core, report, round } = await openRound();
    const [id] = round.paragraphs.flatMap((one) => one.findingId ?? []);
    const finding = await core.do('finding.reopen', { findingId: id as never });
    await core.do('finding.update', {
      findingId: finding.id,
      revision: finding.revision,
      text: { ...findingTextOf(finding), addressee: 'ministry of the INTERIOR' },
    });
    await core.do('finding.accept', { findingId: finding.id });
    const ministry = await core.do('authority.add', {
      inquiryId: core.inquiryId,
      name: 'Ministry of the Interior',
      kind: 'ministry',
      state: 'Cyprus',
      stateRole: 'destination',
    });
    const theirs = await core.do('reply.create', {
      reportId: report.id,
      party: { kind: 'authority', authorityId: ministry.id },
    });
    const ids = new Set(theirs.paragraphs.flatMap((one) => one.findingId ?? []));
    expect([...ids]).toEqual([finding.id]);
    expect(theirs.paragraphs.some(({ namesOthers }) => namesOthers.length > 0)).toBe(true);
  });

  it('asks for a decision on reprisals where the involvement of staff is alleged', async () => {
    const { core, round, path } = await openRound();
    expect(round.reprisalGrounds).toEqual([]);
    await core.do('answer.set', {
      assessmentId: core.assessmentId,
      checklist: 'PRE',
      questionId: 'PRE-Q19',
      answer: {
        value: ['bribe_for_passage'],
        unknownReason: null,
        reason: '',
        provenance: 'document',
        evidenceIds: [],
      },
    });
    const [again] = await core.do('reply.list', { reportId: round.reportId });
    expect(again?.reprisalGrounds).toEqual(['staff_alleged']);
    await core.asCommissioner();
    const target = { roundId: round.id, revision: round.revision, path };
    expect(await core.fails('reply.send', target)).toBe('REPLY_REPRISALS_UNDECIDED');
    await core.asInvestigator();
    const ready = await core.do('reply.update', {
      roundId: round.id,
      revision: round.revision,
      text: { ...round.text, reprisals: decided },
    });
    await core.asCommissioner();
    await core.do('reply.send', { ...target, revision: ready.revision });
    expect(printed(path)).not.toContain('whereabouts');
  });

  it('is held back by the privacy gate, and by a missing certificate', async () => {
    const { core, round, path } = await openRound();
    const target = { roundId: round.id, revision: round.revision, path };
    expect(await core.fails('reply.send', target)).toBe('REPLY_NO_CERTIFICATE');
    const [person] = await core.do('person.list', { inquiryId: core.inquiryId });
    await core.do('identity.save', {
      inquiryId: core.inquiryId,
      personId: person?.id as never,
      identity: {
        fullName: 'Zelda Quillfeather',
        aliases: [],
        birthDate: '',
        nationality: '',
        documentNumbers: [],
        contact: [],
      },
    });
    const ready = await core.do('reply.update', {
      roundId: round.id,
      revision: round.revision,
      text: { ...round.text, howToReply: 'Ask for Zelda Quillfeather.' },
    });
    const { hits } = await core.do('reply.gate', { roundId: round.id });
    expect(hits.map(({ where }) => where)).toEqual(['How to reply']);
    await core.asCommissioner();
    expect(await core.fails('reply.send', { ...target, revision: ready.revision })).toBe(
      'REPLY_GATE_STOPPED',
    );
  });

  it('can be taken back until it is sent, and only then', async () => {
    const opened = await openRound();
    const { core, round, report } = opened;
    const list = () => core.do('reply.list', { reportId: report.id });
    await core.do('reply.remove', { roundId: round.id });
    expect(await list()).toEqual([]);
    await core.do('reply.restore', { roundId: round.id });
    await sendRound(opened);
    expect(await core.fails('reply.remove', { roundId: round.id })).toBe('NOT_FOUND');
    expect(await core.fails('reply.gate', { roundId: round.id })).toBe('REPLY_STEP_NOT_ALLOWED');
  });
});

describe('a round with the complainant', () => {
  const all = (given: 'yes' | 'no' | 'unknown') => ({
    threat: given,
    prosecution: given,
    debts: given,
    family: given,
    return: given,
  });

  it('is sent only with the five answers, and with one yes or unknown is read here', async () => {
    const { core, report, folder } = await openRound();
    const [person] = await core.do('person.list', { inquiryId: core.inquiryId });
    const round = await core.do('reply.create', {
      reportId: report.id,
      party: { kind: 'complainant', personId: person?.id as never },
    });
    expect(round.partyName).toBe('The complainant, on Person A');
    expect(round.paragraphs.filter(({ number }) => number !== null).length).toBeGreaterThan(5);
    const path = join(folder, 'person.pdf');
    let { revision } = round;
    const send = async (part: Partial<typeof round.text>) => {
      await core.asInvestigator();
      const target = { roundId: round.id, revision };
      const text = { ...round.text, ...part };
      revision = (await core.do('reply.update', { ...target, text })).revision;
      await core.asCommissioner();
      return core.call('reply.send', { roundId: round.id, revision, path });
    };
    expect(await send({ risk: all('no') })).toMatchObject({ code: 'REPLY_RISK_UNANSWERED' });
    const risky = { ...all('no'), family: 'unknown' as const };
    expect(await send({ risk: risky, delivery: 'handed_over' })).toMatchObject({
      code: 'REPLY_DELIVERY_UNSAFE',
    });
    expect(await send({ risk: risky, delivery: 'read_here' })).toMatchObject({ ok: true });
    expect(printed(path)).toContain('stays there: nothing of it is taken along');
    await expect(readFile(`${path.replace('.pdf', '')}.reply-form.csv`)).rejects.toThrow(/ENOENT/);
  });
});
